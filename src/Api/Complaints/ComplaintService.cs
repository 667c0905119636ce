using System.Globalization;
using CSat.Api.Authentication;
using CSat.Api.Calls;
using CSat.Api.Errors;
using CSat.Api.Imports;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using Grpc.Core;
using Kind = CSat.Domain.Complaints.ComplaintEventKind;

namespace CSat.Api.Complaints;

/// <summary>The life of complaints.</summary>
/// <param name="tenants">Finds the organisation of a call.</param>
/// <param name="store">The complaints.</param>
/// <param name="funnel">Says what is wrong with a refused item of an import.</param>
/// <param name="time">The clock.</param>
public sealed class ComplaintService(TenantResolver tenants, ComplaintStore store, ErrorFunnel funnel, TimeProvider time)
    : Contracts.V1.ComplaintService.ComplaintServiceBase
{
    /// <inheritdoc/>
    public override async Task<Complaint> RegisterComplaint(RegisterComplaintRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(Admission.CallerOf(context), request.Organization, context.CancellationToken).ConfigureAwait(false);
        var asked = FieldChecks.Required("complaint", request.Complaint);
        var draft = ComplaintDraftReader.Registration(asked, Admission.CallerOf(context).Label, time.GetUtcNow());
        return (await store.InsertAsync(tenant, draft, context.CancellationToken).ConfigureAwait(false)).Complaint;
    }

    /// <inheritdoc/>
    public override Task<Complaint> ConfirmDefect(ComplaintEventRequest request, ServerCallContext context) => AppendAsync(request, Kind.DefectConfirmed, context);

    /// <inheritdoc/>
    public override Task<Complaint> RecordNotice(ComplaintEventRequest request, ServerCallContext context) => AppendAsync(request, Kind.Notified, context);

    /// <inheritdoc/>
    public override Task<Complaint> RecordStep(RecordStepRequest request, ServerCallContext context) =>
        AppendAsync(request.Event, Kind.Step, context, step: request.Step);

    /// <inheritdoc/>
    public override Task<Complaint> AssignComplaint(AssignComplaintRequest request, ServerCallContext context) =>
        AppendAsync(request.Event, Kind.Assigned, context, request.Department, request.AssignedTo);

    /// <inheritdoc/>
    public override Task<Complaint> AnswerComplaint(ComplaintEventRequest request, ServerCallContext context) => AppendAsync(request, Kind.Answered, context);

    /// <inheritdoc/>
    public override Task<Complaint> RecordVerdict(RecordVerdictRequest request, ServerCallContext context) =>
        AppendAsync(request.Event, request.Satisfied ? Kind.CustomerSatisfied : Kind.CustomerDissatisfied, context);

    /// <inheritdoc/>
    public override Task<Complaint> ConfirmEffect(ComplaintEventRequest request, ServerCallContext context) => AppendAsync(request, Kind.EffectConfirmed, context);

    /// <inheritdoc/>
    public override Task<Complaint> CloseComplaint(ComplaintEventRequest request, ServerCallContext context) => AppendAsync(request, Kind.Closed, context);

    /// <inheritdoc/>
    public override Task<Complaint> ReopenComplaint(ComplaintEventRequest request, ServerCallContext context) => AppendAsync(request, Kind.Reopened, context);

    /// <inheritdoc/>
    public override async Task<Complaint> GetComplaint(GetComplaintRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(Admission.CallerOf(context), request.Organization, context.CancellationToken).ConfigureAwait(false);
        return await store.GetAsync(tenant, request.Complaint, context.CancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<ListComplaintsResponse> ListComplaints(ListComplaintsRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(Admission.CallerOf(context), request.Organization, context.CancellationToken).ConfigureAwait(false);
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        var state = ComplaintCodes.CodeOf(request.State);
        if (state is null && request.State != ComplaintState.Unspecified)
        {
            checks.Invalid("state", ((int)request.State).ToString(CultureInfo.InvariantCulture), "ComplaintState 中的值", "a value of ComplaintState");
        }

        checks.ThrowIfAny();
        var list = $"complaints {state}";
        var (receipt, id) = ReadKey(Paging.Read(list, request.PageToken, keyParts: 2));
        var found = await store.ListAsync(tenant, receipt, id, state, size + 1, context.CancellationToken).ConfigureAwait(false);
        var page = new ListComplaintsResponse { Complaints = { found.Take(size) } };
        if (found.Count > size)
        {
            var last = page.Complaints[^1];
            page.NextPageToken = Paging.Write(list, last.ReceivedAt.ToDateTimeOffset().UtcTicks.ToString(CultureInfo.InvariantCulture), last.ComplaintId);
        }

        return page;
    }

    /// <inheritdoc/>
    public override Task ImportComplaints(
        IAsyncStreamReader<ImportComplaintsRequest> requestStream, IServerStreamWriter<ImportComplaintsResponse> responseStream, ServerCallContext context)
    {
        var messages = new ImportReader<ImportComplaintsRequest>(requestStream, tenants, context, message => (message.Organization, message.Rows.Count));
        var answers = new ImportAnswers(funnel, context.Method, outcome => responseStream.WriteAsync(new ImportComplaintsResponse { Outcome = outcome }, context.CancellationToken));
        return new ComplaintImport(store, time, context).RunAsync(messages, answers);
    }

    private async Task<Complaint> AppendAsync(
        ComplaintEventRequest? request, Kind kind, ServerCallContext context, string? department = null, string? assignedTo = null, string? step = null)
    {
        var asked = FieldChecks.Required("event", request);
        var tenant = await tenants.ResolveAsync(Admission.CallerOf(context), asked.Organization, context.CancellationToken).ConfigureAwait(false);
        var added = ComplaintStepReader.Read(asked, kind, Admission.CallerOf(context).Label, time.GetUtcNow(), department, assignedTo, step);
        return await store.AppendAsync(tenant, added, context.CancellationToken).ConfigureAwait(false);
    }

    private static (DateTimeOffset Receipt, Guid Id) ReadKey(string[]? key)
    {
        if (key is null)
        {
            return (DateTimeOffset.MinValue, Guid.Empty);
        }

        return long.TryParse(key[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks && Guid.TryParse(key[1], out var id)
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : throw new ProblemException(Problems.InvalidPageToken());
    }
}
