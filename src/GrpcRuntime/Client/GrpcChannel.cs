using CSat.GrpcRuntime.Client;
using CSat.GrpcRuntime.Wire;
using Grpc.Core;
using Grpc.Net.Compression;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Grpc.Net.Client;

/// <summary>A way to a server over HTTP/2. Costly to make, cheap to share: one channel serves any number of concurrent calls.</summary>
public sealed class GrpcChannel : ChannelBase, IDisposable
{
    private readonly HashSet<IDisposable> _calls = [];
    private readonly bool _ownsHttp;

    private GrpcChannel(Uri address, GrpcChannelOptions options)
        : base(address.Authority)
    {
        if (options is { HttpClient: not null, HttpHandler: not null })
        {
            throw new ArgumentException("HttpClient and HttpHandler have been configured. Only one HTTP caller can be specified.", nameof(options));
        }

        (Address, Options) = (address, options);
        Http = (HttpMessageInvoker?)options.HttpClient
            ?? new HttpMessageInvoker(options.HttpHandler ?? new SocketsHttpHandler { EnableMultipleHttp2Connections = true }, options.HttpHandler is null || options.DisposeHttpClient);
        _ownsHttp = options.HttpClient is null || options.DisposeHttpClient;
        Encodings = new(options.CompressionProviders ?? [GzipCompressionProvider.Default]);
        Credentials = ChannelSecurity.Check(address, options);
        Logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("Grpc.Net.Client.GrpcCall");
        Retries = new(options);
    }

    internal Uri Address { get; }

    internal GrpcChannelOptions Options { get; }

    internal HttpMessageInvoker Http { get; }

    internal Encodings Encodings { get; }

    internal IReadOnlyList<CallCredentials> Credentials { get; }

    internal ILogger Logger { get; }

    internal RetryPolicies Retries { get; }

    internal bool Disposed { get; private set; }

    /// <summary>A channel to an address such as <c>http://127.0.0.1:5080</c>; plain HTTP/2 by prior knowledge for http, TLS for https.</summary>
    public static GrpcChannel ForAddress(string address) => ForAddress(address, new GrpcChannelOptions());

    /// <summary>A channel to an address with options.</summary>
    public static GrpcChannel ForAddress(string address, GrpcChannelOptions channelOptions) => ForAddress(new Uri(address), channelOptions);

    /// <summary>A channel to an address.</summary>
    public static GrpcChannel ForAddress(Uri address) => ForAddress(address, new GrpcChannelOptions());

    /// <summary>A channel to an address with options.</summary>
    public static GrpcChannel ForAddress(Uri address, GrpcChannelOptions channelOptions)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(channelOptions);
        return new GrpcChannel(address, channelOptions);
    }

    /// <inheritdoc />
    public override CallInvoker CreateCallInvoker()
    {
        ObjectDisposedException.ThrowIf(Disposed, this);
        return new ClientCallInvoker(this);
    }

    /// <summary>Cancels the calls under way and closes the connections.</summary>
    public void Dispose()
    {
        IDisposable[] calls;
        lock (_calls)
        {
            if (Disposed)
            {
                return;
            }

            Disposed = true;
            calls = [.. _calls];
        }

        Array.ForEach(calls, c => c.Dispose());
        if (_ownsHttp)
        {
            Http.Dispose();
        }
    }

    internal void Add(IDisposable call)
    {
        lock (_calls)
        {
            ObjectDisposedException.ThrowIf(Disposed, this);
            _calls.Add(call);
        }
    }

    internal void Remove(IDisposable call)
    {
        lock (_calls)
        {
            _calls.Remove(call);
        }
    }

    /// <inheritdoc />
    protected override Task ShutdownAsyncCore()
    {
        Dispose();
        return Task.CompletedTask;
    }
}
