using CSat.Domain.Scoring;

namespace CSat.Regimes.Tests.Specs;

public class GradeSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("grades.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_score_has_its_grade_or_none(SpecRow row)
    {
        var grade = Grading.Of(row.OptionalNumber("score"), Shipped.Survey(row).Grades);
        (grade?.Code).ShouldBe(row.Optional("grade"), row.Why);
        row.Names([.. Shipped.Survey(row).Grades.SelectMany(band => band.Rules)]);
    }
}
