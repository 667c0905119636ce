namespace Grpc.AspNetCore.Server;

/// <summary>An interceptor type with the constructor arguments that dependency injection does not give.</summary>
public class InterceptorRegistration
{
    private readonly object[] _arguments;

    internal InterceptorRegistration(Type type, object[] arguments) => (Type, _arguments) = (type, arguments);

    /// <summary>The interceptor's type.</summary>
    public Type Type { get; }

    /// <summary>The arguments.</summary>
    public IReadOnlyList<object> Arguments => _arguments;

    internal object[] ArgumentArray => _arguments;
}
