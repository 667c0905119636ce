using CSat.Scale.Tests.Engine;
using CSat.Scale.Tests.Proof;

namespace CSat.Scale.Tests;

public sealed class RowComparisonTests
{
    [Theory]
    [InlineData(1L, "1", true)]
    [InlineData(1L, "2", false)]
    [InlineData(9007199254740993L, "9007199254740992", false)]
    [InlineData(null, null, true)]
    [InlineData(null, "0", false)]
    [InlineData(0L, null, false)]
    [InlineData("自", "自", true)]
    [InlineData("a", "A", false)]
    [InlineData("", null, false)]
    [InlineData(true, "true", true)]
    [InlineData(false, "true", false)]
    [InlineData(100.0, "100.00000000005", true)]
    [InlineData(100.0, "100.0000000002", false)]
    [InlineData(0.5, "0.5000000000005", true)]
    [InlineData(0.5, "0.500000000002", false)]
    [InlineData(double.NaN, "nan", true)]
    [InlineData(double.NaN, "1", false)]
    public void Values_are_the_same_or_a_difference(object? expected, string? actual, bool isSame)
    {
        Compared([[expected]], [[actual]]).Differences.ShouldBe(isSame ? 0 : 1);
    }

    [Fact]
    public void Decimals_days_and_ids_are_compared_by_their_values()
    {
        var id = Guid.NewGuid();
        object?[] expected = [12345678901234567.12345678m, new DateOnly(2026, 1, 31), id];

        Compared([expected], [["12345678901234567.12345678", "2026-01-31", $"{id}"]]).Differences.ShouldBe(0);
        Compared([expected], [["12345678901334567.12345678", "2026-01-30", $"{Guid.Empty}"]]).Differences.ShouldBe(3);
    }

    [Fact]
    public void Rows_in_another_order_missing_rows_and_other_columns_are_differences()
    {
        Compared([[1L], [2L]], [["2"], ["1"]]).Differences.ShouldBe(2);
        Compared([[1L], [2L]], [["1"]]).Differences.ShouldBe(1);

        var other = new RowComparison();
        other.Add("q", ["a"], [[1L]], new EngineRows([("b", "Int64")], [["1"]]));
        other.Differences.ShouldBe(1);
        other.Faults.Single().ShouldContain("columns a against b");
    }

    private static RowComparison Compared(IReadOnlyList<object?[]> expected, IReadOnlyList<string?[]> actual)
    {
        var compared = new RowComparison();
        string[] columns = [.. expected[0].Select((_, place) => $"c{place}")];
        compared.Add("q", columns, expected, new EngineRows([.. columns.Select(column => (column, "T"))], actual));
        return compared;
    }
}
