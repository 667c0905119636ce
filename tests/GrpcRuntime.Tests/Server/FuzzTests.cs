using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using CSat.Testing;

namespace CSat.GrpcRuntime.Tests.Server;

/// <summary>Conversations with mutated headers, bodies and frames: the server never crashes, never hangs, logs no error, answers a good call afterwards and leaks none.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Paths = ["/csat.test.Greeter/Say", "/csat.test.Greeter/Collect", "/csat.test.Greeter/Repeat", "/csat.test.Greeter/Chat", "/csat.test.Greeter/Nothing"];

    private static readonly (string, string)[] Extras =
    [
        ("grpc-timeout", "1S"), ("grpc-timeout", "xx"), ("grpc-timeout", "0n"), ("grpc-encoding", "gzip"), ("grpc-encoding", "identity"), ("grpc-accept-encoding", "gzip,identity"),
        ("a-bin", "AQI="), ("a-bin", "*"), ("x", "y"), ("content-length", "7"), ("content-type", "text/plain"),
    ];

    [Fact]
    public async Task Mutated_conversations_never_crash_hang_or_leak()
    {
        var calls = new ActiveCalls();
        await using var server = await GreeterServer.StartAsync(map: calls.Watch);
        var count = Soak.Count(400, 20_000);
        for (var i = 0; i < count; i++)
        {
            var seed = Environment.GetEnvironmentVariable("CSAT_FUZZ_SEED") is { Length: > 0 } given ? int.Parse(given, null) : 20261122 + i;
            try
            {
                await ConverseAsync(server.Address, new Random(seed)).WaitAsync(TimeSpan.FromSeconds(90));
                if (i % 50 == 0)
                {
                    (await server.Client.SayAsync(new Hello { Name = "good" }, deadline: DateTime.UtcNow.AddSeconds(60))).Text.ShouldBe("Hello good");
                }
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Conversation {i}; repeat it with CSAT_FUZZ_SEED={seed}", e);
            }
        }

        calls.Seen.ShouldBeGreaterThan(count / 4, "most conversations must reach the runtime, or nothing was tested");
        await calls.ShouldEndAsync();
        (await server.Client.SayAsync(new Hello { Name = "good" })).Text.ShouldBe("Hello good");
    }

    private static async Task ConverseAsync(Uri address, Random random)
    {
        using var connection = await Http2Connection.OpenAsync(address);
        try
        {
            await connection.SendAsync(Http2Connection.Preface);
            foreach (var frame in Mutate(Frames(random), random))
            {
                await connection.SendAsync(frame);
            }

            if (random.Next(4) > 0)
            {
                await connection.FinishAsync();
            }
        }
        catch (IOException)
        {
            // The server may cut a connection that breaks the protocol.
        }
    }

    /// <summary>One to three calls, well formed but for their bodies and headers.</summary>
    private static List<byte[]> Frames(Random random)
    {
        var frames = new List<byte[]>();
        for (var stream = 1; stream <= 1 + (2 * random.Next(3)); stream += 2)
        {
            var extras = Enumerable.Range(0, random.Next(3)).Select(_ => Extras[random.Next(Extras.Length)]).ToArray();
            frames.Add(Http2Connection.Frame(Http2Connection.Headers, Http2Connection.EndHeaders, stream, Http2Connection.Call(Paths[random.Next(Paths.Length)], extras)));
            byte[] body = [.. Enumerable.Range(0, random.Next(4)).SelectMany(_ => Message(random))];
            frames.AddRange(body.Chunk(random.Next(1, 40)).Select(chunk => Http2Connection.Frame(Http2Connection.Data, 0, stream, chunk)));
            if (random.Next(5) > 0)
            {
                frames.Add(Http2Connection.Frame(Http2Connection.Data, Http2Connection.EndStream, stream, []));
            }
        }

        return frames;
    }

    private static byte[] Message(Random random)
    {
        var message = RawClient.Hello(new string('n', random.Next(60)), random.Next(10) == 0 ? "refuse" : "");
        var frame = RawClient.Frame(message, flag: random.Next(12) == 0 ? (byte)random.Next(256) : (byte)0, length: random.Next(12) == 0 ? random.Next(int.MinValue, int.MaxValue) : null);
        if (random.Next(3) == 0)
        {
            frame[random.Next(frame.Length)] = (byte)random.Next(256);
        }

        return frame;
    }

    /// <summary>Half of the conversations stay whole; in the others frames are changed, dropped, doubled, moved, cut or joined by a reset.</summary>
    private static List<byte[]> Mutate(List<byte[]> frames, Random random)
    {
        for (var changes = random.Next(2) == 0 ? 0 : random.Next(1, 4); changes > 0 && frames.Count > 0; changes--)
        {
            var at = random.Next(frames.Count);
            switch (random.Next(6))
            {
                case 0 when frames[at].Length > 0:
                    frames[at][random.Next(frames[at].Length)] ^= (byte)(1 << random.Next(8));
                    break;
                case 0 or 1:
                    frames.RemoveAt(at);
                    break;
                case 2:
                    frames.Insert(random.Next(frames.Count), frames[at]);
                    break;
                case 3:
                    frames[at] = frames[at][..random.Next(frames[at].Length)];
                    break;
                case 4:
                    frames.Insert(at, Http2Connection.Frame(Http2Connection.Reset, 0, 1, [0, 0, 0, (byte)random.Next(14)]));
                    break;
                default:
                    frames.Insert(at, Http2Connection.Frame((byte)random.Next(12), (byte)random.Next(256), random.Next(6), [.. Enumerable.Range(0, random.Next(20)).Select(_ => (byte)random.Next(256))]));
                    break;
            }
        }

        return frames;
    }
}
