using Grpc.Core.Interceptors;

namespace Grpc.Core;

/// <summary>Base of generated clients that can be copied with another configuration.</summary>
/// <typeparam name="T">The client.</typeparam>
public abstract class ClientBase<T> : ClientBase
    where T : ClientBase<T>
{
    /// <summary>A client without a way to a server, for test doubles.</summary>
    protected ClientBase()
    {
    }

    /// <summary>A client over a channel.</summary>
    protected ClientBase(ChannelBase channel)
        : base(channel)
    {
    }

    /// <summary>A client over a call invoker.</summary>
    protected ClientBase(CallInvoker callInvoker)
        : base(callInvoker)
    {
    }

    /// <summary>A client of a configuration.</summary>
    protected ClientBase(ClientBaseConfiguration configuration)
        : base(configuration)
    {
    }

    /// <summary>A client that calls the named host. GrpcChannel does not support it and refuses its calls.</summary>
    public T WithHost(string host) => NewInstance(Configuration.WithHost(host));

    /// <summary>Creates the copy.</summary>
    protected abstract T NewInstance(ClientBaseConfiguration configuration);
}

/// <summary>Base of generated clients.</summary>
public abstract class ClientBase
{
    /// <summary>A client without a way to a server, for test doubles.</summary>
    protected ClientBase()
        : this(new ClientBaseConfiguration(null, null))
    {
    }

    /// <summary>A client over a channel.</summary>
    protected ClientBase(ChannelBase channel)
        : this((channel ?? throw new ArgumentNullException(nameof(channel))).CreateCallInvoker())
    {
    }

    /// <summary>A client over a call invoker.</summary>
    protected ClientBase(CallInvoker callInvoker)
        : this(new ClientBaseConfiguration(callInvoker ?? throw new ArgumentNullException(nameof(callInvoker)), null))
    {
    }

    /// <summary>A client of a configuration.</summary>
    protected ClientBase(ClientBaseConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        Configuration = configuration;
    }

    /// <summary>What makes the calls.</summary>
    protected CallInvoker CallInvoker => Configuration.CreateCallInvoker();

    internal ClientBaseConfiguration Configuration { get; }

    /// <summary>How a client makes its calls.</summary>
    protected internal class ClientBaseConfiguration
    {
        private readonly CallInvoker? _invoker;
        private readonly string? _host;
        private CallInvoker? _effective;

        internal ClientBaseConfiguration(CallInvoker? invoker, string? host) => (_invoker, _host) = (invoker, host);

        internal CallInvoker CreateCallInvoker() => _effective ??=
            _invoker is null ? throw new NotSupportedException("This client was created without a channel.")
            : _host is null ? _invoker : new InterceptingCallInvoker(_invoker, new HostInterceptor(_host));

        internal ClientBaseConfiguration WithHost(string host) => new(_invoker, host);
    }
}
