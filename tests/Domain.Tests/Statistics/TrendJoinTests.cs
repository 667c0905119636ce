using System.Globalization;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Domain.Tests.Statistics;

public class TrendJoinTests
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("trend_join.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void Points_are_joined_only_where_they_are_comparable(SpecRow row)
    {
        var link = TrendJoin.Of(Basis(row, "from"), Basis(row, "to"), row.Real("most_shift"));

        string.Join(' ', link.Breaks).ShouldBe(row.Text("breaks"), row.Why);
        link.Joined.ShouldBe(row.Text("breaks").Length == 0, row.Why);
        (link.Reason is null).ShouldBe(link.Joined, row.Why);
        ((decimal?)link.ChannelShift).ShouldBe(row.OptionalNumber("shift"), row.Why);
    }

    [Fact]
    public void The_break_is_named_in_both_languages() =>
        TrendJoin.Of(new("a", "x", new Dictionary<string, long> { ["web"] = 1 }), new("b", "y", new Dictionary<string, long> { ["web"] = 1 })).Reason
            .ShouldBe(new LocalizedText("评分等级不同、所问项目或措辞不同", "different scale, different items or wording"));

    [Fact]
    public void A_limit_or_count_that_is_none_is_refused()
    {
        var basis = new TrendBasis("a", "x", new Dictionary<string, long> { ["web"] = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => TrendJoin.Of(basis, basis));
        Should.Throw<ArgumentOutOfRangeException>(() => TrendJoin.Of(basis, basis, 1.01));
    }

    private static TrendBasis Basis(SpecRow row, string end) => new(
        row.Text($"scale_{end}"),
        row.Text($"wording_{end}"),
        row.Text($"channels_{end}").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':'))
            .ToDictionary(part => part[0], part => long.Parse(part[1], CultureInfo.InvariantCulture)));
}
