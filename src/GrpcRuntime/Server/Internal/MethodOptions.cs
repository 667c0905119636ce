using System.IO.Compression;
using CSat.GrpcRuntime.Wire;
using Grpc.AspNetCore.Server;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace CSat.GrpcRuntime.Server;

/// <summary>What a service's options come to, once for all its calls.</summary>
internal sealed class MethodOptions(GrpcServiceOptions options, IServiceProvider root, ILogger logger)
{
    public int? SendLimit { get; } = options.MaxSendMessageSize;

    public int? ReceiveLimit { get; } = options.MaxReceiveMessageSize;

    public bool DetailedErrors { get; } = options.EnableDetailedErrors ?? false;

    public string? ResponseEncoding { get; } = options.ResponseCompressionAlgorithm;

    public CompressionLevel? ResponseLevel { get; } = options.ResponseCompressionLevel;

    public Encodings Encodings { get; } = new(options.CompressionProviders);

    public ILogger Logger { get; } = logger;

    /// <summary>The interceptors, the innermost first.</summary>
    public Activator<Interceptor>[] Interceptors { get; } =
        [.. options.Interceptors.Reverse().Select(i => new Activator<Interceptor>(root, i.Type, i.ArgumentArray))];
}
