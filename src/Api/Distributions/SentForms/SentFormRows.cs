using CSat.Domain.Surveys;

namespace CSat.Api.Distributions.SentForms;

/// <summary>A form that was sent to a member.</summary>
public sealed record SentFormRow
{
    /// <summary>The member.</summary>
    public string Member { get; init; } = "";

    /// <summary>Code of the batch.</summary>
    public string Batch { get; init; } = "";

    /// <summary>When it was sent, UTC.</summary>
    public DateTime SentAt { get; init; }

    /// <summary>Code of the channel; null where not recorded.</summary>
    public string? Channel { get; init; }

    /// <summary>Code of who handed it out; null where not recorded.</summary>
    public string? Distributor { get; init; }

    /// <summary>When the receipt was confirmed, UTC; null where it was not.</summary>
    public DateTime? ConfirmedAt { get; init; }

    /// <summary>Whether an answered form of the member is back.</summary>
    public bool Returned { get; init; }
}

/// <summary>A sent form that is not back, as it stands.</summary>
/// <param name="Row">The form.</param>
/// <param name="State">How it stands; null where that is not asked.</param>
/// <param name="DueAt">Last moment in time; null without a window.</param>
public sealed record OutstandingForm(SentFormRow Row, FormState? State, DateTimeOffset? DueAt);

/// <summary>A part of the outstanding forms.</summary>
/// <param name="Forms">The forms.</param>
/// <param name="After">The last member looked at where others come after it; null at the end.</param>
public sealed record OutstandingPart(IReadOnlyList<OutstandingForm> Forms, string? After);
