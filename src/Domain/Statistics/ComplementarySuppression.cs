namespace CSat.Domain.Statistics;

/// <summary>
/// Small bases that stay hidden: where a hidden cell could be had by subtraction from shown totals, a second cell is hidden too. A base of 0 is "no data",
/// not hidden, and hides nothing.
/// </summary>
public static class ComplementarySuppression
{
    /// <summary>The parts of a whole whose total is shown (unless it is too small itself).</summary>
    /// <param name="bases">The base of each part, 0 or more.</param>
    /// <param name="suppressBelow">As in <see cref="SmallBase"/>.</param>
    /// <param name="already">What is hidden for another reason, one a part; null for nothing.</param>
    /// <returns>One flag a part, true is hidden: each base from 1 to below the limit; if that is a single one, also the smallest other (the first of equals).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A base is negative.</exception>
    public static IReadOnlyList<bool> OfParts(IReadOnlyList<long> bases, int suppressBelow, IReadOnlyList<bool>? already = null)
    {
        var hidden = Own(bases, suppressBelow, already);
        if (hidden.Count(flag => flag) == 1)
        {
            var others = Enumerable.Range(0, hidden.Length).Where(i => !hidden[i] && bases[i] > 0).OrderBy(i => bases[i]).Take(1);
            foreach (var second in others)
            {
                hidden[second] = true;
            }
        }

        return hidden;
    }

    /// <summary>
    /// Groups whose total is shown, and their own parts: departments and their items. A group hidden for the sake of another must not be had by adding up
    /// its parts either, so its smallest part is hidden with it where none is.
    /// </summary>
    /// <param name="groups">The base of each group and of each of its parts, 0 or more; no part has a greater base than its group.</param>
    /// <param name="suppressBelow">As in <see cref="SmallBase"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A base is negative.</exception>
    public static IReadOnlyList<SuppressedGroup> OfGroups(IReadOnlyList<GroupBases> groups, int suppressBelow) =>
        [.. groups.Zip(
            OfParts([.. groups.Select(group => group.Base)], suppressBelow, [.. groups.Select(group => group.Already?.Whole == true)]),
            (group, hidden) => new SuppressedGroup(hidden, OfGroup(group, hidden, suppressBelow)))];

    /// <summary>
    /// A table of rows and columns with the totals of both. A hidden value cannot be had by any chain of subtractions exactly when it lies on a ring of
    /// hidden values that changes between row and column at each step; each small value without such a ring gets the cheapest one, by the sum of the
    /// bases that have to be hidden for it. Such a ring always exists, as totals are sums.
    /// </summary>
    /// <param name="bases">The base of each cell by row, then column, 0 or more; rows of equal length.</param>
    /// <param name="suppressBelow">As in <see cref="SmallBase"/>; totals below it are hidden too.</param>
    /// <param name="already">Cells and totals of rows that are hidden for another reason and must not be had either; null for nothing.</param>
    /// <exception cref="ArgumentException">Rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A base is negative.</exception>
    public static SuppressedTable OfTable(IReadOnlyList<IReadOnlyList<long>> bases, int suppressBelow, SuppressedTable? already = null)
    {
        var values = WithTotals(bases);
        var (rows, columns) = (values.GetLength(0), values.GetLength(1));
        var hidden = new bool[rows, columns];
        var small = new List<(int Row, int Column)>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (TooSmall(values[row, column], suppressBelow) || (values[row, column] > 0 && Already(already, row, column)))
                {
                    hidden[row, column] = true;
                    small.Add((row, column));
                }
            }
        }

        foreach (var (row, column) in small)
        {
            SuppressionRing.Close(values, hidden, row, column);
        }

        bool[] Line(int row) => [.. Enumerable.Range(0, columns - 1).Select(column => hidden[row, column])];
        return new(
            [.. Enumerable.Range(0, rows - 1).Select(Line)],
            [.. Enumerable.Range(0, rows - 1).Select(row => hidden[row, columns - 1])],
            Line(rows - 1),
            hidden[rows - 1, columns - 1]);
    }

    private static IReadOnlyList<bool> OfGroup(GroupBases group, bool isHidden, int suppressBelow)
    {
        var parts = group.Parts;
        if (!isHidden)
        {
            return OfParts(parts, suppressBelow, group.Already?.Parts);
        }

        // The whole is not shown, so that one hidden part is enough.
        var hidden = Own(parts, suppressBelow, group.Already?.Parts);
        if (hidden.Contains(true) || parts.All(n => n == 0))
        {
            return hidden;
        }

        var smallest = parts.Where(n => n > 0).Min();
        return [.. parts.Select((n, i) => n == smallest && !parts.Take(i).Contains(smallest))];
    }

    private static bool[] Own(IReadOnlyList<long> bases, int suppressBelow, IReadOnlyList<bool>? already) =>
        [.. bases.Select((n, i) => TooSmall(n, suppressBelow) || (n > 0 && already?[i] == true))];

    private static bool Already(SuppressedTable? table, int row, int column) =>
        table is not null && row < table.Cells.Count && (column < table.Cells[row].Count ? table.Cells[row][column] : table.RowTotals[row]);

    private static bool TooSmall(long n, int suppressBelow)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        return SmallBase.Of(n, suppressBelow, suppressBelow) == BaseSize.Suppressed;
    }

    private static long[,] WithTotals(IReadOnlyList<IReadOnlyList<long>> bases)
    {
        var (rows, columns) = (bases.Count, bases.Count == 0 ? 0 : bases[0].Count);
        var values = new long[rows + 1, columns + 1];
        for (var row = 0; row < rows; row++)
        {
            if (bases[row].Count != columns)
            {
                throw new ArgumentException("Every row must have the same number of cells.", nameof(bases));
            }

            for (var column = 0; column < columns; column++)
            {
                var n = bases[row][column];
                values[row, column] = n;
                values[row, columns] += n;
                values[rows, column] += n;
                values[rows, columns] += n;
            }
        }

        return values;
    }
}

