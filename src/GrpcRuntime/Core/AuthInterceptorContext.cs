namespace Grpc.Core;

/// <summary>The call for which credentials are asked.</summary>
/// <param name="serviceUrl">The service's address.</param>
/// <param name="methodName">The method's own name.</param>
/// <param name="cancellationToken">Fires when the call is over.</param>
public class AuthInterceptorContext(string serviceUrl, string methodName, CancellationToken cancellationToken)
{
    /// <summary>Creates a context without cancellation.</summary>
    public AuthInterceptorContext(string serviceUrl, string methodName)
        : this(serviceUrl, methodName, CancellationToken.None)
    {
    }

    /// <summary>The service's address.</summary>
    public string ServiceUrl { get; } = serviceUrl;

    /// <summary>The method's own name.</summary>
    public string MethodName { get; } = methodName;

    /// <summary>Fires when the call is over.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;
}
