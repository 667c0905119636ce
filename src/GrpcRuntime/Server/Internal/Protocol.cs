using System.Globalization;
using CSat.GrpcRuntime.Wire;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CSat.GrpcRuntime.Server;

/// <summary>The HTTP side of a call: which requests are gRPC, and how a status is sent.</summary>
internal static class Protocol
{
    public const string ContentType = "application/grpc";
    private static readonly string[] Codes = [.. Enumerable.Range(0, 17).Select(c => c.ToString(CultureInfo.InvariantCulture))];

    public static bool IsGrpc(string? contentType) => contentType is not null
        && contentType.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase)
        && (contentType.Length == ContentType.Length || contentType[ContentType.Length] is '+' or ';');

    /// <summary>Whether the request is gRPC over HTTP/2; if not, it has been answered 426 or 415.</summary>
    public static bool Accept(HttpContext http, ILogger logger)
    {
        if (!HttpProtocol.IsHttp2(http.Request.Protocol) && !HttpProtocol.IsHttp3(http.Request.Protocol))
        {
            http.Response.Headers.Upgrade = "HTTP/2";
            Refuse(http, logger, StatusCodes.Status426UpgradeRequired, $"Request protocol '{http.Request.Protocol}' is not supported.");
            return false;
        }

        if (!IsGrpc(http.Request.ContentType))
        {
            Refuse(http, logger, StatusCodes.Status415UnsupportedMediaType, $"Content-Type '{http.Request.ContentType}' is not supported.");
            return false;
        }

        http.Response.ContentType = ContentType;
        return true;
    }

    public static void WriteStatus(IHeaderDictionary headers, Status status, Metadata? trailers)
    {
        var code = (int)status.StatusCode;
        headers.GrpcStatus = (uint)code < (uint)Codes.Length ? Codes[code] : code.ToString(CultureInfo.InvariantCulture);
        if (!string.IsNullOrEmpty(status.Detail))
        {
            headers.GrpcMessage = PercentEncoding.Encode(status.Detail);
        }

        for (var i = 0; i < trailers?.Count; i++)
        {
            headers.Append(trailers[i].Key, MetadataHeaders.Value(trailers[i]));
        }
    }

    private static void Refuse(HttpContext http, ILogger logger, int httpStatus, string detail)
    {
        ServerLog.RequestRefused(logger, httpStatus, detail);
        http.Response.StatusCode = httpStatus;
        WriteStatus(http.Response.Headers, new Status(StatusCode.Internal, detail), null);
    }
}
