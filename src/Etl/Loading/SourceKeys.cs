using CSat.Etl.Transforming;
using CSat.Sql;
using Dapper;

namespace CSat.Etl.Loading;

/// <summary>From ids of the source to keys of the warehouse, for the stream of the forms.</summary>
/// <param name="Rounds">Round keys.</param>
/// <param name="Competitors">Competitor keys.</param>
/// <param name="Questionnaires">Questionnaire versions.</param>
internal sealed record SourceKeys(Dictionary<Guid, int> Rounds, Dictionary<Guid, int> Competitors, Dictionary<Guid, QuestionnaireKeys> Questionnaires)
{
    /// <summary>Reads the keys that the staging models gave.</summary>
    public static SourceKeys Read(BuildDatabase database)
    {
        var connection = database.Connection;
        var rounds = connection.Query<(Guid Id, int Key)>(SqlText.Get("warehouse/build/read_round_keys.sql")).ToDictionary(row => row.Id, row => row.Key);
        var competitors = connection.Query<(Guid Id, int Key)>(SqlText.Get("warehouse/build/read_competitor_keys.sql")).ToDictionary(row => row.Id, row => row.Key);
        var levels = connection.Query<LevelRow>(SqlText.Get("warehouse/build/read_level_points.sql")).ToLookup(level => (level.QuestionnaireVersionId, level.ScaleCode));
        var questionnaires = connection.Query<ItemRow>(SqlText.Get("warehouse/build/read_item_keys.sql"))
            .GroupBy(row => row.QuestionnaireVersionId)
            .ToDictionary(form => form.Key, form => QuestionnaireKeys.Of([.. form], scale => [.. levels[(form.Key, scale)]]));
        return new SourceKeys(rounds, competitors, questionnaires);
    }
}

/// <summary>What a rating of one questionnaire version becomes: keys by the place on the form, points by the level.</summary>
/// <param name="Key">Key of the questionnaire version; -1 for one that is not known.</param>
/// <param name="ItemKeys">Item key by place, from 0.</param>
/// <param name="DepartmentKeys">Key of the item's department by place, from 0.</param>
internal sealed record QuestionnaireKeys(int Key, int[] ItemKeys, int[] DepartmentKeys)
{
    private const int PointsScale = 10_000;

    /// <summary>For a form whose questionnaire version is not known; the checks refuse its rows.</summary>
    public static readonly QuestionnaireKeys Unknown = new(-1, [], []);

    private readonly int[] _points = new int[sbyte.MaxValue + 1];
    private readonly sbyte[] _satisfied = new sbyte[sbyte.MaxValue + 1];

    /// <summary>Points of the best level in units of 0.0001.</summary>
    public int BestPoints { get; private set; }

    /// <summary>Points of a level in units of 0.0001; 0 for one that the scale does not have.</summary>
    public ReadOnlySpan<int> Points => _points;

    /// <summary>1 where a level counts as satisfied.</summary>
    public ReadOnlySpan<sbyte> Satisfied => _satisfied;

    /// <summary>What each of its scales takes of a form; empty where the form has one scale, that of satisfaction, and no reversed item: this takes all then.</summary>
    public IReadOnlyList<ScalePart> Parts { get; private init; } = [];

    /// <summary>The keys of a version with these items, in order.</summary>
    public static QuestionnaireKeys Of(IReadOnlyList<ItemRow> items, Func<string, IReadOnlyList<LevelRow>> levelsOf)
    {
        var (key, itemKeys, departmentKeys) = (items[0].QuestionnaireKey, items.Select(item => item.ItemKey).ToArray(), items.Select(item => item.DepartmentKey).ToArray());
        if (items.All(item => !item.Apart && !item.Reversed))
        {
            return new QuestionnaireKeys(key, itemKeys, departmentKeys).With(levelsOf(items[0].ScaleCode));
        }

        var parts = items.Select(item => (item.ScaleCode, item.Apart)).Distinct().Select(part => new ScalePart(
            new QuestionnaireKeys(key, itemKeys, departmentKeys).With(levelsOf(part.ScaleCode)),
            part.Apart,
            [.. items.Select(item => item.ScaleCode == part.ScaleCode)],
            [.. items.Select(item => item.Reversed)],
            levelsOf(part.ScaleCode).ToDictionary(level => (short)level.Level, level => (short)level.Opposite)));
        return new QuestionnaireKeys(key, itemKeys, departmentKeys) { Parts = [.. parts] };
    }

    private QuestionnaireKeys With(IReadOnlyList<LevelRow> levels)
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

/// <summary>The items of a form that share a scale.</summary>
/// <param name="Keys">Keys and points.</param>
/// <param name="Apart">Whether they are never pooled with degree and rate.</param>
/// <param name="Has">Whether the item at each place is one of them.</param>
/// <param name="Reversed">Whether the item at each place is reversed.</param>
/// <param name="Opposite">The level that a reversed item's level counts as.</param>
internal sealed record ScalePart(QuestionnaireKeys Keys, bool Apart, bool[] Has, bool[] Reversed, Dictionary<short, short> Opposite)
{
    /// <summary>Copies its levels of a form; the others become 0. A place or a level that the questionnaire does not have stays, for the checks to refuse.</summary>
    public void Pick(ReadOnlySpan<short> given, Span<short> picked)
    {
        for (var i = 0; i < given.Length; i++)
        {
            picked[i] = i >= Has.Length ? (Apart ? (short)0 : given[i])
                : !Has[i] ? (short)0
                : Reversed[i] ? Opposite.GetValueOrDefault(given[i], given[i])
                : given[i];
        }
    }
}

/// <summary>An item of a questionnaire version, as read_item_keys.sql gives it.</summary>
internal sealed record ItemRow
{
    public Guid QuestionnaireVersionId { get; init; }

    public int QuestionnaireKey { get; init; }

    public int ItemKey { get; init; }

    public int DepartmentKey { get; init; }

    public string ScaleCode { get; init; } = "";

    public bool Apart { get; init; }

    public bool Reversed { get; init; }
}

/// <summary>A level of a scale that a questionnaire version uses, as read_level_points.sql gives it.</summary>
internal sealed record LevelRow
{
    public Guid QuestionnaireVersionId { get; init; }

    public string ScaleCode { get; init; } = "";

    public sbyte Level { get; init; }

    public decimal Points { get; init; }

    public decimal BestPoints { get; init; }

    public bool Satisfied { get; init; }

    public sbyte Opposite { get; init; }
}
