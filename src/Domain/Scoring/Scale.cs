using System.Diagnostics.CodeAnalysis;
using CSat.Domain.Text;

namespace CSat.Domain.Scoring;

/// <summary>The answer levels of a questionnaire, best first as the regime writes them (R08.26).</summary>
public sealed record Scale
{
    /// <summary>The value of an item that was not applicable or not answered: in no numerator and no denominator.</summary>
    public const short NotApplicable = 0;

    private readonly Dictionary<short, Level> _byValue;

    /// <summary>Makes a scale.</summary>
    /// <param name="code">Stable name within the regime.</param>
    /// <param name="levels">At least one; values 1 or more and distinct; at least one level with points above 0.</param>
    /// <param name="measure">What its answers are made into; null where the regime does not say.</param>
    /// <exception cref="ArgumentException">The levels break one of these conditions.</exception>
    public Scale(string code, IReadOnlyList<Level> levels, ScaleMeasure? measure = null)
    {
        if (levels.Count == 0 || levels.Any(level => level.Value < 1 || level.Points < 0) || levels.All(level => level.Points == 0))
        {
            throw new ArgumentException("A scale needs levels with values of 1 or more, no negative points, and one level with points.", nameof(levels));
        }

        Code = code;
        Measure = measure;
        MeasureApart = measure ?? (HasShapeOfRecommendation(levels) ? ScaleMeasure.Recommendation : ScaleMeasure.Satisfaction);
        Levels = WithStandings(levels, MeasureApart);
        _byValue = Levels.ToDictionary(level => level.Value);
        BestPoints = levels.Max(level => level.Points);
    }

    /// <summary>Stable name within the regime.</summary>
    public string Code { get; }

    /// <summary>The levels in the order of the regime, best first.</summary>
    public IReadOnlyList<Level> Levels { get; }

    /// <summary>The rule IDs.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>What its answers are made into; null where the regime does not say.</summary>
    public ScaleMeasure? Measure { get; }

    /// <summary>Whether items on it may be part of degree and rate: those of the questionnaire's own scale, unless that measures something else than satisfaction.</summary>
    public bool IsPooled => Measure is null or ScaleMeasure.Satisfaction;

    /// <summary>
    /// What becomes of an item that names this scale beside the questionnaire's own. A regime that does not say: eleven levels of which exactly the best two
    /// satisfy are the recommendation scale 0 to 10, every other is satisfaction.
    /// </summary>
    public ScaleMeasure MeasureApart { get; }

    /// <summary>The points of the best level: the 10 in R08.24.</summary>
    public decimal BestPoints { get; }

    /// <summary>Finds a level by its stored value; false for <see cref="NotApplicable"/> and unknown values.</summary>
    public bool TryGet(short value, [NotNullWhen(true)] out Level? level) => _byValue.TryGetValue(value, out level);

    /// <summary>Whether a response may hold this value: a level of the scale or <see cref="NotApplicable"/>.</summary>
    public bool Allows(short value) => value == NotApplicable || _byValue.ContainsKey(value);

    /// <summary>The level of a code; null when there is none.</summary>
    public Level? Find(string code) => Levels.FirstOrDefault(level => level.Code == code);

    private static bool HasShapeOfRecommendation(IReadOnlyList<Level> levels) => levels.Count == Recommendation.Levels
        && levels.OrderByDescending(level => level.Points).Select((level, rank) => level.Satisfied == rank < Recommendation.Promoting).All(fits => fits);

    // Where the regime does not say: a level that does not satisfy is dissatisfied if more levels are worth more than it than are worth less, so that the
    // middle one is neutral. That gives R08.29's two lowest of five (R08.26), and calls nobody dissatisfied who chose the middle. Of 0 to 10 the detractors.
    private static IReadOnlyList<Level> WithStandings(IReadOnlyList<Level> levels, ScaleMeasure measure)
    {
        Level[] ranked = [.. levels.OrderByDescending(level => level.Points)];
        return [.. levels.Select(level => level with
        {
            Dissatisfied = level.Dissatisfied ?? (measure == ScaleMeasure.Recommendation
                ? Array.IndexOf(ranked, level) >= Recommendation.NotDetracting
                : !level.Satisfied && levels.Count(other => other.Points > level.Points) > levels.Count(other => other.Points < level.Points)),
            Opposite = ranked[^(Array.IndexOf(ranked, level) + 1)].Value,
        })];
    }
}

/// <summary>What the answers on a scale are made into.</summary>
public enum ScaleMeasure
{
    /// <summary>Satisfaction degree and rate.</summary>
    Satisfaction,

    /// <summary>Likelihood to recommend, 0 to 10: the net promoter score.</summary>
    Recommendation,

    /// <summary>Yes or no: the share of yes.</summary>
    YesNo,

    /// <summary>Something else that has a best and a worst, such as importance: its own degree.</summary>
    Other,
}

/// <summary>One answer level (grade) of a scale, for example "very satisfied".</summary>
/// <param name="Value">The number stored in a response, 1 or more; 0 is <see cref="Scale.NotApplicable"/>.</param>
/// <param name="Code">Stable name within the scale, for example <c>very-satisfied</c>.</param>
/// <param name="Name">What people read.</param>
/// <param name="Points">What the level is worth, in points of the scale, 0 or more.</param>
/// <param name="Satisfied">Whether a rating at this level counts as satisfied (R08.25).</param>
public sealed record Level(short Value, string Code, LocalizedText Name, decimal Points, bool Satisfied)
{
    /// <summary>Whether a rating at this level counts as dissatisfied (R08.29); neither this nor <see cref="Satisfied"/> is neutral. Null before it is part of a scale: as the scale reads it.</summary>
    public bool? Dissatisfied { get; init; }

    /// <summary>The value of the level as far from the worst as this one is from the best: what an answer to a reversed item counts as. Set by the scale.</summary>
    public short Opposite { get; init; }
}
