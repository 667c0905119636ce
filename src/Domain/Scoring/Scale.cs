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
    /// <exception cref="ArgumentException">The levels break one of these conditions.</exception>
    public Scale(string code, IReadOnlyList<Level> levels)
    {
        if (levels.Count == 0 || levels.Any(level => level.Value < 1 || level.Points < 0) || levels.All(level => level.Points == 0))
        {
            throw new ArgumentException("A scale needs levels with values of 1 or more, no negative points, and one level with points.", nameof(levels));
        }

        Code = code;
        Levels = levels;
        _byValue = levels.ToDictionary(level => level.Value);
        BestPoints = levels.Max(level => level.Points);
    }

    /// <summary>Stable name within the regime.</summary>
    public string Code { get; }

    /// <summary>The levels in the order of the regime, best first.</summary>
    public IReadOnlyList<Level> Levels { get; }

    /// <summary>The rule IDs.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The points of the best level: the 10 in R08.24.</summary>
    public decimal BestPoints { get; }

    /// <summary>Finds a level by its stored value; false for <see cref="NotApplicable"/> and unknown values.</summary>
    public bool TryGet(short value, [NotNullWhen(true)] out Level? level) => _byValue.TryGetValue(value, out level);

    /// <summary>Whether a response may hold this value: a level of the scale or <see cref="NotApplicable"/>.</summary>
    public bool Allows(short value) => value == NotApplicable || _byValue.ContainsKey(value);
}

/// <summary>One answer level (grade) of a scale, for example "very satisfied".</summary>
/// <param name="Value">The number stored in a response, 1 or more; 0 is <see cref="Scale.NotApplicable"/>.</param>
/// <param name="Code">Stable name within the scale, for example <c>very-satisfied</c>.</param>
/// <param name="Name">What people read.</param>
/// <param name="Points">What the level is worth, in points of the scale, 0 or more.</param>
/// <param name="Satisfied">Whether a rating at this level counts as satisfied (R08.25).</param>
public sealed record Level(short Value, string Code, LocalizedText Name, decimal Points, bool Satisfied);
