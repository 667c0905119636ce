using CSat.Api.Calls;
using CSat.Api.Samples.Advices;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Samples;

/// <summary>Frames and samples of rounds.</summary>
/// <param name="calls">Lets calls in.</param>
/// <param name="store">The frames and samples.</param>
/// <param name="advices">What advice rests on.</param>
public sealed class SampleService(CallRunner calls, SampleStore store, AdviceStore advices) : Contracts.V1.SampleService.SampleServiceBase
{
    /// <inheritdoc/>
    public override Task<Frame> PutFrame(PutFrameRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => SampleMapper.ToContract(request.Round, await store.PutAsync(call, SampleRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<Sample> DrawSample(DrawSampleRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => SampleMapper.ToContract(request.Round, await store.DrawAsync(call, SampleRequests.Read(request))));

    /// <inheritdoc/>
    public override Task<SampleAdvice> GetSampleAdvice(GetSampleAdviceRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call =>
        {
            var question = AdviceRequests.Read(request);
            return AdviceMapper.ToContract(question, await advices.AdviseAsync(call, question));
        });

    /// <inheritdoc/>
    public override Task<ListSampleResponse> ListSample(ListSampleRequest request, ServerCallContext context) =>
        calls.RunAsync(request, context, async call => SampleMapper.ToContract(await store.ListAsync(call, SampleRequests.Read(request)), request));
}
