using System.IO.Compression;
using Grpc.Net.Compression;

namespace Grpc.AspNetCore.Server;

/// <summary>Options of all services of an application.</summary>
public class GrpcServiceOptions
{
    internal const int DefaultReceiveLimit = 4 * 1024 * 1024;

    /// <summary>The largest message sent, in bytes; null, the default, for no limit.</summary>
    public int? MaxSendMessageSize { get; set; }

    /// <summary>The largest message received, in bytes, 4 MiB by default; null for no limit.</summary>
    public int? MaxReceiveMessageSize { get; set; } = DefaultReceiveLimit;

    /// <summary>Whether a fault of a handler is described to the caller. Only for development.</summary>
    public bool? EnableDetailedErrors { get; set; }

    /// <summary>The compression of responses where the client accepts it; null for none.</summary>
    public string? ResponseCompressionAlgorithm { get; set; }

    /// <summary>The level of response compression.</summary>
    public CompressionLevel? ResponseCompressionLevel { get; set; }

    /// <summary>The known compressions; gzip by default.</summary>
    public IList<ICompressionProvider> CompressionProviders { get; set; } = [GzipCompressionProvider.Default];

    /// <summary>The interceptors, the first one outermost.</summary>
    public InterceptorCollection Interceptors { get; } = [];

    /// <summary>Whether calls of services that are not mapped are left to the rest of the application instead of answered UNIMPLEMENTED.</summary>
    public bool? IgnoreUnknownServices { get; set; }

    internal void CopyFrom(GrpcServiceOptions from)
    {
        (MaxSendMessageSize, MaxReceiveMessageSize) = (from.MaxSendMessageSize, from.MaxReceiveMessageSize);
        (EnableDetailedErrors, IgnoreUnknownServices) = (from.EnableDetailedErrors, from.IgnoreUnknownServices);
        (ResponseCompressionAlgorithm, ResponseCompressionLevel) = (from.ResponseCompressionAlgorithm, from.ResponseCompressionLevel);
        CompressionProviders = [.. from.CompressionProviders];
        foreach (var interceptor in from.Interceptors)
        {
            Interceptors.Add(interceptor);
        }
    }
}
