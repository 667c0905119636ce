using System.Security.Cryptography;
using CSat.Api.Calls;
using CSat.Api.Complaints.Events;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using DomainEvent = CSat.Domain.Complaints.ComplaintEvent;
using Kind = CSat.Domain.Complaints.ComplaintEventKind;
using Outcome = CSat.Domain.Complaints.ClockOutcome;

namespace CSat.Api.Complaints.Registrations;

/// <summary>Reads new complaints, alone or with their past, and checks their form.</summary>
internal static class RegistrationRequests
{
    private const int SourceSystemLength = 64;
    private const int ExternalIdLength = 128;
    private const int EventsLimit = 500;

    /// <summary>A complaint of today: its registration alone.</summary>
    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintDraft Read(Call call, RegisterComplaintRequest request)
    {
        var complaint = FieldChecks.Required("complaint", request.Complaint);
        Check(complaint).ThrowIfAny();
        return Read(complaint, Registered(complaint, call.Caller.Label, call.At, isHistory: false), [], new Dictionary<string, string>());
    }

    /// <summary>A complaint with its past.</summary>
    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintDraft Read(Call call, ComplaintRow row)
    {
        var (complaint, reported, actor, now) = (FieldChecks.Required("complaint", row.Complaint), row.ReportedClocks, call.Caller.Label, call.At);
        var checks = Check(complaint);
        checks.Text("assigned_to", complaint.AssignedTo, EventRequests.PersonLength, required: false);
        if (complaint.Events.Count > EventsLimit)
        {
            checks.Add(Problems.FieldTooLong("events", complaint.Events.Count, EventsLimit));
        }

        var kinds = complaint.Events.Select((entry, i) => Check(checks, entry, $"events[{i}]")).ToArray();
        var outcomes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < reported.Count; i++)
        {
            if (reported[i].Outcome is not (ClockOutcome.InTime or ClockOutcome.Late) || !outcomes.TryAdd(reported[i].Code, EnumCode.Of(reported[i].Outcome)))
            {
                checks.Invalid($"reported_clocks[{i}]", reported[i].Code, ProblemForm.OneOutcome);
            }
        }

        checks.ThrowIfAny();

