using System.Buffers;
using System.Buffers.Binary;
using CSat.Contracts.V1;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace CSat.Benchmarks.Rpc;

/// <summary>The limit: reads the same frames and gives the same answer on Kestrel without a gRPC layer; no deadline, no limit, no errors.</summary>
public static class BareHandler
{
    /// <summary>Answers any number of messages with one.</summary>
    public static async Task HandleAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.ContentType = "application/grpc";
        var input = http.Request.BodyReader;
        var last = "";
        while (true)
        {
            var result = await input.ReadAsync();
            var buffer = result.Buffer;
            while (TryRead(ref buffer, out var message))
            {
                last = SubmitResponseRequest.Parser.ParseFrom(message).Organization;
            }

            input.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
            {
                break;
            }
        }

        Answer(http, new SubmitResponseResponse { ResponseId = last });
    }

    private static void Answer(HttpContext http, SubmitResponseResponse response)
    {
        var output = http.Response.BodyWriter;
        var prefix = output.GetSpan(5);
        prefix[0] = 0;
        BinaryPrimitives.WriteInt32BigEndian(prefix[1..], response.CalculateSize());
        output.Advance(5);
        response.WriteTo(output);
        http.Response.AppendTrailer("grpc-status", "0");
    }

    private static bool TryRead(ref ReadOnlySequence<byte> buffer, out ReadOnlySequence<byte> message)
    {
        message = default;
        if (buffer.Length < 5)
        {
            return false;
        }

        Span<byte> prefix = stackalloc byte[5];
        buffer.Slice(0, 5).CopyTo(prefix);
        var length = BinaryPrimitives.ReadInt32BigEndian(prefix[1..]);
        if (buffer.Length < 5 + length)
        {
            return false;
        }

        message = buffer.Slice(5, length);
        buffer = buffer.Slice(5 + length);
        return true;
    }
}
