namespace Grpc.Core;

/// <summary>Learns what <see cref="ChannelCredentials" /> consist of.</summary>
internal abstract class ChannelCredentialsConfiguratorBase
{
    /// <summary>The channel is plain.</summary>
    public abstract void SetInsecureCredentials(object? state);

    /// <summary>The channel uses TLS; certificates are configured on the HTTP handler.</summary>
    public abstract void SetSslCredentials(object? state);

    /// <summary>The channel adds credentials to every call.</summary>
    public abstract void SetCompositeCredentials(object? state, ChannelCredentials channelCredentials, CallCredentials callCredentials);
}
