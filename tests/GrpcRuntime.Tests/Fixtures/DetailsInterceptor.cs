using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CSat.GrpcRuntime.Tests.Fixtures;

/// <summary>Refuses every call with the given details.</summary>
public sealed class DetailsInterceptor(Google.Rpc.Status details) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        throw new RpcException(new Status((StatusCode)details.Code, details.Message), new Metadata { { "grpc-status-details-bin", details.ToByteArray() } });
}
