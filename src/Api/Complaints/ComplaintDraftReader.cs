using System.Security.Cryptography;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using DomainEvent = CSat.Domain.Complaints.ComplaintEvent;
using Kind = CSat.Domain.Complaints.ComplaintEventKind;

namespace CSat.Api.Complaints;

/// <summary>Reads new complaints and checks their form.</summary>
internal static class ComplaintDraftReader
{
    public const int NoteLength = 4_000;
    public const int PersonLength = 200;
    public const int RoleLength = 64;

    private const int SourceSystemLength = 64;
    private const int ExternalIdLength = 128;
    private const int DescriptionLength = 4_000;
    private const int EventsLimit = 500;

    /// <summary>A complaint of today: its registration alone.</summary>
    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintDraft Registration(Complaint complaint, string actor, DateTimeOffset now)
    {
        var checks = Check(complaint);
        checks.ThrowIfAny();
        return Read(complaint, Registered(complaint, actor, now, isHistory: false), [], new Dictionary<string, string>());
    }

    /// <summary>A complaint with its past.</summary>
    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintDraft History(Complaint complaint, IReadOnlyList<ReportedClock> reported, string actor, DateTimeOffset now)
    {
        var checks = Check(complaint);
        checks.Text("assigned_to", complaint.AssignedTo, PersonLength, required: false);
        if (complaint.Events.Count > EventsLimit)
        {
            checks.Add(Problems.FieldTooLong("events", complaint.Events.Count, EventsLimit));
        }

        for (var i = 0; i < complaint.Events.Count; i++)
        {
            Check(checks, complaint.Events[i], $"events[{i}]");
        }

        var outcomes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < reported.Count; i++)
        {
            var outcome = reported[i].Outcome switch { ClockOutcome.InTime => ComplaintCodes.InTime, ClockOutcome.Late => ComplaintCodes.Late, _ => null };
            if (outcome is null || !outcomes.TryAdd(reported[i].Code, outcome))
            {
                checks.Invalid($"reported_clocks[{i}]", reported[i].Code, "每个时限一次，结果为 IN_TIME 或 LATE", "one outcome a clock, IN_TIME or LATE");
            }
        }

        checks.ThrowIfAny();

        // The registration may be given or left out; it is the same either way.
        var given = complaint.Events.Count > 0 && complaint.Events[0].Kind == ComplaintEventKind.Registered ? complaint.Events[0] : null;
        var registered = Registered(complaint, given?.Actor is { Length: > 0 } named ? named : actor, now, isHistory: true) with { Text = given?.Note, Role = given?.Role };
        var past = complaint.Events.Skip(given is null ? 0 : 1).Select(entry => Past(entry, complaint, actor, now));
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

        checks.Text("description", complaint.Description, DescriptionLength, required: false);
        if (complaint.ReceivedAt is null)
        {
            checks.Add(Problems.FieldMissing("received_at"));
        }
        else
        {
            CheckTime(checks, "received_at", complaint.ReceivedAt);
        }

        CheckTime(checks, "customer_due_at", complaint.CustomerDueAt);
        if (complaint.CustomerDueAt is not null && complaint.ReceivedAt is not null && complaint.CustomerDueAt.CompareTo(complaint.ReceivedAt) < 0)
        {
            checks.Invalid("customer_due_at", complaint.CustomerDueAt.ToDiagnosticString(), "不早于 received_at", "not before received_at");
        }

        return checks;
    }

    private static void Check(FieldChecks checks, ComplaintEvent entry, string field)
    {
        if (ComplaintCodes.KindOf(entry.Kind) == Kind.None)
        {
            checks.Add(Problems.FieldMissing($"{field}.kind"));
        }

        if (entry.Kind == ComplaintEventKind.Step)
        {
            checks.Code($"{field}.step", entry.Step);
        }
        else if (entry.Step.Length > 0)
        {
            checks.Invalid($"{field}.step", entry.Step, "仅用于 STEP 事件", "only for events of kind STEP");
        }

        CheckTime(checks, $"{field}.occurred_at", entry.OccurredAt);
        checks.Text($"{field}.actor", entry.Actor, PersonLength, required: false);
        checks.Text($"{field}.role", entry.Role, RoleLength, required: false);
        checks.Text($"{field}.note", entry.Note, NoteLength, required: false);
    }

    private static void CheckTime(FieldChecks checks, string field, Timestamp? time)
    {
        if (time is not null && !ContractTime.IsTime(time))
        {
            checks.Invalid(field, time.Seconds.ToString(System.Globalization.CultureInfo.InvariantCulture), "有效的时间", "a valid time");
        }
    }

    private static DomainEvent Registered(Complaint complaint, string actor, DateTimeOffset now, bool isHistory) =>
        new(Kind.Registered, ContractTime.Of(complaint.ReceivedAt))
        {
            Actor = actor,
            CustomerDeadline = Time(complaint.CustomerDueAt),
            RecordedAt = now,
            IsHistory = isHistory,
        };

    private static DomainEvent Past(ComplaintEvent entry, Complaint complaint, string actor, DateTimeOffset now) => new(ComplaintCodes.KindOf(entry.Kind), Time(entry.OccurredAt))
    {
        Actor = entry.Actor.Length > 0 ? entry.Actor : actor,
        Role = entry.Role.Length > 0 ? entry.Role : null,
        Text = entry.Note.Length > 0 ? entry.Note : null,
        Step = entry.Step.Length > 0 ? entry.Step : null,
        Department = complaint.Department.Length > 0 ? complaint.Department : null,
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
        Description = complaint.Description,
        ReceivedAt = registered.OccurredAt!.Value,
        CustomerDueAt = registered.CustomerDeadline,
        AssignedTo = registered.IsHistory ? complaint.AssignedTo : "",
        Events = [registered, .. past],
        Reported = reported,
        Digest = Digest(complaint, registered.IsHistory, reported),
    };

    // Protobuf writes the same message of one version in the same bytes; what the server sets or does not take is no content.
    private static byte[] Digest(Complaint complaint, bool isHistory, IReadOnlyDictionary<string, string> reported)
    {
        var content = complaint.Clone();
        (content.ComplaintId, content.Number, content.State, content.ReopenCount) = ("", "", ComplaintState.Unspecified, 0);
        content.Clocks.Clear();
        if (!isHistory)
        {
            content.Events.Clear();
            content.AssignedTo = "";
        }

        foreach (var (code, outcome) in reported.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            content.Clocks.Add(new ComplaintClock { Code = code, Outcome = outcome == ComplaintCodes.InTime ? ClockOutcome.InTime : ClockOutcome.Late });
        }

        return SHA256.HashData(content.ToByteArray());
    }

    private static DateTimeOffset? Time(Timestamp? timestamp) => timestamp is null ? null : ContractTime.Of(timestamp);
}
