using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using Grpc.Core;

namespace CSat.Api.Tests.Wire;

/// <summary>Speaks HTTP/2 with bodies of the test's own making.</summary>
/// <param name="endpoint">The server's address.</param>
/// <param name="key">The API key; null for none.</param>
public sealed class RawClient(string endpoint, string? key = null) : IDisposable
{
    public const string Unary = "/csat.v1.OrganizationService/GetOrganization";
    public const string Stream = "/csat.v1.ResponseService/ImportResponses";

    private readonly HttpClient _http = new(new SocketsHttpHandler())
    {
        BaseAddress = new Uri(endpoint),
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    /// <summary>A message with its five bytes in front.</summary>
    /// <param name="message">The bytes.</param>
    /// <param name="flag">0 plain, 1 compressed.</param>
    /// <param name="length">The length to announce where it is not the true one.</param>
    public static byte[] Frame(byte[] message, byte flag = 0, long? length = null)
    {
        var frame = new byte[5 + message.Length];
        frame[0] = flag;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), (uint)(length ?? message.Length));
        message.CopyTo(frame, 5);
        return frame;
    }

    public static byte[] Frame(IMessage message) => Frame(message.ToByteArray());

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Unzip(byte[] packed)
    {
        using var unpacked = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    public Task<RawAnswer> PostAsync(string path, byte[] body, params (string Name, string Value)[] headers) =>
        PostAsync(path, new ByteArrayContent(body), "application/grpc", headers);

    public async Task<RawAnswer> PostAsync(string path, HttpContent body, string contentType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = body, Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        body.Headers.TryAddWithoutValidation("content-type", contentType);
        request.Headers.TryAddWithoutValidation("te", "trailers");
        foreach (var (name, value) in key is null ? headers : [("authorization", "Bearer " + key), .. headers])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        var content = await ReadAsync(response, patience.Token);
        var details = Header(response, "grpc-status-details-bin");
        return new RawAnswer(
            response.StatusCode,
            Header(response, "grpc-status") is { } status ? (StatusCode)int.Parse(status, null) : null,
            Header(response, "grpc-message"),
            details is null ? null : Google.Rpc.Status.Parser.ParseFrom(Convert.FromBase64String(details.PadRight((details.Length + 3) / 4 * 4, '='))),
            Header(response, "grpc-encoding"),
            content);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            return await response.Content.ReadAsByteArrayAsync(cancellation);
        }
        catch (HttpRequestException) when (response.Headers.Contains("grpc-status"))
        {
            // The server has answered in the headers and wants no more of the request.
            return [];
        }
    }

    private static string? Header(HttpResponseMessage response, string name) => First(response.Headers, name) ?? First(response.TrailingHeaders, name);

    private static string? First(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.Single() : null;
}