        // The registration may be given or left out; it is the same either way.
        var given = kinds is [Kind.Registered, ..] ? complaint.Events[0] : null;
        var registered = Registered(complaint, given?.Actor is { Length: > 0 } named ? named : actor, now, isHistory: true) with { Text = given?.Note, Role = given?.Role };
        var past = complaint.Events.Zip(kinds).Skip(given is null ? 0 : 1).Select(entry => Past(entry.First, entry.Second, complaint, actor, now));
        return Read(complaint, registered, past, outcomes);
    }

    private static FieldChecks Check(Complaint complaint)
    {
        var checks = new FieldChecks();
        checks.Text("source_system", complaint.SourceSystem, SourceSystemLength);
        checks.Text("external_id", complaint.ExternalId, ExternalIdLength);
        checks.Code("channel", complaint.Channel);
        checks.Code("category", complaint.Category);
        if (complaint.Department.Length > 0)
        {
            checks.Code("department", complaint.Department);
        }

        if (complaint.Offering.Length > 0)
        {
            checks.Code("offering", complaint.Offering);
        }

        if (complaint.Customer.Length > 0)
        {
            checks.Code("customer", complaint.Customer);
        }

        checks.Text("description", complaint.Description, TextRules.LongTextLength, required: false);
        if (complaint.ReceivedAt is null)
        {
            checks.Add(Problems.FieldMissing("received_at"));
        }
        else
        {
            CheckTime(checks, "received_at", complaint.ReceivedAt);
        }

        CheckTime(checks, "customer_due_at", complaint.CustomerDueAt);
        if (complaint is { CustomerDueAt: { } due, ReceivedAt: { } received } && ContractTime.IsTime(due) && due.CompareTo(received) < 0)
        {
            checks.Add(Problems.FieldInvalid("customer_due_at", ContractTime.Of(due), ProblemForm.NotBeforeReceived));
        }

        return checks;
    }

    private static Kind Check(FieldChecks checks, ComplaintEvent entry, string field)
    {
        var kind = checks.Choice<ComplaintEventKind, Kind>($"{field}.kind", entry.Kind) ?? Kind.None;
        if (kind == Kind.Step)
        {
            checks.Code($"{field}.step", entry.Step);
        }
        else if (entry.Step.Length > 0)
        {
            checks.Invalid($"{field}.step", entry.Step, ProblemForm.StepEventsOnly);
        }

        CheckTime(checks, $"{field}.occurred_at", entry.OccurredAt);
        checks.Text($"{field}.actor", entry.Actor, EventRequests.PersonLength, required: false);
        checks.Text($"{field}.role", entry.Role, EventRequests.RoleLength, required: false);
        checks.Text($"{field}.note", entry.Note, EventRequests.NoteLength, required: false);
        return kind;
    }

    private static void CheckTime(FieldChecks checks, string field, Timestamp? time)
    {
        if (time is not null && !ContractTime.IsTime(time))
        {
            checks.Invalid(field, time.Seconds.ToString(System.Globalization.CultureInfo.InvariantCulture), ProblemForm.Time);
        }
    }

    private static DomainEvent Registered(Complaint complaint, string actor, DateTimeOffset now, bool isHistory) =>
        new(Kind.Registered, ContractTime.Of(complaint.ReceivedAt)) { Actor = actor, CustomerDeadline = Time(complaint.CustomerDueAt), RecordedAt = now, IsHistory = isHistory };

    private static DomainEvent Past(ComplaintEvent entry, Kind kind, Complaint complaint, string actor, DateTimeOffset now) => new(kind, Time(entry.OccurredAt))
    {
        Actor = entry.Actor.Length > 0 ? entry.Actor : actor,
        Role = NullIfEmpty(entry.Role),
        Text = NullIfEmpty(entry.Note),
        Step = NullIfEmpty(entry.Step),
        Department = NullIfEmpty(complaint.Department),
        RecordedAt = now,
        IsHistory = true,
    };

    private static ComplaintDraft Read(Complaint complaint, DomainEvent registered, IEnumerable<DomainEvent> past, IReadOnlyDictionary<string, string> reported) => new()
    {
        SourceSystem = complaint.SourceSystem,
        ExternalId = complaint.ExternalId,
        Channel = complaint.Channel,
        Category = complaint.Category,
        Department = complaint.Department,
        Offering = complaint.Offering,
        Customer = complaint.Customer,
        Description = complaint.Description,
        ReceivedAt = registered.OccurredAt!.Value,
        CustomerDueAt = registered.CustomerDeadline,
        AssignedTo = registered.IsHistory ? complaint.AssignedTo : "",
        Events = [registered with { Role = NullIfEmpty(registered.Role ?? ""), Text = NullIfEmpty(registered.Text ?? "") }, .. past],
        Reported = reported,
        Digest = Digest(complaint, registered.IsHistory, reported),
    };

    // Protobuf writes the same message of one version in the same bytes; what the server sets or does not take is no content.
    private static byte[] Digest(Complaint complaint, bool isHistory, IReadOnlyDictionary<string, string> reported)
    {
        var content = complaint.Clone();
        (content.ComplaintId, content.Number, content.State, content.ReopenCount, content.Etag) = ("", "", ComplaintState.Unspecified, 0, "");
        content.Clocks.Clear();
        if (!isHistory)
        {
            content.Events.Clear();
            content.AssignedTo = "";
        }

        foreach (var (code, outcome) in reported.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            content.Clocks.Add(new ComplaintClock { Code = code, Outcome = ContractEnum.Of<Outcome, ClockOutcome>(EnumCode.Parse<Outcome>(outcome)) });
        }

        return SHA256.HashData(content.ToByteArray());
    }

    private static DateTimeOffset? Time(Timestamp? timestamp) => timestamp is null ? null : ContractTime.Of(timestamp);

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
