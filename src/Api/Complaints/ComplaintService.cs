using CSat.Api.Calls;
using CSat.Api.Complaints.Clocks;
using CSat.Api.Complaints.Events;
using CSat.Api.Complaints.Registrations;
using CSat.Api.Complaints.Warnings;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Complaints;

/// <summary>The life of complaints.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The complaints.</param>
/// <param name="registrations">New ones.</param>
/// <param name="events">What happens to them.</param>
/// <param name="warnings">Their numbers, month by month.</param>
/// <param name="imports">Takes many.</param>
public sealed class ComplaintService(
    CallRunner calls, ComplaintStore store, RegistrationStore registrations, EventStore events, WarningStore warnings, RegistrationService imports) : Contracts.V1.ComplaintService.ComplaintServiceBase
{
    /// <inheritdoc/>
    public override Task<Complaint> RegisterComplaint(RegisterComplaintRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ComplaintMapper.ToContract((await registrations.InsertAsync(call, RegistrationRequests.Read(call, request))).Complaint));

    /// <inheritdoc/>
    public override Task<Complaint> ConfirmDefect(ConfirmDefectRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ComplaintMapper.ToContract(await events.AppendAsync(call, EventRequests.Read(call, request))));

    /// <inheritdoc/>
    public override Task<Complaint> RecordNotice(RecordNoticeRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ComplaintMapper.ToContract(await events.AppendAsync(call, EventRequests.Read(call, request))));

    /// <inheritdoc/>
    public override Task<Complaint> RecordStep(RecordStepRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ComplaintMapper.ToContract(await events.AppendAsync(call, EventRequests.Read(call, request))));

    /// <inheritdoc/>
    public override Task<Complaint> AssignComplaint(AssignComplaintRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ComplaintMapper.ToContract(await events.AppendAsync(call, EventRequests.Read(call, request))));

    /// <inheritdoc/>
    public override Task<Complaint> AnswerComplaint(AnswerComplaintRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ComplaintMapper.ToContract(await events.AppendAsync(call, EventRequests.Read(call, request))));

    /// <inheritdoc/>
    public override Task<Complaint> RecordVerdict(RecordVerdictRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ComplaintMapper.ToContract(await events.AppendAsync(call, EventRequests.Read(call, request))));

    /// <inheritdoc/>
    public override Task<Complaint> ConfirmEffect(ConfirmEffectRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ComplaintMapper.ToContract(await events.AppendAsync(call, EventRequests.Read(call, request))));

    /// <inheritdoc/>
    public override Task<Complaint> CloseComplaint(CloseComplaintRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ComplaintMapper.ToContract(await events.AppendAsync(call, EventRequests.Read(call, request))));

    /// <inheritdoc/>
    public override Task<Complaint> ReopenComplaint(ReopenComplaintRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ComplaintMapper.ToContract(await events.AppendAsync(call, EventRequests.Read(call, request))));

    /// <inheritdoc/>
    public override Task<Complaint> GetComplaint(GetComplaintRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ComplaintMapper.ToContract(await store.GetAsync(call, ComplaintRequests.Name(request.Complaint))));

    /// <inheritdoc/>
    public override Task<ListComplaintsResponse> ListComplaints(ListComplaintsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => ComplaintMapper.ToContract(await store.ListAsync(call, ComplaintRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ListComplaintEventsResponse> ListComplaintEvents(ListComplaintEventsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => EventMapper.ToContract(await events.ListAsync(call, EventRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<ExplainClockResponse> ExplainClock(ExplainClockRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call =>
            ClockMapper.ToContract(await store.ExplainAsync(call, ComplaintRequests.Name(request.Complaint), request.Clock), call.Tenant.TimeZone));

    /// <inheritdoc/>
    public override Task<ListWarningsResponse> ListWarnings(ListWarningsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => WarningMapper.ToContract(await warnings.ListAsync(call)));

    /// <inheritdoc/>
    public override Task ImportComplaints(
        IAsyncStreamReader<ImportComplaintsRequest> requestStream, IServerStreamWriter<ImportComplaintsResponse> responseStream, ServerCallContext context) =>
        imports.RunAsync(requestStream, responseStream, context);
}
