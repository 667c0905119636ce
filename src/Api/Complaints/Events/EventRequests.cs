using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;
using DomainEvent = CSat.Domain.Complaints.ComplaintEvent;
using Kind = CSat.Domain.Complaints.ComplaintEventKind;
using Verdict = CSat.Domain.Complaints.CustomerVerdict;

namespace CSat.Api.Complaints.Events;

/// <summary>Reads requests that add an event to a complaint and checks their fields.</summary>
internal static class EventRequests
{
    public const int NoteLength = TextRules.LongTextLength;
    public const int PersonLength = 200;
    public const int RoleLength = 64;

    private const int EtagLength = 64;

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintStep Read(Call call, ConfirmDefectRequest request) =>
        Step(call, Kind.DefectConfirmed, request.Complaint, request.OccurredAt, request.Role, request.Note, request.Etag);

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintStep Read(Call call, RecordNoticeRequest request) =>
        Step(call, Kind.Notified, request.Complaint, request.OccurredAt, request.Role, request.Note, request.Etag);

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintStep Read(Call call, AnswerComplaintRequest request) =>
        Step(call, Kind.Answered, request.Complaint, request.OccurredAt, request.Role, request.Note, request.Etag);

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintStep Read(Call call, ConfirmEffectRequest request) =>
        Step(call, Kind.EffectConfirmed, request.Complaint, request.OccurredAt, request.Role, request.Note, request.Etag, checks => checks.Text("role", request.Role, RoleLength));

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintStep Read(Call call, CloseComplaintRequest request) =>
        Step(call, Kind.Closed, request.Complaint, request.OccurredAt, request.Role, request.Note, request.Etag);

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintStep Read(Call call, ReopenComplaintRequest request) =>
        Step(call, Kind.Reopened, request.Complaint, request.OccurredAt, request.Role, request.Note, request.Etag);

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintStep Read(Call call, RecordStepRequest request)
    {
        var step = Step(call, Kind.Step, request.Complaint, request.OccurredAt, request.Role, request.Note, request.Etag, checks => checks.Code("step", request.Step));
        return step with { Event = step.Event with { Step = request.Step } };
    }

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintStep Read(Call call, AssignComplaintRequest request)
    {
        var step = Step(call, Kind.Assigned, request.Complaint, request.OccurredAt, request.Role, request.Note, request.Etag, checks =>
        {
            checks.Code("department", request.Department);
            checks.Text("assigned_to", request.AssignedTo, PersonLength, required: false);
        });
        return step with { Event = step.Event with { Department = request.Department }, AssignedTo = NullIfEmpty(request.AssignedTo) };
    }

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintStep Read(Call call, RecordVerdictRequest request)
    {
        var verdict = Verdict.None;
        var step = Step(call, Kind.CustomerSatisfied, request.Complaint, request.OccurredAt, request.Role, request.Note, request.Etag, checks =>
            verdict = checks.Choice<CustomerVerdict, Verdict>("verdict", request.Verdict) ?? verdict);
        var kind = verdict == Verdict.Satisfied ? Kind.CustomerSatisfied : Kind.CustomerDissatisfied;
        return step with { Event = step.Event with { Kind = kind, TimeAcceptable = request.HasTimeAcceptable ? request.TimeAcceptable : null } };
    }

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static EventPage Read(ListComplaintEventsRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        var page = new EventPage(ComplaintRequests.Name(request.Complaint), 0, size);
        return Paging.Read(page.List, request.PageToken, keyParts: 1) is not [var after] ? page
            : int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? page with { After = count }
            : throw new ProblemException(Problems.InvalidPageToken());
    }

    private static ComplaintStep Step(
        Call call, Kind kind, string complaint, Timestamp? occurredAt, string role, string note, string etag, Action<FieldChecks>? more = null)
    {
        var checks = new FieldChecks();
        checks.Text("note", note, NoteLength, required: false);
        checks.Text("etag", etag, EtagLength, required: false);
        if (kind != Kind.EffectConfirmed)
        {
            checks.Text("role", role, RoleLength, required: false);
        }

        if (occurredAt is not null && !ContractTime.IsTime(occurredAt))
        {
            checks.Invalid("occurred_at", occurredAt.ToDiagnosticString(), ProblemForm.Time);
        }

        more?.Invoke(checks);
        checks.ThrowIfAny();
        var next = new DomainEvent(kind, occurredAt is null ? call.At : ContractTime.Of(occurredAt))
        {
            Actor = call.Caller.Label, Role = NullIfEmpty(role), Text = NullIfEmpty(note), RecordedAt = call.At,
        };
        return new ComplaintStep(ComplaintRequests.Name(complaint), next) { Etag = etag };
    }

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}

/// <summary>An event that is to be added to a complaint, its form checked.</summary>
/// <param name="Complaint">Id or number of the complaint.</param>
/// <param name="Event">The event.</param>
internal sealed record ComplaintStep(string Complaint, DomainEvent Event)
{
    /// <summary>Who becomes responsible, for an assignment; null for nobody.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>The version that the caller knows; empty for whatever version there is.</summary>
    public string Etag { get; init; } = "";
}

/// <summary>A page of the events of a complaint.</summary>
/// <param name="Complaint">Id or number of the complaint.</param>
/// <param name="After">How many events were shown.</param>
/// <param name="Size">Most events.</param>
internal sealed record EventPage(string Complaint, int After, int Size)
{
    /// <summary>What page tokens belong to.</summary>
    public string List => $"complaint-events {Complaint}";
}
