using System.Collections.Frozen;
using Grpc.Core;

namespace CSat.GrpcRuntime.Wire;

/// <summary>Metadata as HTTP/2 headers and back.</summary>
internal static class MetadataHeaders
{
    /// <summary>Asks, as an entry of the request's or the response's headers, for a compression of the messages that follow.</summary>
    public const string RequestedEncoding = "grpc-internal-encoding-request";

    private static readonly FrozenSet<string> Own = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "grpc-encoding", "grpc-accept-encoding", "grpc-timeout", "grpc-status", "grpc-message", "content-type", "te", "host", "accept-encoding");

    public static Metadata Read(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers)
    {
        var metadata = new Metadata();
        foreach (var (key, values) in headers)
        {
            if (key.StartsWith(':') || Own.Contains(key))
            {
                continue;
            }

            foreach (var value in values)
            {
                if (!key.EndsWith(Metadata.BinaryHeaderSuffix, StringComparison.OrdinalIgnoreCase))
                {
                    metadata.Add(key, value);
                    continue;
                }

                foreach (var part in value.Split(',', StringSplitOptions.TrimEntries))
                {
                    metadata.Add(key, Decode(part));
                }
            }
        }

        return metadata;
    }

    public static string Value(Metadata.Entry entry) => entry.IsBinary ? Convert.ToBase64String(entry.ValueBytes) : entry.Value;

    private static byte[] Decode(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '='));
        }
        catch (FormatException e)
        {
            throw new RpcException(new Status(StatusCode.Internal, "A binary header is not valid base64.", e));
        }
    }
}
