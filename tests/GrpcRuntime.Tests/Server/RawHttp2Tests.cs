using System.Net.Sockets;
using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;

namespace CSat.GrpcRuntime.Tests.Server;

/// <summary>Peers that break HTTP/2 itself: the connection ends, the server goes on.</summary>
public sealed class RawHttp2Tests
{
    private static readonly byte[] Preface = [.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, 0, 0, 0, 4, 0, 0, 0, 0, 0];

    [Theory]
    [InlineData("garbage instead of a preface")]
    [InlineData("garbage after the preface")]
    [InlineData("header flood: CONTINUATION frames without end")]
    [InlineData("a frame larger than allowed")]
    [InlineData("data on a stream never opened")]
    public async Task Attack_ends_its_own_connection_only(string what)
    {
        byte[] bytes = what switch
        {
            "garbage instead of a preface" => [.. Enumerable.Repeat((byte)'x', 5000)],
            "garbage after the preface" => [.. Preface, .. Enumerable.Repeat((byte)0xEE, 5000)],
            "header flood: CONTINUATION frames without end" =>
                [.. Preface, .. Frame(1, 0, 1, [0x83, 0x86]), .. Enumerable.Range(0, 200).SelectMany(_ => Frame(9, 0, 1, [.. Enumerable.Repeat((byte)0x82, 16_000)]))],
            "a frame larger than allowed" => [.. Preface, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 1, 1, 2, 3],
            _ => [.. Preface, .. Frame(0, 1, 5, [0, 0, 0, 0, 0])],
        };
        await using var server = await GreeterServer.StartAsync();
        using var attacker = new TcpClient();
        await attacker.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = attacker.GetStream();
        try
        {
            await stream.WriteAsync(bytes);
            attacker.Client.Shutdown(SocketShutdown.Send);
            await ReadToEndAsync(stream);
        }
        catch (IOException)
        {
            // The server may cut the connection while we still write.
        }

        (await server.Client.SayAsync(new Hello { Name = "still here" })).Text.ShouldBe("Hello still here", what);
    }

    [Fact]
    public async Task Stopping_server_says_GOAWAY()
    {
        await using var server = await GreeterServer.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        await client.GetStream().WriteAsync(Preface);
        var frames = ReadToEndAsync(client.GetStream());
        await Task.Delay(100);
        await server.App.StopAsync();
        Types(await frames).ShouldContain((byte)7);
    }

    private static byte[] Frame(byte type, byte flags, int stream, byte[] payload) =>
        [(byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags, 0, 0, (byte)(stream >> 8), (byte)stream, .. payload];

    private static IEnumerable<byte> Types(byte[] frames)
    {
        for (var i = 0; i + 9 <= frames.Length; i += 9 + (frames[i] << 16) + (frames[i + 1] << 8) + frames[i + 2])
        {
            yield return frames[i + 3];
        }
    }

    private static async Task<byte[]> ReadToEndAsync(NetworkStream stream)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, timeout.Token);
        return bytes.ToArray();
    }
}
