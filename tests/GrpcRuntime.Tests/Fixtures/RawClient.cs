using System.Buffers.Binary;
using System.Net;
using CSat.GrpcRuntime.Tests.Protos;
using Google.Protobuf;

namespace CSat.GrpcRuntime.Tests.Fixtures;

/// <summary>Speaks HTTP/2 with bytes of the test's own making.</summary>
public sealed class RawClient(Uri address, Version? version = null) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler())
    {
        BaseAddress = address,
        DefaultRequestVersion = version ?? HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    public static byte[] Frame(byte[] message, byte flag = 0, int? length = null)
    {
        var frame = new byte[5 + message.Length];
        frame[0] = flag;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), length ?? message.Length);
        message.CopyTo(frame, 5);
        return frame;
    }

    public static byte[] Hello(string name, string mode = "") => new Hello { Name = name, Mode = mode }.ToByteArray();

    public async Task<HttpStatusCode> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }

    /// <summary>Posts the chunks one by one, each in a DATA frame of its own.</summary>
    public Task<RawAnswer> PostChunksAsync(string path, IEnumerable<byte[]> chunks) => SendAsync(path, new ChunkContent(chunks), "application/grpc", [], null);

    public Task<RawAnswer> PostAsync(
        string path, byte[] body, string contentType = "application/grpc", (string, string)[]? headers = null, TimeSpan? giveUp = null) =>
        SendAsync(path, new ByteArrayContent(body), contentType, headers ?? [], giveUp);

    public void Dispose() => _http.Dispose();

    private async Task<RawAnswer> SendAsync(string path, HttpContent content, string contentType, (string Name, string Value)[] headers, TimeSpan? giveUp)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content, Version = _http.DefaultRequestVersion, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        content.Headers.TryAddWithoutValidation("content-type", contentType);
        request.Headers.TryAddWithoutValidation("te", "trailers");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var timeout = new CancellationTokenSource(giveUp ?? TimeSpan.FromSeconds(30));
        try
        {
            using var response = await _http.SendAsync(request, timeout.Token);
            var body = await response.Content.ReadAsByteArrayAsync(timeout.Token);
            var inHeaders = response.Headers.TryGetValues("grpc-status", out var status);
            status = inHeaders ? status : response.TrailingHeaders.TryGetValues("grpc-status", out status) ? status : null;
            _ = response.Headers.TryGetValues("grpc-message", out var message) || response.TrailingHeaders.TryGetValues("grpc-message", out message);
            return new RawAnswer(response.StatusCode, status?.Single(), message?.Single(), body, inHeaders, response.Content.Headers.ContentType?.ToString());
        }
        catch (OperationCanceledException) when (giveUp is not null)
        {
            return new RawAnswer(0, null, null, [], false, null);
        }
    }

    private sealed class ChunkContent(IEnumerable<byte[]> chunks) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var chunk in chunks)
            {
                await stream.WriteAsync(chunk);
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = -1;
            return false;
        }
    }
}
