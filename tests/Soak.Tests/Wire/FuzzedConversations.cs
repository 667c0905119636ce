using CSat.Api.Tests.Wire;
using Google.Protobuf;

namespace CSat.Soak.Tests.Wire;

/// <summary>HTTP/2 by hand on a socket, with frames that no client would send: the server never crashes, never hangs, leaves no call behind, and serves all others.</summary>
internal static class FuzzedConversations
{
    private static readonly (string Name, string Value)[] Extras =
    [
        ("grpc-timeout", "1S"), ("grpc-timeout", "xx"), ("grpc-timeout", "0n"), ("grpc-encoding", "gzip"), ("grpc-encoding", "identity"), ("grpc-accept-encoding", "gzip,identity"),
        ("a-bin", "AQI="), ("a-bin", "*"), ("x", "y"), ("content-length", "7"), ("content-type", "text/plain"),
    ];

    private static readonly string[] Others = ["/grpc.health.v1.Health/Check", "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo", "/csat.v1.OrganizationService/Nothing"];

    public static async Task RunAsync(SoakTurns turns)
    {
        await using var server = await FuzzedServer.StartAsync();
        await server.RunAsync(turns, async (maker, random) =>
        {
            using var connection = await Http2Connection.OpenAsync(new Uri(server.Endpoint));
            try
            {
                await connection.SendAsync(Http2Connection.Preface);
                foreach (var frame in Mutation.Frames(Frames(maker, random, server.Key), random))
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
        });
    }

    /// <summary>One to three calls, well formed but for their bodies and headers.</summary>
    private static List<byte[]> Frames(MessageMaker maker, Random random, string key)
    {
        var frames = new List<byte[]>();
        for (var stream = 1; stream <= 1 + (2 * random.Next(3)); stream += 2)
        {
            var method = ContractCalls.Methods[random.Next(ContractCalls.Methods.Count)];
            var path = random.Next(8) == 0 ? Others[random.Next(Others.Length)] : ContractCalls.PathOf(method);
            (string, string)[] headers = [("authorization", "Bearer " + key), .. Enumerable.Range(0, random.Next(3)).Select(_ => Extras[random.Next(Extras.Length)])];
            frames.Add(Http2Connection.Frame(Http2Connection.Headers, Http2Connection.EndHeaders, stream, Http2Connection.Call(path, headers)));
            byte[] body = [.. Enumerable.Range(0, random.Next(3)).SelectMany(_ => Mutation.Frame(Mutation.Bytes(maker.Make(method).ToByteArray(), random), random))];
            frames.AddRange(body.Chunk(random.Next(1, 800)).Select(chunk => Http2Connection.Frame(Http2Connection.Data, 0, stream, chunk)));
            if (random.Next(5) > 0)
            {
                frames.Add(Http2Connection.Frame(Http2Connection.Data, Http2Connection.EndStream, stream, []));
            }
        }

        return frames;
    }
}
