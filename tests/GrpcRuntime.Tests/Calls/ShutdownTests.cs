using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;

namespace CSat.GrpcRuntime.Tests.Calls;

public sealed class ShutdownTests
{
    [Fact]
    public async Task Stopping_server_lets_the_call_in_flight_finish()
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.Collect();
        await call.RequestStream.WriteAsync(new Hello { Name = "a", Mode = "pause" });
        await call.RequestStream.WriteAsync(new Hello { Name = "b" });
        await server.Log.Entered;
        var stop = server.App.StopAsync();
        await Task.Delay(100);
        server.Log.Release();
        await call.RequestStream.WriteAsync(new Hello { Name = "c" });
        await call.RequestStream.CompleteAsync();
        (await call).Text.ShouldBe("abc");
        await stop;
    }
}
