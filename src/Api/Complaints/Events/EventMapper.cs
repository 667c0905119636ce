using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;
using Contract = CSat.Contracts.V1;

namespace CSat.Api.Complaints.Events;

/// <summary>The events of complaints in the words of the contract.</summary>
internal static class EventMapper
{
    /// <summary>A page: as many of the events as it may hold, and the token of the next where there are more.</summary>
    public static ListComplaintEventsResponse ToContract((EventPage Page, ComplaintCase Complaint) read)
    {
        var (page, complaint) = read;
        Contract.ComplaintEvent[] events = [.. complaint.Events.Skip(page.After).Select(ToContract)];
        var shown = Paging.Fit(events, page.Size);
        return new ListComplaintEventsResponse
        {
            Events = { events.Take(shown) },
            NextPageToken = shown < events.Length ? Paging.Write(page.List, (page.After + shown).ToString(CultureInfo.InvariantCulture)) : "",
        };
    }

    public static Contract.ComplaintEvent ToContract(Domain.Complaints.ComplaintEvent entry) => new()
    {
        Kind = ContractEnum.Of<Domain.Complaints.ComplaintEventKind, Contract.ComplaintEventKind>(entry.Kind),
        OccurredAt = entry.OccurredAt?.ToTimestamp(),
        Actor = entry.Actor ?? "",
        Role = entry.Role ?? "",
        Note = entry.Text ?? "",
        Step = entry.Step ?? "",
    };
}
