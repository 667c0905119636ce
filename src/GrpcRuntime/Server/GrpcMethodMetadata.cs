using Grpc.Core;

namespace Grpc.AspNetCore.Server;

/// <summary>Tells of an endpoint which gRPC method it serves.</summary>
/// <param name="serviceType">The service's implementation.</param>
/// <param name="method">The method.</param>
public sealed class GrpcMethodMetadata(Type serviceType, IMethod method)
{
    /// <summary>The service's implementation.</summary>
    public Type ServiceType { get; } = serviceType;

    /// <summary>The method.</summary>
    public IMethod Method { get; } = method;
}
