using CSat.Domain.Calendars;

namespace CSat.Etl.Loading;

/// <summary>What a form of one round becomes.</summary>
/// <param name="Key">Key of the round; -1 for one that is not known.</param>
/// <param name="Window">How long a form may take to come back, by the round's regime; null without limit.</param>
/// <param name="SentAt">When the forms without a time of their own were sent; null where not recorded.</param>
internal sealed record RoundKeys(int Key, TimeLimit? Window, DateTimeOffset? SentAt)
{
    /// <summary>For a form whose round is not known; the checks refuse its rows.</summary>
    public static readonly RoundKeys Unknown = new(-1, null, null);
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
