using CSat.Domain.Regimes;
using CSat.Domain.Text;

namespace CSat.Domain.Sampling;

/// <summary>Who is asked.</summary>
/// <param name="Method">How.</param>
/// <param name="Forced">Who is always asked besides: <c>complainants</c> since the previous survey (R05.25).</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record SamplingRule(SamplingMethod Method, IReadOnlyList<string> Forced, LocalizedText? Text, IReadOnlyList<string> Rules)
{
    /// <summary>True: it must be so; false: it may be (R14.5).</summary>
    public bool Hard { get; init; } = true;

    /// <summary>Codes of the survey kinds it is for (R07.8); empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];
}

/// <summary>How the respondents of a survey are chosen.</summary>
public enum SamplingMethod
{
    /// <summary>Drawn at random (R05.25, R07.8).</summary>
    Random,

    /// <summary>All of them (R14.5, R15.11).</summary>
    Census,

    /// <summary>As the survey plan lists them (R01.10).</summary>
    Planned,
}

/// <summary>Who must be in the next survey because of a complaint (R05.25: 对平时有投诉的顾客在问卷调查时应该覆盖到; read as complaints since the previous survey).</summary>
public static class Complainants
{
    /// <summary>The days on which a complaint brings a customer into the sample: from the day of the previous draw to the day of this one, both included.</summary>
    /// <remarks>The day of the previous draw counts again, as a complaint of that day may have come after the draw: better asked twice than missed.</remarks>
    /// <param name="previousDraw">The day the previous survey's sample was drawn; null for a first survey, before which every complaint counts.</param>
    /// <param name="draw">The day of this draw. All days are those of the organisation's zone.</param>
    /// <exception cref="ArgumentOutOfRangeException">The previous draw is after this one.</exception>
    [Judges("R05.25")]
    public static ComplaintDays Since(DateOnly? previousDraw, DateOnly draw)
    {
        var from = previousDraw ?? DateOnly.MinValue;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, draw, nameof(previousDraw));
        return new(from, draw);
    }
}

/// <summary>Days of complaints.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, inclusive.</param>
public readonly record struct ComplaintDays(DateOnly First, DateOnly Last);
