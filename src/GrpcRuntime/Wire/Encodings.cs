using Grpc.Core;
using Grpc.Net.Compression;

namespace CSat.GrpcRuntime.Wire;

/// <summary>The message compressions of a server or a channel.</summary>
internal sealed class Encodings(IEnumerable<ICompressionProvider> providers)
{
    private readonly ICompressionProvider[] _providers = [.. providers];

    /// <summary>The value of <c>grpc-accept-encoding</c>.</summary>
    public string Accepted { get; } = string.Join(',', providers.Select(p => p.EncodingName).Prepend("identity"));

    /// <summary>The compression of the name; null for none. An unknown name is UNIMPLEMENTED.</summary>
    public ICompressionProvider? Find(string? name)
    {
        if (string.IsNullOrEmpty(name) || name == "identity")
        {
            return null;
        }

        foreach (var provider in _providers)
        {
            if (provider.EncodingName == name)
            {
                return provider;
            }
        }

        throw new RpcException(new Status(StatusCode.Unimplemented, $"Unsupported grpc-encoding value '{name}'. Supported encodings: {Accepted}"));
    }
}
