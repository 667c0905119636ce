using CSat.Domain.Duties;
using CSat.Domain.Text;

namespace CSat.Domain.Documents;

/// <summary>A form, register, report or procedure that a regime demands.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Kind">What kind.</param>
/// <param name="Number">Its number in the management system; null when it has none.</param>
/// <param name="Content">What it must hold, and for whom.</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="To">Codes of the roles that receive it; empty when the regime names none.</param>
/// <param name="ApprovedBy">Codes of the roles that approve it; empty when the regime names none.</param>
/// <param name="Schedule">How often and by when; null when the regime gives no time.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record DocumentRule(
    string Code,
    LocalizedText Name,
    DocumentKind Kind,
    string? Number,
    LocalizedText Content,
    IReadOnlyList<string> By,
    IReadOnlyList<string> To,
    IReadOnlyList<string> ApprovedBy,
    Schedule? Schedule,
    IReadOnlyList<string> Rules)
{
    /// <summary>What calls for it beside its schedule.</summary>
    public Occasion Occasion { get; init; } = Occasion.Always;
}

/// <summary>What kind of document a regime demands (requirements section 5).</summary>
public enum DocumentKind
{
    /// <summary>Filled in for each case.</summary>
    Form,

    /// <summary>A plan.</summary>
    Plan,

    /// <summary>A report or summary.</summary>
    Report,

    /// <summary>A register or log.</summary>
    Register,

    /// <summary>A procedure that is referred to by name.</summary>
    Procedure,
}
