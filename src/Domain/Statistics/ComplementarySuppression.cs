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
    /// <returns>One flag a part, true is hidden: each base from 1 to below the limit; if that is a single one, also the smallest other (the first of equals).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A base is negative.</exception>
    public static IReadOnlyList<bool> OfParts(IReadOnlyList<long> bases, int suppressBelow)
    {
        var hidden = bases.Select(n => TooSmall(n, suppressBelow)).ToArray();
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
    /// A table of rows and columns with the totals of both. A hidden value cannot be had by any chain of subtractions exactly when it lies on a ring of
    /// hidden values that changes between row and column at each step; each small value without such a ring gets the cheapest one, by the sum of the
    /// bases that have to be hidden for it. Such a ring always exists, as totals are sums.
    /// </summary>
    /// <param name="bases">The base of each cell by row, then column, 0 or more; rows of equal length.</param>
    /// <param name="suppressBelow">As in <see cref="SmallBase"/>; totals below it are hidden too.</param>
    /// <exception cref="ArgumentException">Rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A base is negative.</exception>
    public static SuppressedTable OfTable(IReadOnlyList<IReadOnlyList<long>> bases, int suppressBelow)
    {
        var values = WithTotals(bases);
        var (rows, columns) = (values.GetLength(0), values.GetLength(1));
        var hidden = new bool[rows, columns];
        var small = new List<(int Row, int Column)>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (TooSmall(values[row, column], suppressBelow))
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
