using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;

namespace CSat.GrpcRuntime.Tests.Server;

/// <summary>Peers that break HTTP/2 itself: the connection ends, the server goes on and no call is left behind.</summary>
public sealed class RawHttp2Tests
{
    private const string Say = "/csat.test.Greeter/Say";
    private const string Collect = "/csat.test.Greeter/Collect";

    public static TheoryData<string, byte[]> Attacks() => new()
    {
        { "garbage instead of a preface", [.. Enumerable.Repeat((byte)'x', 5000)] },
        { "garbage after the preface", [.. Http2Connection.Preface, .. Enumerable.Repeat((byte)0xEE, 5000)] },
        {
            "header flood: CONTINUATION frames without end",
            [
                .. Http2Connection.Preface, .. Http2Connection.Frame(Http2Connection.Headers, 0, 1, [0x83, 0x86]),
                .. Enumerable.Range(0, 200).SelectMany(_ => Http2Connection.Frame(Http2Connection.Continuation, 0, 1, [.. Enumerable.Repeat((byte)0x82, 16_000)])),
            ]
        },
        { "header flood: more headers than allowed", Flood([.. Enumerable.Range(0, 500).Select(i => ("x-" + i, "v"))]) },
        { "header flood: a value larger than allowed", Flood(("x-large", new string('v', 15_000)), ("x-larger", new string('v', 15_000)), ("x-largest", new string('v', 15_000))) },
        {
            "rapid reset: calls opened and cancelled in one breath",
            [
                .. Http2Connection.Preface,
                .. Enumerable.Range(0, 2000).SelectMany(i => (byte[])
                    [
                        .. Http2Connection.Frame(Http2Connection.Headers, Http2Connection.EndHeaders, (2 * i) + 1, Http2Connection.Call(Collect)),
                        .. Http2Connection.Frame(Http2Connection.Reset, 0, (2 * i) + 1, [0, 0, 0, 8]),
                    ]),
            ]
        },
        { "a frame larger than allowed", [.. Http2Connection.Preface, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 1, 1, 2, 3] },
        { "data on a stream never opened", [.. Http2Connection.Preface, .. Http2Connection.Frame(Http2Connection.Data, 1, 5, [0, 0, 0, 0, 0])] },
        { "a body that breaks off within a message", Open(Say, [0, 0, 0, 0, 100, 1, 2, 3]) },
        { "a stream that breaks off between messages", Open(Collect, RawClient.Frame(RawClient.Hello("a"))) },
        { "a stream that breaks off within a prefix", Open(Collect, [0, 0]) },
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Attack_ends_its_own_connection_only(string what, byte[] bytes)
    {
        var calls = new ActiveCalls();
        await using var server = await GreeterServer.StartAsync(map: calls.Watch);
        foreach (var cut in new[] { false, true })
        {
            using var attacker = await Http2Connection.OpenAsync(server.Address);
            try
            {
                await attacker.SendAsync(bytes);
            }
            catch (IOException)
            {
                // The server may cut the connection while we still write.
            }

            if (!cut)
            {
                await attacker.FinishAsync();
            }
        }

        (await server.Client.SayAsync(new Hello { Name = "still here" })).Text.ShouldBe("Hello still here", what);
        await calls.ShouldEndAsync(what);
    }

    [Fact]
    public async Task Client_that_is_gone_cancels_the_handler_and_leaves_no_call()
    {
        var calls = new ActiveCalls();
        await using var server = await GreeterServer.StartAsync(map: calls.Watch);
        using (var client = await Http2Connection.OpenAsync(server.Address))
        {
            await client.SendAsync(Http2Connection.Preface, Http2Connection.Frame(Http2Connection.Headers, Http2Connection.EndHeaders, 1, Http2Connection.Call(Say)));
            await client.SendAsync(Http2Connection.Frame(Http2Connection.Data, Http2Connection.EndStream, 1, RawClient.Frame(RawClient.Hello("", "wait"))));
            await server.Log.Entered;
        }

        await server.Log.Cancelled.WaitAsync(TimeSpan.FromSeconds(20));
        await calls.ShouldEndAsync();
    }

    [Fact]
    public async Task Message_beyond_the_limit_ends_a_stream_before_its_bytes_are_here()
    {
        await using var server = await GreeterServer.StartAsync();
        using var client = await Http2Connection.OpenAsync(server.Address);
        await client.SendAsync(Http2Connection.Preface, Http2Connection.Frame(Http2Connection.Headers, Http2Connection.EndHeaders, 1, Http2Connection.Call(Collect)));
        await client.SendAsync(Http2Connection.Frame(Http2Connection.Data, 0, 1, [.. RawClient.Frame(RawClient.Hello("a")), .. RawClient.Frame([], length: int.MaxValue)]));
        while (await client.ReadAsync() is { } frame)
        {
            if (frame is { Type: Http2Connection.Headers, Stream: 1 })
            {
                (frame.Flags & Http2Connection.EndStream).ShouldBe(Http2Connection.EndStream, "the call is answered though its request goes on");
                return;
            }
        }

        Assert.Fail("The connection ended without an answer.");
    }

    [Fact]
    public async Task Stopping_server_says_GOAWAY()
    {
        await using var server = await GreeterServer.StartAsync();
        using var client = await Http2Connection.OpenAsync(server.Address);
        await client.SendAsync(Http2Connection.Preface);
        (await client.ReadAsync()).ShouldNotBeNull("the server's settings: it has seen the connection");
        var stop = server.App.StopAsync();
        var types = new List<byte>();
        while (await client.ReadAsync() is { } frame)
        {
            types.Add(frame.Type);
        }

        types.ShouldContain(Http2Connection.GoAway);
        await stop;
    }

    private static byte[] Open(string path, byte[] body) =>
    [
        .. Http2Connection.Preface, .. Http2Connection.Frame(Http2Connection.Headers, Http2Connection.EndHeaders, 1, Http2Connection.Call(path)),
        .. Http2Connection.Frame(Http2Connection.Data, 0, 1, body),
    ];

    /// <summary>Headers in as many frames as they need.</summary>
    private static byte[] Flood(params (string, string)[] headers)
    {
        var chunks = Http2Connection.Call(Say, headers).Chunk(16_000).ToList();
        return
        [
            .. Http2Connection.Preface,
            .. chunks.SelectMany((chunk, i) => Http2Connection.Frame(
                i == 0 ? Http2Connection.Headers : Http2Connection.Continuation, i == chunks.Count - 1 ? Http2Connection.EndHeaders : (byte)0, 1, chunk)),
        ];
    }
}
