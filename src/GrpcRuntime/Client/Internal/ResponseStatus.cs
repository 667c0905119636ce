using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using CSat.GrpcRuntime.Wire;
using Grpc.Core;

namespace CSat.GrpcRuntime.Client;

/// <summary>What an answer, or its absence, means in terms of gRPC.</summary>
internal static class ResponseStatus
{
    /// <summary>The status that the response headers decide, or null when the body and its trailers will.</summary>
    public static Status? OfHeaders(HttpResponseMessage response)
    {
        if (OfTrailers(response.Headers) is { } said && response.StatusCode == HttpStatusCode.OK)
        {
            return said;
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            return new Status(OfHttp(response.StatusCode), $"Bad gRPC response. HTTP status code: {(int)response.StatusCode}");
        }

        var type = response.Content.Headers.ContentType?.MediaType;
        return type is null ? new Status(StatusCode.Cancelled, "Bad gRPC response. Response did not have a content-type header.")
            : type == "application/grpc" || type.StartsWith("application/grpc+", StringComparison.Ordinal) ? null
            : new Status(StatusCode.Cancelled, "Bad gRPC response. Invalid content-type value: " + type);
    }

    /// <summary>The status in trailers; null when they have none.</summary>
    public static Status? OfTrailers(HttpResponseHeaders trailers)
    {
        if (First(trailers, "grpc-status") is not { } code)
        {
            return null;
        }

        var detail = PercentEncoding.Decode(First(trailers, "grpc-message") ?? "");
        return int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Status((StatusCode)number, detail)
            : new Status(StatusCode.Unknown, "Unexpected grpc-status value: " + code);
    }

    public static string? First(HttpResponseHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.First() : null;

    public static Metadata ToMetadata(HttpResponseHeaders headers) =>
        MetadataHeaders.Read(headers.NonValidated.Select(h => new KeyValuePair<string, IEnumerable<string>>(h.Key, h.Value)));

    /// <summary>The status of a call whose request or response broke.</summary>
    public static Status OfException(string what, Exception exception)
    {
        var code = StatusCode.Internal;
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is RpcException known)
            {
                return known.Status;
            }

            if (e is HttpProtocolException protocol)
            {
                code = OfHttp2(protocol.ErrorCode);
                break;
            }

            code = e is HttpRequestException or IOException or System.Net.Sockets.SocketException ? StatusCode.Unavailable : code;
        }

        var texts = new List<string>();
        for (var e = exception; e is not null; e = e.InnerException)
        {
            texts.Add($"{e.GetType().Name}: {e.Message}");
        }

        return new Status(code, $"{what} {string.Join(' ', texts)}", exception);
    }

    private static StatusCode OfHttp2(long error) => error switch
    {
        7 => StatusCode.Unavailable,
        8 => StatusCode.Cancelled,
        11 => StatusCode.ResourceExhausted,
        12 => StatusCode.PermissionDenied,
        _ => StatusCode.Internal,
    };

    private static StatusCode OfHttp(HttpStatusCode code) => code switch
    {
        HttpStatusCode.BadRequest => StatusCode.Internal,
        HttpStatusCode.Unauthorized => StatusCode.Unauthenticated,
        HttpStatusCode.Forbidden => StatusCode.PermissionDenied,
        HttpStatusCode.NotFound => StatusCode.Unimplemented,
        HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => StatusCode.Unavailable,
        _ => StatusCode.Unknown,
    };
}
