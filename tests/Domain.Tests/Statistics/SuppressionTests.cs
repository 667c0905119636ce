using System.Globalization;
using CSat.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace CSat.Domain.Tests.Statistics;

public class SuppressionTests
{
    public static TheoryData<SpecRow> PartsTable => SpecTable.Read("complementary_suppression.csv");

    public static TheoryData<SpecRow> GroupsTable => SpecTable.Read("complementary_suppression_groups.csv");

    public static TheoryData<SpecRow> CrossTable => SpecTable.Read("complementary_suppression_table.csv");

    [Theory]
    [MemberData(nameof(PartsTable))]
    public void A_part_that_could_be_had_by_subtraction_gets_company(SpecRow row) =>
        Marks(ComplementarySuppression.OfParts(Numbers(row.Text("bases")), row.Whole("suppress_below"))).ShouldBe(row.Text("hidden"), row.Why);

    [Theory]
    [MemberData(nameof(GroupsTable))]
    public void An_item_or_department_that_could_be_had_from_totals_gets_company(SpecRow row)
    {
        var groups = row.Text("groups").Split('|', StringSplitOptions.RemoveEmptyEntries).Select(group => group.Split(':')).Select(group => new GroupBases(Numbers(group[0])[0], Numbers(group[1])));
        string.Join(" | ", ComplementarySuppression.OfGroups([.. groups], row.Whole("suppress_below")).Select(group => $"{Marks([group.Whole])}: {Marks(group.Parts)}")).ShouldBe(row.Text("hidden"), row.Why);
    }

    [Theory]
    [MemberData(nameof(CrossTable))]
    public void A_cell_that_could_be_had_from_its_row_or_column_gets_a_ring(SpecRow row)
    {
        var table = ComplementarySuppression.OfTable([.. row.Text("bases").Split(';').Select(Numbers)], row.Whole("suppress_below"));

        string.Join(' ', table.Cells.Select(Marks)).ShouldBe(row.Text("cells"), row.Why);
        Marks(table.RowTotals).ShouldBe(row.Text("row_totals"), row.Why);
        Marks(table.ColumnTotals).ShouldBe(row.Text("column_totals"), row.Why);
        Marks([table.GrandTotal]).ShouldBe(row.Text("grand_total"), row.Why);
    }

    [Fact]
    public void No_small_value_follows_from_what_is_shown() => Prop.ForAll(Tables(), bases =>
    {
        const int limit = 25;
        var table = ComplementarySuppression.OfTable(bases, limit);
        var (rows, columns) = (bases.Length, bases[0].Length);
        var unknown = new List<(int Row, int Column, long Value)>();
        for (var row = 0; row <= rows; row++)
        {
            for (var column = 0; column <= columns; column++)
            {
                var value = Value(bases, row, column);
                var hidden = Hidden(table, row, column);
                if ((value is > 0 and < limit && !hidden) || (value == 0 && hidden))
                {
                    return false;
                }

                if (hidden)
                {
                    unknown.Add((row, column, value));
                }
            }
        }

        // One equation a row and a column of the table with its totals; a small value is safe when no combination of them leaves it alone.
        var equations = Enumerable.Range(0, rows + 1).Select(row => Equation(cell => cell.Row == row))
            .Concat(Enumerable.Range(0, columns + 1).Select(column => Equation(cell => cell.Column == column))).ToList();
        var rank = Rank(equations);
        return Enumerable.Range(0, unknown.Count).Where(i => unknown[i].Value < limit).All(i =>
            Rank([.. equations, Equation(cell => cell == unknown[i], plain: true)]) == rank + 1);

        double[] Equation(Func<(int Row, int Column, long Value), bool> holds, bool plain = false) =>
            [.. unknown.Select(cell => !holds(cell) ? 0.0 : !plain && (cell.Row == rows) != (cell.Column == columns) ? -1 : 1)];
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_hidden_for_another_reason_gets_company_as_well()
    {
        Marks(ComplementarySuppression.OfParts([30, 40, 50], 25, [false, true, false])).ShouldBe("XX-");
        var group = ComplementarySuppression.OfGroups([new(90, [60, 50, 0], new(false, [true, false, true]))], 25).Single();
        (group.Whole, Marks(group.Parts)).ShouldBe((false, "XX-"), "no data is not hidden");
        var table = ComplementarySuppression.OfTable([[100, 100], [90, 90]], 25, new([[true, false], [false, false]], [false, false], [false, false], false));
        string.Join(' ', table.Cells.Select(Marks)).ShouldBe("XX XX");
        table = ComplementarySuppression.OfTable([[10, 100], [90, 90], [80, 80]], 25, new([[false, true], [true, true], [false, false]], [false, false, false], [false, false], false));
        string.Join(' ', table.Cells.Select(Marks)).ShouldBe("XX XX --", "the ring that is there already serves");
    }

    [Fact]
    public void Rows_of_different_length_and_negative_bases_are_refused()
    {
        Should.Throw<ArgumentException>(() => ComplementarySuppression.OfTable([[1, 2], [3]], 25));
        Should.Throw<ArgumentOutOfRangeException>(() => ComplementarySuppression.OfParts([1, -1], 25));
        ComplementarySuppression.OfTable([], 25).Cells.ShouldBeEmpty();
    }

    private static Arbitrary<long[][]> Tables() => (
        from rows in Gen.Choose(1, 4)
        from columns in Gen.Choose(1, 4)
        from most in Gen.Elements(30, 60, 120)
        from numbers in Gen.Choose(-20, most).ArrayOf(rows * columns)
        select Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Select(column => (long)Math.Max(0, numbers[(row * columns) + column])).ToArray()).ToArray())
        .ToArbitrary();

    private static long Value(long[][] bases, int row, int column) =>
        bases.Where((_, at) => row == bases.Length || at == row).Sum(line => line.Where((_, at) => column == line.Length || at == column).Sum());

    private static bool Hidden(SuppressedTable table, int row, int column) => (row == table.Cells.Count, column == table.ColumnTotals.Count) switch
    {
        (false, false) => table.Cells[row][column],
        (false, true) => table.RowTotals[row],
        (true, false) => table.ColumnTotals[column],
        _ => table.GrandTotal,
    };

    private static int Rank(IReadOnlyList<double[]> equations)
    {
        var lines = equations.Select(line => line.ToArray()).ToArray();
        var rank = 0;
        for (var column = 0; lines.Length > 0 && column < lines[0].Length; column++)
        {
            var pivot = Array.FindIndex(lines, rank, line => Math.Abs(line[column]) > 1e-9);
            if (pivot < 0)
            {
                continue;
            }

            (lines[rank], lines[pivot]) = (lines[pivot], lines[rank]);
            for (var other = rank + 1; other < lines.Length; other++)
            {
                var times = lines[other][column] / lines[rank][column];
                for (var at = column; at < lines[other].Length; at++)
                {
                    lines[other][at] -= times * lines[rank][at];
                }
            }

            rank++;
        }

        return rank;
    }

    private static string Marks(IReadOnlyList<bool> flags) => string.Concat(flags.Select(flag => flag ? 'X' : '-'));

    private static long[] Numbers(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
}
