using CSat.Interop.Tests.Protos;
using Grpc.Net.Client;

namespace CSat.Interop.Tests;

/// <summary>The suite's service served by @grpc/grpc-js, and our client to it.</summary>
public sealed class ForeignServer : IAsyncLifetime
{
    private readonly ForeignProcess _process = ForeignProcess.Node("server.js", Path.Combine(AppContext.BaseDirectory, "Protos", "test.proto"));
    private GrpcChannel? _channel;

    public GrpcChannel Channel => _channel!;

    public TestService.TestServiceClient Client => new(Channel);

    public async Task InitializeAsync() => _channel = GrpcChannel.ForAddress("http://127.0.0.1:" + await _process.ReadLineAsync());

    public Task DisposeAsync()
    {
        _channel?.Dispose();
        _process.Dispose();
        return Task.CompletedTask;
    }
}
