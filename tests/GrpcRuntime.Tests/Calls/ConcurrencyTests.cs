using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using Grpc.Core;

namespace CSat.GrpcRuntime.Tests.Calls;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Thousand_streams_at_once_over_several_connections_are_all_answered()
    {
        await using var server = await GreeterServer.StartAsync();
        var calls = Enumerable.Range(0, 1000).Select(async i =>
        {
            using var call = server.Client.Chat();
            await call.RequestStream.WriteAsync(new Hello { Name = "n" + i });
            (await call.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();
            await call.RequestStream.CompleteAsync();
            return call.ResponseStream.Current.Text;
        });
        (await Task.WhenAll(calls)).ShouldBe(Enumerable.Range(0, 1000).Select(i => "n" + i));
    }

    [Fact]
    public async Task Calls_one_after_another_and_at_once_never_see_what_is_anothers()
    {
        await using var server = await GreeterServer.StartAsync();
        var calls = Enumerable.Range(0, 32).Select(async worker =>
        {
            for (var i = 0; i < 60; i++)
            {
                var own = $"{worker}-{i}";
                var fails = i % 3 == 1;
                using var call = i % 3 == 2
                    ? server.Client.SayAsync(new Hello { Name = own })
                    : server.Client.SayAsync(new Hello { Name = own, Mode = fails ? "status" : "echo" }, new Metadata { { "x-own", own } });
                var status = StatusCode.OK;
                try
                {
                    (await call).Text.ShouldBe("Hello " + own);
                }
                catch (RpcException e)
                {
                    status = e.StatusCode;
                }

                status.ShouldBe(fails ? StatusCode.Aborted : StatusCode.OK);
                call.GetTrailers().Where(t => t.Key is "x-own" or "left").Select(t => t.Key + "=" + t.Value)
                    .ShouldBe(fails ? ["left=behind"] : i % 3 == 0 ? ["x-own=" + own] : []);
            }
        });
        await Task.WhenAll(calls);
    }

    [Fact]
    public async Task Second_write_before_the_first_is_done_is_refused()
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.Collect();
        await call.RequestStream.WriteAsync(new Hello { Mode = "pause" });
        var big = new Hello { Payload = Google.Protobuf.ByteString.CopyFrom(new byte[3_000_000]) };
        var first = call.RequestStream.WriteAsync(big);
        await Should.ThrowAsync<InvalidOperationException>(() => call.RequestStream.WriteAsync(big));
        server.Log.Release();
        await first;
        await call.RequestStream.CompleteAsync();
        (await call).Count.ShouldBe(2);
    }
}
