using CSat.Api.Calls;
using CSat.Api.Complaints.Clocks;
using CSat.Api.Complaints.Events;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;
using Contract = CSat.Contracts.V1;

namespace CSat.Api.Complaints;

/// <summary>From our complaints to the contract's.</summary>
internal static class ComplaintMapper
{
    public static Complaint ToContract(ShownComplaint shown)
    {
        var (complaint, registration) = (shown.Complaint, shown.Complaint.Record.Registration);
        return new Complaint
        {
            ComplaintId = complaint.Record.Id.ToString("D"),
            Number = registration.Number,
            SourceSystem = registration.SourceSystem,
            ExternalId = registration.ExternalId,
            Channel = registration.Channel,
            Category = registration.Category,
            Department = complaint.Record.Department ?? "",
            Offering = registration.Offering ?? "",
            Customer = registration.Customer ?? "",
            Description = complaint.Description,
            ReceivedAt = complaint.Record.ReceivedAt.ToTimestamp(),
            CustomerDueAt = registration.CustomerDueAt?.ToTimestamp(),
            State = ContractEnum.Of<Domain.Complaints.ComplaintState, Contract.ComplaintState>(complaint.Record.State),
            AssignedTo = complaint.AssignedTo,
            ReopenCount = complaint.Record.ReopenCount,
            Events = { Paging.Latest([.. complaint.Events.Select(EventMapper.ToContract)]) },
            Clocks = { shown.Clocks.Select(ClockMapper.ToContract) },
            Etag = complaint.Etag,
            EventCount = complaint.Events.Count,
        };
    }

    /// <summary>A page: as many of the complaints as it may hold, and the token of the next where more were found.</summary>
    public static ListComplaintsResponse ToContract((ComplaintPage Page, IReadOnlyList<ListedComplaint> Found) read)
    {
        var (page, found) = read;
        Complaint[] complaints = [.. found.Select(ToContract)];
        var shown = Paging.Fit(complaints, page.Size);
        return new ListComplaintsResponse { Complaints = { complaints.Take(shown) }, NextPageToken = found.Count > shown ? page.TokenAfter(found[shown - 1]) : "" };
    }

    private static Complaint ToContract(ListedComplaint row) => new()
    {
        ComplaintId = row.ComplaintId.ToString("D"),
        Number = row.Number,
        SourceSystem = row.SourceSystem,
        ExternalId = row.ExternalId,
        Channel = row.Channel,
        Category = row.Category,
        Department = row.Department ?? "",
        Offering = row.Offering ?? "",
        Customer = row.Customer ?? "",
        Description = row.Description ?? "",
        ReceivedAt = row.ReceivedAt.ToTimestamp(),
        CustomerDueAt = row.CustomerDueAt?.ToTimestamp(),
        State = EnumCode.Parse<Contract.ComplaintState>(row.State),
        AssignedTo = row.AssignedTo ?? "",
        ReopenCount = row.ReopenCount,
        Etag = ComplaintCase.EtagOf(row.EventCount),
        EventCount = row.EventCount,
    };}
