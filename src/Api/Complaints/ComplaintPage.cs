using System.Globalization;
using CSat.Api.Validation;
using CSat.Domain.Text;
using State = CSat.Domain.Complaints.ComplaintState;

namespace CSat.Api.Complaints;

/// <summary>A page of a list of complaints.</summary>
/// <param name="AfterReceipt">Receipt of the last complaint shown.</param>
/// <param name="AfterId">Its id.</param>
/// <param name="State">One state alone; null for all.</param>
/// <param name="Size">Most complaints.</param>
internal sealed record ComplaintPage(DateTimeOffset AfterReceipt, Guid AfterId, State? State, int Size)
{
    /// <summary>What page tokens belong to.</summary>
    public string List => $"complaints {(State is { } state ? EnumCode.Of(state) : "")}";

    /// <summary>The token of the page after a complaint.</summary>
    public string TokenAfter(ListedComplaint last) => Paging.Write(List, last.ReceivedAt.UtcTicks.ToString(CultureInfo.InvariantCulture), last.ComplaintId.ToString("D"));
}

/// <summary>A complaint of a list.</summary>
internal sealed record ListedComplaint
{
    public Guid ComplaintId { get; init; }

    public string Number { get; init; } = "";

    public string SourceSystem { get; init; } = "";

    public string ExternalId { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Category { get; init; } = "";

    public string? Department { get; init; }

    public string? Offering { get; init; }

    public string? Description { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? CustomerDueAt { get; init; }

    public string State { get; init; } = "";

    public string? AssignedTo { get; init; }

    public int ReopenCount { get; init; }

    public int EventCount { get; init; }
}
