namespace CSat.Etl.Loading;

/// <summary>What a rating of one questionnaire version becomes: keys by the place on the form, points by the level.</summary>
/// <param name="Key">Key of the questionnaire version; -1 for one that is not known.</param>
/// <param name="ItemKeys">Item key by place, from 0.</param>
/// <param name="DepartmentKeys">Key of the item's department by place, from 0.</param>
internal sealed record QuestionnaireKeys(int Key, int[] ItemKeys, int[] DepartmentKeys)
{
    internal const int PointsScale = 10_000;

    /// <summary>For a form whose questionnaire version is not known; the checks refuse its rows.</summary>
    public static readonly QuestionnaireKeys Unknown = new(-1, [], []);

    private readonly int[] _points = new int[sbyte.MaxValue + 1];
    private readonly sbyte[] _satisfied = new sbyte[sbyte.MaxValue + 1];

    /// <summary>Points of the best level in units of 0.0001.</summary>
    public int BestPoints { get; private set; }

    /// <summary>Points of a level in units of 0.0001; 0 for one that the scale does not have.</summary>
    public ReadOnlySpan<int> Points => _points;

    /// <summary>What items with points of their own give; null where they have none: then the points of the scale count for all.</summary>
    public OwnPoints? Own { get; private init; }

    /// <summary>1 where a level counts as satisfied.</summary>
    public ReadOnlySpan<sbyte> Satisfied => _satisfied;

    /// <summary>What each of its scales takes of a form; empty where the form has one scale, that of satisfaction, and no reversed item: this takes all then.</summary>
    public IReadOnlyList<ScalePart> Parts { get; private init; } = [];

    /// <summary>The keys of a version with these items, in order.</summary>
    /// <param name="items">The items in order.</param>
    /// <param name="levelsOf">The levels of a scale.</param>
    /// <param name="own">What the levels give items with points of their own; empty where they have none.</param>
    public static QuestionnaireKeys Of(IReadOnlyList<FormItem> items, Func<string, IReadOnlyList<FormLevel>> levelsOf, IReadOnlyList<ItemLevelPoints> own)
    {
        var (key, itemKeys, departmentKeys) = (items[0].QuestionnaireKey, items.Select(item => item.ItemKey).ToArray(), items.Select(item => item.DepartmentKey).ToArray());
        if (items.All(item => !item.Apart && !item.Reversed))
        {
            return Keys(levelsOf(items[0].ScaleCode), isApart: false);
        }

        var parts = items.Select(item => (item.ScaleCode, item.Apart)).Distinct().Select(part => new ScalePart(
            Keys(levelsOf(part.ScaleCode), part.Apart),
            part.Apart,
            [.. items.Select(item => item.ScaleCode == part.ScaleCode)],
            [.. items.Select(item => item.Reversed)],
            levelsOf(part.ScaleCode).ToDictionary(level => (short)level.Level, level => (short)level.Opposite)));
        return new QuestionnaireKeys(key, itemKeys, departmentKeys) { Parts = [.. parts] };

        QuestionnaireKeys Keys(IReadOnlyList<FormLevel> levels, bool isApart) => (own.Count == 0 || isApart
            ? new QuestionnaireKeys(key, itemKeys, departmentKeys)
            : new QuestionnaireKeys(key, itemKeys, departmentKeys) { Own = OwnPoints.Of(items.Count, own) }).With(levels);
    }

    private QuestionnaireKeys With(IReadOnlyList<FormLevel> levels)
    {
        foreach (var level in levels)
        {
            BestPoints = (int)(level.BestPoints * PointsScale);
            _points[level.Level] = (int)(level.Points * PointsScale);
            _satisfied[level.Level] = level.Satisfied ? (sbyte)1 : (sbyte)0;
        }

        return this;
    }
}
