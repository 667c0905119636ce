using CSat.Domain.Responses;

namespace CSat.Regimes.Tests.Specs;

public class RaterSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("raters.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_respondent_fills_in_the_forms_of_his_part(SpecRow row)
    {
        var survey = Shipped.Survey(row);
        row.Names(survey.Raters.Rules);
        survey.Raters.Allowed(row.Choice<RatingKind>("kind")).Contains(row.Choice<RespondentKind>("respondent")).ShouldBe(bool.Parse(row.Text("allowed")), row.Why);
    }
}
