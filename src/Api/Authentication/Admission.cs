using CSat.Api.Authentication.Certificates;
using CSat.Api.Authentication.Tokens;
using CSat.Api.Errors;
using CSat.Domain.Problems;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace CSat.Api.Authentication;

/// <summary>
/// Lets a call pass only with a valid key, token or certificate that may call the rpc, before a byte of its message is read: the gRPC handler reads a message whole before any
/// interceptor sees the call, and a stranger must not make it do so.
/// </summary>
/// <param name="next">The gRPC endpoints.</param>
/// <param name="authenticator">Finds the caller of a key.</param>
/// <param name="tokens">Finds the bearer of a token.</param>
/// <param name="certificates">Finds the holder of a client certificate; key and token go before it.</param>
/// <param name="funnel">Says what is wrong.</param>
internal sealed class Admission(RequestDelegate next, Authenticator authenticator, TokenCallers tokens, CertificateCallers certificates, ErrorFunnel funnel)
{
    private static readonly object CallerKey = new();

    /// <summary>Who calls.</summary>
    public static Caller CallerOf(ServerCallContext context) => CallerOf(context.GetHttpContext())!;

    /// <summary>Who calls; null for a call that needs no key.</summary>
    public static Caller? CallerOf(HttpContext context) => (Caller?)context.Items[CallerKey];

    /// <summary>Gives an endpoint the permission of its rpc.</summary>
    public static void Describe(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<GrpcMethodMetadata>().FirstOrDefault() is { } rpc && RpcPermission.Of(rpc.Method.FullName) is { } permission)
        {
            endpoint.Metadata.Add(permission);
        }
    }

    /// <summary>Makes what finds callers, so that a file that cannot be used is said before the host starts.</summary>
    /// <exception cref="ProblemException">A file that says who may call cannot be used.</exception>
    public static void Prepare(IServiceProvider parts)
    {
        parts.GetRequiredService<TokenCallers>();
        parts.GetRequiredService<CertificateCallers>();
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
        var caller = await FindAsync(context) ?? throw new ProblemException(Problems.NotAuthenticated());
        permission.Admit(caller);
        return caller;
    }

    private async ValueTask<Caller?> FindAsync(HttpContext context) => ApiKey.FromAuthorization(context.Request.Headers.Authorization) switch
    {
        null => await certificates.FindAsync(context.Connection.ClientCertificate, context.RequestAborted),
        var key when ApiKey.IsKey(key) => await authenticator.FindAsync(key, context.RequestAborted),
        var token => tokens.Reader is { } reader ? await reader.FindAsync(token, context.RequestAborted) : null,
    };
}
