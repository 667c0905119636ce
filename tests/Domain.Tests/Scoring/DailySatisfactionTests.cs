using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Domain.Tests.Scoring;

/// <summary>Grades of satisfaction in daily business (R15.14).</summary>
public sealed class DailySatisfactionTests
{
    private static readonly GradingRule Rule = new(
        "daily", LocalizedText.Same("daily"), null, [new("A", LocalizedText.Same("good"), 80, 100, ["R15.14"]), new("B", LocalizedText.Same("fair"), 0, 79.95m, ["R15.14"])], [], null, ["R15.14"]);

    public static TheoryData<SpecRow> Rows => SpecTable.Read("daily_satisfaction.csv");

    [Theory, MemberData(nameof(Rows))]
    public void The_share_of_satisfied_pieces_falls_into_a_band(SpecRow row)
    {
        var daily = DailySatisfaction.Of(Rule, row.Whole("satisfied"), row.Whole("dissatisfied"));

        daily.Share.ShouldBe(row.OptionalNumber("share"));
        (daily.Grade?.Code ?? "").ShouldBe(row.Text("grade"));
    }

    [Fact]
    public void Without_bands_there_is_a_share_and_no_grade() => DailySatisfaction.Of(Rule with { Bands = [] }, 4, 1).ShouldSatisfyAllConditions(daily => daily.Share.ShouldBe(80), daily => daily.Grade.ShouldBeNull());
}
