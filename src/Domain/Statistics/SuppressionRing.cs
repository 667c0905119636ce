namespace CSat.Domain.Statistics;

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
