using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

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
