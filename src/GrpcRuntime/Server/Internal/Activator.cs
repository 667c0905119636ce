using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CSat.GrpcRuntime.Server;

/// <summary>Gives an instance for a call, and disposes of it where dependency injection does not.</summary>
internal sealed class Activator<T>
    where T : class
{
    private readonly Func<HttpContext, T> _create;
    private readonly bool _owned;

    public Activator(IServiceProvider root, Type type, params object[] arguments)
    {
        var lifetime = arguments.Length > 0 ? null : root.GetRequiredService<ServiceLifetimes>().Of(type);
        _owned = lifetime is null && (typeof(IDisposable).IsAssignableFrom(type) || typeof(IAsyncDisposable).IsAssignableFrom(type));
        if (lifetime is ServiceLifetime.Singleton)
        {
            var instance = new Lazy<T>(() => (T)root.GetRequiredService(type));
            _create = _ => instance.Value;
        }
        else if (lifetime is not null)
        {
            _create = http => (T)http.RequestServices.GetRequiredService(type);
        }
        else
        {
            var factory = ActivatorUtilities.CreateFactory(type, Array.ConvertAll(arguments, a => a.GetType()));
            var plain = type.GetConstructors() is [var only] && only.GetParameters().Length == 0;
            _create = plain ? _ => (T)factory(root, arguments) : http => (T)factory(http.RequestServices, arguments);
        }
    }

    public T Create(HttpContext http) => _create(http);

    public ValueTask ReleaseAsync(T instance)
    {
        if (!_owned)
        {
            return default;
        }

        if (instance is IAsyncDisposable asynchronous)
        {
            return asynchronous.DisposeAsync();
        }

        (instance as IDisposable)?.Dispose();
        return default;
    }
}
