using CSat.Api.Errors;
using CSat.Domain.Problems;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace CSat.Api.Authentication;

/// <summary>
/// Lets a call pass only with a valid key that may call the rpc, before a byte of its message is read: the gRPC handler reads a message whole before any
/// interceptor sees the call, and a stranger must not make it do so.
/// </summary>
/// <param name="next">The gRPC endpoints.</param>
/// <param name="authenticator">Finds the caller of a key.</param>
/// <param name="funnel">Says what is wrong.</param>
internal sealed class Admission(RequestDelegate next, Authenticator authenticator, ErrorFunnel funnel)
{
    private static readonly object CallerKey = new();

    /// <summary>Who calls.</summary>
    public static Caller CallerOf(ServerCallContext context) => (Caller)context.GetHttpContext().Items[CallerKey]!;

    /// <summary>Gives an endpoint the permission of its rpc.</summary>
    public static void Describe(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<GrpcMethodMetadata>().FirstOrDefault() is { } rpc && RpcPermission.Of(rpc.Method.FullName) is { } permission)
        {
            endpoint.Metadata.Add(permission);
        }
    }

    /// <summary>Admits the call or refuses it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RpcPermission>() is { } permission)
        {
            try
            {
                context.Items[CallerKey] = await AdmitAsync(context, permission);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                await JsonErrors.WriteAsync(context, funnel.ToStatus(exception, context.Request.Path));
                return;
            }
        }

        await next(context);
    }

    private async Task<Caller> AdmitAsync(HttpContext context, RpcPermission permission)
    {
        var key = ApiKey.FromAuthorization(context.Request.Headers.Authorization);
        var caller = key is null ? null : await authenticator.FindAsync(key, context.RequestAborted);
        if (caller is null)
        {
            throw new ProblemException(Problems.NotAuthenticated());
        }

        permission.Admit(caller);
        return caller;
    }
}
