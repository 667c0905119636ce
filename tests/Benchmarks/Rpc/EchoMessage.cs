using System.Buffers.Binary;
using CSat.Contracts.V1;
using Google.Protobuf;

namespace CSat.Benchmarks.Rpc;

/// <summary>The message of the measurements: a response of 20 levels with four attributes.</summary>
public static class EchoMessage
{
    /// <summary>The message.</summary>
    public static SubmitResponseRequest Make() => new()
    {
        Organization = "manufacturer",
        Response = new Response
        {
            SourceSystem = "survey-tool",
            ExternalId = "2026-Q3-000004711",
            Round = "2026-Q3",
            Levels = { Enumerable.Range(0, 20).Select(i => 1 + (i % 5)) },
            Attributes = { ["region"] = "south-west", ["segment"] = "key account", ["product"] = "pump 4711", ["channel"] = "e-mail" },
        },
    };

    /// <summary>Its frame: a flag, the length, the bytes.</summary>
    public static byte[] Frame(SubmitResponseRequest message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var frame = new byte[5 + message.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), frame.Length - 5);
        message.WriteTo(frame.AsSpan(5));
        return frame;
    }
}
