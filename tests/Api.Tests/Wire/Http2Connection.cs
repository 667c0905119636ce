using System.Net.Sockets;
using System.Text;

namespace CSat.Api.Tests.Wire;

/// <summary>HTTP/2 written by hand on a socket: what no client library would send.</summary>
public sealed class Http2Connection : IDisposable
{
    public const byte Data = 0;
    public const byte Headers = 1;
    public const byte Reset = 3;
    public const byte Continuation = 9;
    public const byte EndStream = 1;
    public const byte EndHeaders = 4;

    private readonly TcpClient _tcp;
    private readonly NetworkStream _stream;

    private Http2Connection(TcpClient tcp) => (_tcp, _stream) = (tcp, tcp.GetStream());

    /// <summary>The preface with empty settings: windows stay at 65,535 bytes.</summary>
    public static byte[] Preface { get; } = [.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, .. Frame(4, 0, 0, [])];

    public static async Task<Http2Connection> OpenAsync(Uri address)
    {
        var tcp = new TcpClient();
        await tcp.ConnectAsync(address.Host, address.Port);
        return new Http2Connection(tcp);
    }

    public static byte[] Frame(byte type, byte flags, int stream, byte[] payload) =>
    [
        (byte)(payload.Length >> 16), (byte)(payload.Length >> 8), (byte)payload.Length, type, flags,
        (byte)(stream >> 24), (byte)(stream >> 16), (byte)(stream >> 8), (byte)stream, .. payload,
    ];

    /// <summary>The headers of a gRPC call, uncompressed.</summary>
    public static byte[] Call(string path, params (string Name, string Value)[] more)
    {
        (string, string)[] headers =
            [(":method", "POST"), (":scheme", "http"), (":path", path), (":authority", "localhost"), ("content-type", "application/grpc"), ("te", "trailers"), .. more];
        return [.. headers.SelectMany(h => Literal(h.Item1, h.Item2))];
    }

    /// <summary>The caller gives a call up.</summary>
    public static byte[] Cancel(int stream) => Frame(Reset, 0, stream, [0, 0, 0, 8]);

    public async Task SendAsync(params byte[][] parts)
    {
        foreach (var part in parts)
        {
            await _stream.WriteAsync(part);
        }
    }

    /// <summary>Says that nothing more will be sent and reads until the server closes too; a server that cuts the connection has closed it as well.</summary>
    public async Task FinishAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            _tcp.Client.Shutdown(SocketShutdown.Send);
            await _stream.CopyToAsync(Stream.Null, timeout.Token);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // Cut.
        }
    }

    /// <summary>Cuts the connection without a word.</summary>
    public void Dispose()
    {
        _tcp.LingerState = new LingerOption(true, 0);
        _tcp.Dispose();
    }

    private static byte[] Literal(string name, string value) => [0, .. Text(name), .. Text(value)];

    private static byte[] Text(string text) => text.Length < 127
        ? [(byte)text.Length, .. Encoding.ASCII.GetBytes(text)]
        : [127, .. Number(text.Length - 127), .. Encoding.ASCII.GetBytes(text)];

    private static IEnumerable<byte> Number(int rest)
    {
        for (; rest >= 128; rest >>= 7)
        {
            yield return (byte)(128 | (rest & 127));
        }

        yield return (byte)rest;
    }
}
