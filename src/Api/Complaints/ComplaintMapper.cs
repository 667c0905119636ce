using CSat.Contracts.V1;
using CSat.Domain.Complaints;
using Google.Protobuf.WellKnownTypes;
using Contract = CSat.Contracts.V1;

namespace CSat.Api.Complaints;

/// <summary>From our complaints to the contract's.</summary>
internal static class ComplaintMapper
{
    public static Complaint ToContract(ComplaintCase complaint, IReadOnlyList<ClockReading> clocks) => new()
    {
        ComplaintId = complaint.Id.ToString("D"),
        Number = complaint.Number,
        SourceSystem = complaint.SourceSystem,
        ExternalId = complaint.ExternalId,
        Channel = complaint.Channel,
        Category = complaint.Category,
        Department = complaint.Department,
        Offering = complaint.Offering,
        Description = complaint.Description,
        ReceivedAt = complaint.ReceivedAt.ToTimestamp(),
        CustomerDueAt = complaint.CustomerDueAt?.ToTimestamp(),
        State = ComplaintCodes.ToContract(complaint.State),
        AssignedTo = complaint.AssignedTo,
        ReopenCount = complaint.ReopenCount,
        Events = { complaint.Events.Select(ToContract) },
        Clocks = { clocks.Select(ToContract) },
    };

    private static Contract.ComplaintEvent ToContract(Domain.Complaints.ComplaintEvent entry) => new()
    {
        Kind = ComplaintCodes.ToContract(entry.Kind),
        OccurredAt = entry.OccurredAt?.ToTimestamp(),
        Actor = entry.Actor ?? "",
        Role = entry.Role ?? "",
        Note = entry.Text ?? "",
        Step = entry.Step ?? "",
    };

    private static Contract.ComplaintClock ToContract(ClockReading reading) => new()
    {
        Code = reading.Code,
        StartedAt = reading.StartedAt?.ToTimestamp(),
        DueAt = reading.DueAt?.ToTimestamp(),
        MetAt = reading.MetAt?.ToTimestamp(),
        Outcome = reading.Outcome switch
        {
            Domain.Complaints.ClockOutcome.NotStarted => Contract.ClockOutcome.NotStarted,
            Domain.Complaints.ClockOutcome.Open => Contract.ClockOutcome.Open,
            Domain.Complaints.ClockOutcome.InTime => Contract.ClockOutcome.InTime,
            Domain.Complaints.ClockOutcome.Late => Contract.ClockOutcome.Late,
            _ => Contract.ClockOutcome.Unknown,
        },
    };
}
