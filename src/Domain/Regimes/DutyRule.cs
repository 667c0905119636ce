using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>Something that somebody has to do: a duty, a notice, a training, an approval, a step.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Schedule">How often and by when; null when the regime gives no time.</param>
/// <param name="BackTo">Code of the step of the same list that follows when the answer is no: not approved, not feasible, not effective (R21.1, R21.4, R21.5); null where nothing is decided.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record DutyRule(
    string Code,
    LocalizedText Name,
    LocalizedText? Text,
    IReadOnlyList<string> By,
    Schedule? Schedule,
    string? BackTo,
    IReadOnlyList<string> Rules)
{
    /// <summary>True: it must be done; false: it may be (可) or is so in general (一般), and what is not done is listed, never a breach (R11.6, R11.9).</summary>
    public bool Hard { get; init; } = true;

    /// <summary>What calls for it beside its schedule.</summary>
    public Occasion Occasion { get; init; } = Occasion.Always;

    /// <summary>For an entry of the survey: codes of the survey kinds it is for (R08.18, R05.23); empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];
}
