using CSat.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.GrpcRuntime.Client;

/// <summary>Asks call credentials for the headers of one call.</summary>
internal sealed class CallSecurity : CallCredentialsConfiguratorBase
{
    private readonly List<AsyncAuthInterceptor> _interceptors = [];

    public static async Task AddHeadersAsync(HttpRequestMessage request, GrpcChannel channel, IMethod method, CallCredentials? ofCall, CancellationToken cancellationToken)
    {
        if (ofCall is not null && channel.Address.Scheme != "https" && !channel.Options.UnsafeUseInsecureChannelCallCredentials)
        {
            ClientLog.CredentialsNotSent(channel.Logger, method.FullName);
            ofCall = null;
        }

        var security = new CallSecurity();
        foreach (var credentials in ofCall is null ? channel.Credentials : channel.Credentials.Append(ofCall))
        {
            credentials.InternalPopulateConfiguration(security, null);
        }

        var context = new AuthInterceptorContext(new Uri(channel.Address, method.ServiceName).AbsoluteUri, method.Name, cancellationToken);
        foreach (var interceptor in security._interceptors)
        {
            var metadata = new Metadata();
            await interceptor(context, metadata).ConfigureAwait(false);
            foreach (var entry in metadata)
            {
                request.Headers.TryAddWithoutValidation(entry.Key, MetadataHeaders.Value(entry));
            }
        }
    }

    public override void SetCompositeCredentials(object? state, IReadOnlyList<CallCredentials> credentials)
    {
        foreach (var part in credentials)
        {
            part.InternalPopulateConfiguration(this, state);
        }
    }

    public override void SetAsyncAuthInterceptorCredentials(object? state, AsyncAuthInterceptor interceptor) => _interceptors.Add(interceptor);
}
