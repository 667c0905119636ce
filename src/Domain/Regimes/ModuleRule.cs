using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A module of a survey with a form of its own (R16.9).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Weight">Its share of the total in percent; null where the source leaves it to the organisation (R16.13).</param>
/// <param name="Target">What its score of 0 to 100 must keep; null where the source leaves it to the organisation (R16.13).</param>
/// <param name="Form">Code of its form; null when it has none of its own.</param>
/// <param name="Content">What its items are about.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Kinds">Codes of the survey kinds that have it (R16.7); empty for all.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record ModuleRule(
    string Code,
    LocalizedText Name,
    decimal? Weight,
    Threshold? Target,
    string? Form,
    LocalizedText? Content,
    IReadOnlyList<string> By,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Rules);
