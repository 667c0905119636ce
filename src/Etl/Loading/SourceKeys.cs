using CSat.Etl.Transforming;
using CSat.Sql;
using Dapper;

namespace CSat.Etl.Loading;

/// <summary>From ids of the source to keys of the warehouse, for the stream of the forms.</summary>
/// <param name="Rounds">Round keys.</param>
/// <param name="Competitors">Competitor keys.</param>
/// <param name="Departments">Department keys.</param>
/// <param name="Questionnaires">Questionnaire versions.</param>
internal sealed record SourceKeys(
    Dictionary<Guid, int> Rounds, Dictionary<Guid, int> Competitors, Dictionary<Guid, int> Departments, Dictionary<Guid, QuestionnaireKeys> Questionnaires)
{
    /// <summary>Reads the keys that the staging models gave.</summary>
    public static SourceKeys Read(BuildDatabase database)
    {
        var connection = database.Connection;
        var rounds = connection.Query<(Guid Id, int Key)>(SqlText.Get("warehouse/build/read_round_keys.sql")).ToDictionary(row => row.Id, row => row.Key);
        var competitors = connection.Query<(Guid Id, int Key)>(SqlText.Get("warehouse/build/read_competitor_keys.sql")).ToDictionary(row => row.Id, row => row.Key);
        var departments = connection.Query<(Guid Id, int Key)>(SqlText.Get("warehouse/build/read_department_keys.sql")).ToDictionary(row => row.Id, row => row.Key);
        var questionnaires = connection.Query<(Guid Id, int Key, int Position, int ItemKey, int DepartmentKey)>(SqlText.Get("warehouse/build/read_item_keys.sql"))
            .GroupBy(row => (row.Id, row.Key))
            .ToDictionary(
                group => group.Key.Id,
                group => new QuestionnaireKeys(group.Key.Key, [.. group.Select(row => row.ItemKey)], [.. group.Select(row => row.DepartmentKey)]));
        foreach (var level in connection.Query<(Guid Id, sbyte Level, decimal Points, decimal BestPoints, bool Satisfied)>(SqlText.Get("warehouse/build/read_level_points.sql")))
        {
            questionnaires[level.Id].AddLevel(level.Level, level.Points, level.BestPoints, level.Satisfied);
        }

        return new SourceKeys(rounds, competitors, departments, questionnaires);
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

    /// <summary>Adds a level of the scale.</summary>
    public void AddLevel(sbyte level, decimal points, decimal bestPoints, bool satisfied)
    {
        BestPoints = (int)(bestPoints * PointsScale);
        _points[level] = (int)(points * PointsScale);
        _satisfied[level] = satisfied ? (sbyte)1 : (sbyte)0;
    }
}
