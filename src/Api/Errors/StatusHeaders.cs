using System.Globalization;
using System.Text;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace CSat.Api.Errors;

/// <summary>A status as the headers of the gRPC protocol, with its details.</summary>
internal static class StatusHeaders
{
    public const string Code = "grpc-status";
    public const string Details = "grpc-status-details-bin";
    public const string Message = "grpc-message";

    /// <summary>Answers a call with a status alone.</summary>
    public static void Write(HttpResponse response, Google.Rpc.Status status)
    {
        response.ContentType = "application/grpc";
        Write(response.Headers, status);
    }

    /// <summary>Puts a status into headers or trailers.</summary>
    public static void Write(IHeaderDictionary headers, Google.Rpc.Status status)
    {
        headers[Code] = $"{status.Code}";
        headers[Message] = PercentEncoded(status.Message);
        headers[Details] = Convert.ToBase64String(status.ToByteArray());
    }

    /// <summary>Bytes that a status takes of the headers: names, message, details.</summary>
    public static int SizeOf(Google.Rpc.Status status) =>
        Code.Length + Message.Length + Details.Length + 2 + PercentEncoded(status.Message).Length + ((status.CalculateSize() + 2) / 3 * 4);

    // As the gRPC protocol writes it: all but the percent sign and what is not printable ASCII stands for itself. Clients decode no more than that.
    private static string PercentEncoded(string message)
    {
        var encoded = new StringBuilder(message.Length);
        foreach (var value in Encoding.UTF8.GetBytes(message))
        {
            _ = value is >= (byte)' ' and <= (byte)'~' and not (byte)'%' ? encoded.Append((char)value) : encoded.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }

        return encoded.ToString();
    }
}
