using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Text;

namespace CSat.Domain.Meetings;

/// <summary>A meeting that a regime demands.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="When">What calls for it, in words.</param>
/// <param name="Attendees">Codes of the roles that must attend.</param>
/// <param name="Schedule">How often and by when; null when the regime gives no time.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record MeetingRule(
    string Code,
    LocalizedText Name,
    LocalizedText When,
    IReadOnlyList<string> Attendees,
    Schedule? Schedule,
    IReadOnlyList<string> Rules)
{
    /// <summary>True: it must be held; false: it may be (可), and none is listed, never a breach (R15.13).</summary>
    public bool Hard { get; init; } = true;

    /// <summary>What calls for it beside its schedule.</summary>
    public Occasion Occasion { get; init; } = Occasion.Always;
}

/// <summary>The inputs of the management review (R21.3).</summary>
public static class ReviewInputs
{
    /// <summary>
    /// Every input that the review must see, in its order, also those without a record (R21.3): what is missing is shown, not left out. Records of inputs that are not
    /// demanded follow by code.
    /// </summary>
    /// <param name="demanded">Codes of the inputs that the review must see.</param>
    /// <param name="records">Stored records by input.</param>
    [Judges("R21.3")]
    public static IReadOnlyList<ReviewInput> Of(IReadOnlyList<string> demanded, IReadOnlyDictionary<string, long> records) =>
    [
        .. demanded.Distinct(StringComparer.Ordinal)
            .Concat(records.Keys.Except(demanded, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            .Select(code => new ReviewInput(code, records.GetValueOrDefault(code))),
    ];
}

/// <summary>One input of the management review.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Records">How many stored records it is computed from.</param>
public sealed record ReviewInput(string Code, long Records)
{
    /// <summary>Whether there is anything to compute it from.</summary>
    public bool HasData => Records > 0;
}
