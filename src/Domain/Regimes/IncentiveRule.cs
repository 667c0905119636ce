using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A reward or penalty.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="Terms">How its amount is had; null where the source states none.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Schedule">How often and by when; null when the regime gives no time.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record IncentiveRule(
    string Code,
    LocalizedText Name,
    LocalizedText? Text,
    IncentiveTerms? Terms,
    IReadOnlyList<string> By,
    Schedule? Schedule,
    IReadOnlyList<string> Rules)
{
    /// <summary>Whether its amount is paid or taken (R18.11, R18.14); null where the terms say so themselves, or where it is both (R06.30).</summary>
    public IncentiveSense? Sense { get; init; }

    /// <summary>Codes of the roles for each of whose holders it is computed (R06.28: for each managing doctor); empty when the regime names none.</summary>
    public IReadOnlyList<string> For { get; init; } = [];
}
