using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;
using DomainEvent = CSat.Domain.Complaints.ComplaintEvent;
using Kind = CSat.Domain.Complaints.ComplaintEventKind;
using State = CSat.Domain.Complaints.ComplaintState;
using Verdict = CSat.Domain.Complaints.CustomerVerdict;

namespace CSat.Api.Complaints;

/// <summary>Reads requests about complaints and checks their fields.</summary>
internal static class ComplaintRequests
{
    public const int NoteLength = TextRules.LongTextLength;
    public const int PersonLength = 200;
    public const int RoleLength = 64;

    private const int EtagLength = 64;

    /// <summary>A complaint of today: its registration alone.</summary>
    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintDraft Read(Call call, RegisterComplaintRequest request)
    {
        var complaint = FieldChecks.Required("complaint", request.Complaint);
        var checks = ComplaintForm.Check(complaint);
        checks.ThrowIfAny();
        return ComplaintForm.Registration(complaint, call.Caller.Label, call.At);
    }

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
        return verdict == Verdict.Satisfied ? step : step with { Event = step.Event with { Kind = Kind.CustomerDissatisfied } };
    }

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintPage Read(ListComplaintsRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        var state = request.State == ComplaintState.Unspecified ? null : checks.Choice<ComplaintState, State>("state", request.State);
        checks.ThrowIfAny();
        var page = new ComplaintPage(DateTimeOffset.MinValue, Guid.Empty, state, size);
        if (Paging.Read(page.List, request.PageToken, keyParts: 2) is not [var receipt, var complaint])
        {
            return page;
        }

        return long.TryParse(receipt, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks && Guid.TryParse(complaint, out var id)
            ? page with { AfterReceipt = new DateTimeOffset(ticks, TimeSpan.Zero), AfterId = id }
            : throw new ProblemException(Problems.InvalidPageToken());
    }

    /// <summary>Number or id of the complaint that is asked for.</summary>
    /// <exception cref="ProblemException">None is named, or there can be none of this name.</exception>
    public static string Name(string name) =>
        name.Length == 0 ? throw new ProblemException(Problems.FieldMissing("complaint"))
        : TextRules.IsClean(name) ? name
        : throw new ProblemException(Problems.NotFound("complaint", ProblemThing.Complaint, name));

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
        return new ComplaintStep(Name(complaint), next) { Etag = etag };
    }

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