/// <summary>A group and its parts.</summary>
/// <param name="Base">The base of the whole group.</param>
/// <param name="Parts">The base of each part.</param>
/// <param name="Already">What is hidden for another reason; null for nothing.</param>
public sealed record GroupBases(long Base, IReadOnlyList<long> Parts, SuppressedGroup? Already = null);

/// <summary>What of a group must be hidden; true is hidden.</summary>
/// <param name="Whole">The group's own value.</param>
/// <param name="Parts">One a part.</param>
public sealed record SuppressedGroup(bool Whole, IReadOnlyList<bool> Parts);

/// <summary>What of a table must be hidden; true is hidden.</summary>
/// <param name="Cells">By row, then column.</param>
/// <param name="RowTotals">One a row.</param>
/// <param name="ColumnTotals">One a column.</param>
/// <param name="GrandTotal">The total of all.</param>
public sealed record SuppressedTable(
    IReadOnlyList<IReadOnlyList<bool>> Cells,
    IReadOnlyList<bool> RowTotals,
    IReadOnlyList<bool> ColumnTotals,
    bool GrandTotal);

/// <summary>Finds the cheapest ring through a hidden value of a table: rows and columns are the places, values above 0 the ways between them.</summary>
internal static class SuppressionRing
{
    /// <summary>Hides what is missing for a ring through the value at a row and column (Dijkstra; what is hidden already costs nothing).</summary>
    public static void Close(long[,] values, bool[,] hidden, int row, int column)
    {
        var (rows, places) = (values.GetLength(0), values.GetLength(0) + values.GetLength(1));
        var cost = new long[places];
        var from = new int[places];
        var done = new bool[places];
        Array.Fill(cost, long.MaxValue);
        cost[row] = 0;
        var goal = rows + column;
        while (!done[goal])
        {
            var here = Cheapest(cost, done);
            done[here] = true;
            for (var there = here < rows ? rows : 0; there < (here < rows ? places : rows); there++)
            {
                var (r, c) = here < rows ? (here, there - rows) : (there, here - rows);
                if (values[r, c] == 0 || (r, c) == (row, column))
                {
                    continue;
                }

                var sum = cost[here] + (hidden[r, c] ? 0 : values[r, c]);
                if (sum < cost[there])
                {
                    cost[there] = sum;
                    from[there] = here;
                }
            }
        }

        for (var place = goal; place != row; place = from[place])
        {
            var before = from[place];
            hidden[Math.Min(place, before), Math.Max(place, before) - rows] = true;
        }
    }

    private static int Cheapest(long[] cost, bool[] done)
    {
        var best = -1;
        for (var place = 0; place < cost.Length; place++)
        {
            if (!done[place] && cost[place] < long.MaxValue && (best < 0 || cost[place] < cost[best]))
            {
                best = place;
            }
        }

        return best;
    }
}
