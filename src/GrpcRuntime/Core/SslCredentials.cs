namespace Grpc.Core;

/// <summary>TLS with the machine's trust store; other certificates are configured on the HTTP handler.</summary>
public sealed class SslCredentials : ChannelCredentials
{
    internal override void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object? state) =>
        configurator.SetSslCredentials(state);
}
