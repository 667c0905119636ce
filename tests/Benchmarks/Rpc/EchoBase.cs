using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Benchmarks.Rpc;

/// <summary>Base class of the measured service, in the shape of generated code.</summary>
[BindServiceMethod(typeof(EchoContract), nameof(EchoContract.BindService))]
public abstract class EchoBase
{
    /// <summary>One message in, one out.</summary>
    public abstract Task<SubmitResponseResponse> Unary(SubmitResponseRequest request, ServerCallContext context);

    /// <summary>Many messages in, one out.</summary>
    public abstract Task<SubmitResponseResponse> Collect(IAsyncStreamReader<SubmitResponseRequest> requestStream, ServerCallContext context);
}
