using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;

namespace CSat.GrpcRuntime.Tests.Server;

public sealed class RawFrameTests
{
    private const string Say = "/csat.test.Greeter/Say";
    private const string Collect = "/csat.test.Greeter/Collect";

    public static TheoryData<byte[], string, string> Broken() => new()
    {
        { [], "13", "no message at all" },
        { [0, 0, 0], "13", "half a prefix" },
        { RawClient.Frame([1, 2, 3], length: 10), "13", "a body shorter than its prefix says" },
        { [.. RawClient.Frame([]), .. RawClient.Frame([])], "13", "two messages where one belongs" },
        { RawClient.Frame([], flag: 7), "13", "a flag that does not exist" },
        { RawClient.Frame([], flag: 1), "13", "compressed without an encoding" },
        { RawClient.Frame([], length: int.MaxValue), "8", "a length beyond the limit" },
        { RawClient.Frame([], length: -1), "8", "the largest length there is" },
        { RawClient.Frame([0xFF, 0xFF, 0xFF]), "13", "bytes that are no message" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Broken_unary_request_is_refused_and_the_server_goes_on(byte[] body, string expected, string why)
    {
        await using var server = await GreeterServer.StartAsync();
        using var raw = new RawClient(server.Address);
        (await raw.PostAsync(Say, body)).GrpcStatus.ShouldBe(expected, why);
        (await raw.PostAsync(Say, RawClient.Frame(RawClient.Hello("x")))).GrpcStatus.ShouldBe("0");
    }

    [Fact]
    public async Task Unknown_encoding_is_UNIMPLEMENTED()
    {
        await using var server = await GreeterServer.StartAsync();
        using var raw = new RawClient(server.Address);
        (await raw.PostAsync(Say, RawClient.Frame([1], flag: 1), headers: [("grpc-encoding", "snappy")])).GrpcStatus.ShouldBe("12");
    }

    [Fact]
    public async Task Messages_cut_anywhere_are_put_together()
    {
        await using var server = await GreeterServer.StartAsync();
        using var raw = new RawClient(server.Address);
        byte[] body = [.. RawClient.Frame(RawClient.Hello("ab")), .. RawClient.Frame([]), .. RawClient.Frame(RawClient.Hello("c"))];
        for (var size = 1; size <= body.Length; size++)
        {
            var answer = await raw.PostChunksAsync(Collect, body.Chunk(size));
            answer.GrpcStatus.ShouldBe("0");
            Greeting.Parser.ParseFrom(answer.Body, 5, answer.Body.Length - 5).ShouldBe(new Greeting { Text = "abc", Count = 3 });
        }
    }

    [Fact]
    public async Task Stream_that_ends_within_a_message_is_refused()
    {
        await using var server = await GreeterServer.StartAsync();
        using var raw = new RawClient(server.Address);
        (await raw.PostAsync(Collect, [.. RawClient.Frame(RawClient.Hello("a")), 0, 0, 0, 0, 9, 1])).GrpcStatus.ShouldBe("13");
    }

    [Fact]
    public async Task Random_bodies_never_hang_or_kill_the_server()
    {
        await using var server = await GreeterServer.StartAsync();
        using var raw = new RawClient(server.Address);
        var random = new Random(20261121);
        var good = RawClient.Frame(RawClient.Hello("fuzz"));
        for (var i = 0; i < 300; i++)
        {
            var body = (byte[])[.. good, .. good];
            for (var j = random.Next(1, 6); j > 0; j--)
            {
                body[random.Next(body.Length)] = (byte)random.Next(256);
            }

            var answer = await raw.PostChunksAsync(random.Next(2) == 0 ? Say : Collect, body[..random.Next(body.Length)].Chunk(random.Next(1, 20)));
            answer.GrpcStatus.ShouldNotBeNull();
        }

        (await raw.PostAsync(Say, good)).GrpcStatus.ShouldBe("0");
    }
}
