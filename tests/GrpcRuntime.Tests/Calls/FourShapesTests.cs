using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using Grpc.Core;

namespace CSat.GrpcRuntime.Tests.Calls;

public sealed class FourShapesTests
{
    [Fact]
    public async Task Unary_call_answers()
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.SayAsync(new Hello { Name = "Li" });
        (await call).Text.ShouldBe("Hello Li");
        call.GetStatus().StatusCode.ShouldBe(StatusCode.OK);
        call.GetTrailers().ShouldBeEmpty();
        (await call.ResponseHeadersAsync).GetValue("server").ShouldBe("Kestrel");
    }

    [Fact]
    public async Task Blocking_unary_call_answers()
    {
        await using var server = await GreeterServer.StartAsync();
        server.Client.Say(new Hello { Name = "Wang" }).Text.ShouldBe("Hello Wang");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10_000)]
    public async Task Client_stream_is_read_whole(int count)
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.Collect();
        for (var i = 0; i < count; i++)
        {
            await call.RequestStream.WriteAsync(new Hello { Name = "x" });
        }

        await call.RequestStream.CompleteAsync();
        var greeting = await call;
        greeting.Count.ShouldBe(count);
        greeting.Text.Length.ShouldBe(count);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "")]
    [InlineData(5_000, "")]
    [InlineData(5_000, "hint")]
    public async Task Server_stream_is_written_whole_and_in_order(int count, string mode)
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.Repeat(new Hello { Name = "y", Count = count, Mode = mode });
        var seen = 0;
        await foreach (var greeting in call.ResponseStream.ReadAllAsync())
        {
            greeting.Count.ShouldBe(seen++);
        }

        seen.ShouldBe(count);
        call.GetStatus().StatusCode.ShouldBe(StatusCode.OK);
    }

    [Fact]
    public async Task Duplex_stream_answers_each_message_before_the_next_is_sent()
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.Chat();
        for (var i = 0; i < 100; i++)
        {
            await call.RequestStream.WriteAsync(new Hello { Name = "n" + i });
            (await call.ResponseStream.MoveNext()).ShouldBeTrue();
            call.ResponseStream.Current.Text.ShouldBe("n" + i);
        }

        await call.RequestStream.CompleteAsync();
        (await call.ResponseStream.MoveNext()).ShouldBeFalse();
    }
}
