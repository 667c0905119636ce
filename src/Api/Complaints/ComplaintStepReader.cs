using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using DomainEvent = CSat.Domain.Complaints.ComplaintEvent;
using Kind = CSat.Domain.Complaints.ComplaintEventKind;

namespace CSat.Api.Complaints;

/// <summary>Reads requests that add an event and checks their form.</summary>
internal static class ComplaintStepReader
{
    private const int RequestIdLength = 64;

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static ComplaintStep Read(ComplaintEventRequest request, Kind kind, string actor, DateTimeOffset now, string? department = null, string? assignedTo = null, string? step = null)
    {
        var checks = new FieldChecks();
        checks.Text("role", request.Role, ComplaintDraftReader.RoleLength, required: kind == Kind.EffectConfirmed);
        checks.Text("note", request.Note, ComplaintDraftReader.NoteLength, required: false);
        checks.Text("request_id", request.RequestId, RequestIdLength, required: false);
        if (request.OccurredAt is not null && !ContractTime.IsTime(request.OccurredAt))
        {
            checks.Invalid("occurred_at", request.OccurredAt.ToDiagnosticString(), "有效的时间", "a valid time");
        }

        if (department is not null)
        {
            checks.Code("department", department);
            checks.Text("assigned_to", assignedTo ?? "", ComplaintDraftReader.PersonLength, required: false);
        }

        if (step is not null)
        {
            checks.Code("step", step);
        }

        checks.ThrowIfAny();
        var next = new DomainEvent(kind, request.OccurredAt is null ? ContractTime.Cut(now) : ContractTime.Of(request.OccurredAt))
        {
            Actor = actor,
            Role = request.Role.Length > 0 ? request.Role : null,
            Text = request.Note.Length > 0 ? request.Note : null,
            Department = department,
            Step = step,
            RecordedAt = now,
        };
        return new ComplaintStep(request.Complaint, next, request.OccurredAt is not null, assignedTo, request.RequestId.Length > 0 ? request.RequestId : null);
    }
}
