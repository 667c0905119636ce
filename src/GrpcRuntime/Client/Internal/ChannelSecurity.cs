using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.GrpcRuntime.Client;

/// <summary>Checks that credentials and address agree, and finds the credentials of every call.</summary>
internal sealed class ChannelSecurity : ChannelCredentialsConfiguratorBase
{
    private readonly List<CallCredentials> _calls = [];
    private bool _secure;

    public static IReadOnlyList<CallCredentials> Check(Uri address, GrpcChannelOptions options)
    {
        if (address.Scheme is not ("http" or "https"))
        {
            throw new NotSupportedException($"The address scheme '{address.Scheme}' is not supported; use http or https.");
        }

        var found = new ChannelSecurity();
        var https = address.Scheme == "https";
        (options.Credentials ?? (https ? ChannelCredentials.SecureSsl : ChannelCredentials.Insecure)).InternalPopulateConfiguration(found, null);
        if (found._secure != https)
        {
            throw new InvalidOperationException($"Channel is configured with {(found._secure ? "secure" : "insecure")} channel credentials and can't use a HttpClient with a '{address.Scheme}' scheme.");
        }

        return found._calls.Count == 0 || https || options.UnsafeUseInsecureChannelCallCredentials
            ? found._calls
            : throw new InvalidOperationException("CallCredentials can't be composed with InsecureCredentials. CallCredentials must be used with secure channel credentials like SslCredentials.");
    }

    public override void SetInsecureCredentials(object? state) => _secure = false;

    public override void SetSslCredentials(object? state) => _secure = true;

    public override void SetCompositeCredentials(object? state, ChannelCredentials channelCredentials, CallCredentials callCredentials)
    {
        channelCredentials.InternalPopulateConfiguration(this, state);
        _calls.Add(callCredentials);
    }
}
