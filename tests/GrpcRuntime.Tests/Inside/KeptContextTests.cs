using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;

namespace CSat.GrpcRuntime.Tests.Inside;

public sealed class KeptContextTests
{
    [Fact]
    public async Task Context_kept_after_a_unary_call_is_cut_off_from_the_calls_that_follow()
    {
        await using var server = await GreeterServer.StartAsync();
        await server.Client.SayAsync(new Hello { Mode = "keep" });
        var kept = server.Log.Kept.ShouldNotBeNull();
        for (var i = 0; i < 200; i++)
        {
            // The client may have its answer a moment before the server has put the call away.
            await server.Client.SayAsync(new Hello { Name = "next" });
        }

        Should.Throw<ObjectDisposedException>(() => kept.ResponseTrailers);
        Should.Throw<ObjectDisposedException>(() => kept.Status = new(Grpc.Core.StatusCode.DataLoss, "of another call"));
        (await server.Client.SayAsync(new Hello { Name = "next" })).Text.ShouldBe("Hello next");
    }
}
