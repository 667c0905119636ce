using CSat.Domain.Complaints;

namespace CSat.Api.Complaints;

/// <summary>An event that is to be added to a complaint, its form checked.</summary>
/// <param name="Complaint">Id or number of the complaint.</param>
/// <param name="Event">The event.</param>
internal sealed record ComplaintStep(string Complaint, ComplaintEvent Event)
{
    /// <summary>Who becomes responsible, for an assignment; null for nobody.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>The version that the caller knows; empty for whatever version there is.</summary>
    public string Etag { get; init; } = "";
}
