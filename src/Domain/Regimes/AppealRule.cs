using CSat.Domain.Calendars;

namespace CSat.Domain.Regimes;

/// <summary>Objections to a result (R20.1).</summary>
/// <param name="Within">How long after the event an appeal is taken.</param>
/// <param name="After">Code of the event.</param>
/// <param name="Written">Whether it must be in writing.</param>
/// <param name="Contents">What it must hold.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record AppealRule(TimeLimit Within, string After, bool Written, IReadOnlyList<CodedName> Contents, IReadOnlyList<string> Rules)
{
    /// <summary>Codes of the complaint categories that may be appealed (R20.1: objections to test results); empty for all.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];
}
