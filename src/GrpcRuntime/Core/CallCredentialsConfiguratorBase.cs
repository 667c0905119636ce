namespace Grpc.Core;

/// <summary>Learns what <see cref="CallCredentials" /> consist of.</summary>
internal abstract class CallCredentialsConfiguratorBase
{
    /// <summary>They are several credentials.</summary>
    public abstract void SetCompositeCredentials(object? state, IReadOnlyList<CallCredentials> credentials);

    /// <summary>They are a function.</summary>
    public abstract void SetAsyncAuthInterceptorCredentials(object? state, AsyncAuthInterceptor interceptor);
}
