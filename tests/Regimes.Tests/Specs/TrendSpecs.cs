using CSat.Domain.Findings;
using CSat.Domain.Surveys;

namespace CSat.Regimes.Tests.Specs;

public class TrendSpecs
{
    private static readonly Dictionary<string, TrendSubject> Subjects = new()
    {
        ["total"] = TrendSubject.Total,
        ["item"] = TrendSubject.Item,
        ["department"] = TrendSubject.Department,
        ["customer"] = TrendSubject.Customer,
        ["competitor"] = TrendSubject.Competitor,
        ["baseline"] = TrendSubject.Baseline,
    };

    public static TheoryData<SpecRow> Table => SpecTable.Read("trends.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_part_has_fallen_or_not(SpecRow row)
    {
        var trend = Shipped.Survey(row).Trends.First(entry => entry.By == Subjects[row.Text("by")]);
        row.Names([.. Shipped.Survey(row).Trends.Where(entry => entry.By == trend.By).SelectMany(entry => entry.Rules)]);
        FallenParts.HasFallen(row.OptionalNumber("previous"), row.OptionalNumber("current")).ShouldBe(bool.Parse(row.Text("fallen")), row.Why);
    }
}
