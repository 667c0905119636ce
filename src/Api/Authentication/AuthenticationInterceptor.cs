using CSat.Domain.Problems;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CSat.Api.Authentication;

/// <summary>Lets a call pass only with a valid key whose role may call the rpc, and says to the handler who calls.</summary>
/// <param name="authenticator">Finds the caller of a key.</param>
public sealed class AuthenticationInterceptor(Authenticator authenticator) : Interceptor
{
    private static readonly object CallerKey = new();

    /// <summary>Who calls.</summary>
    public static Caller CallerOf(ServerCallContext context) => (Caller)context.UserState[CallerKey];

    /// <inheritdoc/>
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        await CheckAsync(context).ConfigureAwait(false);
        return await continuation(request, context).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await CheckAsync(context).ConfigureAwait(false);
        return await continuation(requestStream, context).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await CheckAsync(context).ConfigureAwait(false);
        await continuation(request, responseStream, context).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        await CheckAsync(context).ConfigureAwait(false);
        await continuation(requestStream, responseStream, context).ConfigureAwait(false);
    }

    private async ValueTask CheckAsync(ServerCallContext context)
    {
        if (Permissions.IsPublic(context.Method))
        {
            return;
        }

        // Not through the call's metadata: that reads every header, and one that is no base64 breaks it.
        var key = ApiKey.FromAuthorization(context.GetHttpContext().Request.Headers.Authorization);
        var caller = key is null ? null : await authenticator.FindAsync(key, context.CancellationToken).ConfigureAwait(false);
        if (caller is null)
        {
            throw new ProblemException(Problems.NotAuthenticated());
        }

        var needed = Permissions.Needed(context.Method);
        if ((caller.Role & needed) == CallerRole.None)
        {
            throw new ProblemException(Problems.NotAuthorized(CallerRoles.Describe(needed)));
        }

        context.UserState[CallerKey] = caller;
    }
}
