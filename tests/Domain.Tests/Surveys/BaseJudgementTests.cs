using System.Globalization;
using CSat.Domain.Surveys;

namespace CSat.Domain.Tests.Surveys;

public class BaseJudgementTests
{
    public static TheoryData<SpecRow> Counts => SpecTable.Read("base_count.csv");

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_share_stands_against_the_count_of_its_day_or_of_its_whole_period(SpecRow row)
    {
        var whom = row.Choice<LimitBase>("base");
        BaseCount[] counts = [.. row.Codes("counts").Select(text => Count(whom, text)), .. Enum.GetValues<LimitBase>().Where(other => other != whom).Select(other => new BaseCount(other, new(2025, 1, 1), new(2025, 1, 1), 9))];

        BaseJudgement.Of(whom, counts.Reverse(), Day(row.Text("distributed")), Day(row.Text("first")), Day(row.Text("last"))).ShouldBe(row.OptionalWhole("expected"), row.Why);
    }

    private static BaseCount Count(LimitBase whom, string text)
    {
        var parts = text.Split('/', ':');
        return new(whom, Day(parts[0]), Day(parts[^2]), long.Parse(parts[^1], CultureInfo.InvariantCulture));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
