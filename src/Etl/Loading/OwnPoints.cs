namespace CSat.Etl.Loading;

/// <summary>What the items of a questionnaire version give that have points of their own (R16.9), by place from 0.</summary>
/// <param name="Best">Most points of each item, in units of 0.0001.</param>
/// <param name="ByLevel">What each level gives each item, in units of 0.0001.</param>
internal sealed record OwnPoints(int[] Best, int[][] ByLevel)
{
    /// <summary>Of the rows of read_item_points.sql.</summary>
    /// <param name="items">Items of the version.</param>
    /// <param name="levels">The rows; each item's own.</param>
    public static OwnPoints Of(int items, IReadOnlyList<ItemLevelPoints> levels)
    {
        var own = new OwnPoints(new int[items], [.. Enumerable.Range(0, items).Select(_ => new int[sbyte.MaxValue + 1])]);
        foreach (var level in levels)
        {
            own.Best[level.Position - 1] = (int)(level.BestPoints * QuestionnaireKeys.PointsScale);
            own.ByLevel[level.Position - 1][level.Level] = (int)(level.Points * QuestionnaireKeys.PointsScale);
        }

        return own;
    }
}

/// <summary>What a level of an item with points of its own gives, as read_item_points.sql has it.</summary>
internal sealed record ItemLevelPoints
{
    public Guid QuestionnaireVersionId { get; init; }

    /// <summary>The item's place on the form, from 1.</summary>
    public int Position { get; init; }

    public sbyte Level { get; init; }

    public decimal Points { get; init; }

    public decimal BestPoints { get; init; }
}
