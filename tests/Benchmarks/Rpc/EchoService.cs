using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Benchmarks.Rpc;

/// <summary>Parses and answers, nothing else: what remains is the runtime.</summary>
public sealed class EchoService : EchoBase
{
    /// <inheritdoc />
    public override Task<SubmitResponseResponse> Unary(SubmitResponseRequest request, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(new SubmitResponseResponse { ResponseId = request.Organization });
    }

    /// <inheritdoc />
    public override async Task<SubmitResponseResponse> Collect(IAsyncStreamReader<SubmitResponseRequest> requestStream, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(requestStream);
        var last = "";
        while (await requestStream.MoveNext(CancellationToken.None))
        {
            last = requestStream.Current.Organization;
        }

        return new SubmitResponseResponse { ResponseId = last };
    }
}
