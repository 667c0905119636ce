using CSat.Api.Calls;
using CSat.Api.Notices.Recipients;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Notices;

/// <summary>Notices to customers and staff.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The notices.</param>
/// <param name="recipients">To whom they are sent.</param>
public sealed class NoticeService(CallRunner calls, NoticeStore store, RecipientStore recipients) : Contracts.V1.NoticeService.NoticeServiceBase
{
    /// <inheritdoc/>
    public override Task<Notice> PrepareNotice(PrepareNoticeRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => NoticeMapper.ToContract(await store.PrepareAsync(call, NoticeRequests.Read(request)), call.Today()));

    /// <inheritdoc/>
    public override Task<Notice> ApproveNotice(ApproveNoticeRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => NoticeMapper.ToContract(await store.MoveAsync(call, NoticeRequests.Read(request)), call.Today()));

    /// <inheritdoc/>
    public override Task<Notice> PublishNotice(PublishNoticeRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => NoticeMapper.ToContract(await store.MoveAsync(call, NoticeRequests.Read(call, request)), call.Today()));

    /// <inheritdoc/>
    public override Task<ListNoticeRecipientsResponse> ListNoticeRecipients(ListNoticeRecipientsRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => RecipientMapper.ToContract(await recipients.ListAsync(call, RecipientRequests.Read(request)), request.PageSize));

    /// <inheritdoc/>
    public override Task<ListNoticesResponse> ListNotices(ListNoticesRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => NoticeMapper.ToContract(await store.ListAsync(call, NoticeRequests.Read(request)), request.PageSize, call.Today()));
}
