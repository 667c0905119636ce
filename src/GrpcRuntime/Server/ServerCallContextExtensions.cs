using CSat.GrpcRuntime.Server;
using Microsoft.AspNetCore.Http;

namespace Grpc.Core;

/// <summary>Leads from a gRPC call to its HTTP request.</summary>
public static class ServerCallContextExtensions
{
    /// <summary>The HTTP context; an <see cref="InvalidOperationException" /> for a call that a test made up.</summary>
    public static HttpContext GetHttpContext(this ServerCallContext serverCallContext)
    {
        ArgumentNullException.ThrowIfNull(serverCallContext);
        return serverCallContext is CallContext call
            ? call.Http
            : serverCallContext.UserState.TryGetValue("__HttpContext", out var http) && http is HttpContext given
                ? given
                : throw new InvalidOperationException("Could not get HttpContext from ServerCallContext. HttpContext can only be accessed when gRPC services are hosted by ASP.NET Core.");
    }
}
