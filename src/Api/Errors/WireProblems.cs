using CSat.Domain.Problems;
using Google.Protobuf;
using Grpc.Core;

namespace CSat.Api.Errors;

/// <summary>What is wrong with a call as it came over the wire, said like every other problem.</summary>
public static class WireProblems
{
    /// <summary>Bytes of the largest message, uncompressed, either way; what gRPC clients take when nobody tells them otherwise.</summary>
    public const int MessageLimit = 4 << 20;

    private const string Limit = "4 MiB";
    private const int ShownLength = 100;

    // As the runtime begins to say it, and what its sentences must not tell callers of: names of types.
    private const string BodyTooLarge = "Request body too large";
    private const string ContractTypes = "CSat.Contracts.V1.";

    /// <summary>What is wrong with a request that could not be read.</summary>
    /// <param name="status">The status that the runtime gave it.</param>
    /// <returns>Null where reading it did not fail by what it holds: its caller is gone, or the fault is ours.</returns>
    public static Problem? OfReading(Status status) => (status.StatusCode, status.DebugException) switch
    {
        (StatusCode.ResourceExhausted, _) => MessageTooLarge(),
        (StatusCode.Unimplemented, _) => EncodingUnknown(),
        (StatusCode.Internal, null) => MessageUnreadable(status.Detail),
        (_, InvalidProtocolBufferException or InvalidDataException) => MessageUnreadable(status.DebugException.Message),
        // The runtime refuses an announced length of 2 GiB and more by this exception alone.
        (_, IOException) when status.DebugException.Message.StartsWith("Message too large", StringComparison.Ordinal) => MessageTooLarge(),
        _ => null,
    };

    /// <summary>What is wrong with a request in JSON that could not be read.</summary>
    /// <param name="sentence">What the runtime says of it.</param>
    public static Problem OfReadingJson(string sentence) => sentence.StartsWith(BodyTooLarge, StringComparison.Ordinal)
        ? MessageTooLarge()
        : MessageUnreadable(sentence.Replace(ContractTypes, "", StringComparison.Ordinal));

    /// <summary>The answer would be larger than the limit.</summary>
    public static Problem AnswerTooLarge() =>
        new(WireReason.AnswerTooLarge, "", "limit", ("limit", Limit));

    /// <summary>The server has no such service or method.</summary>
    public static Problem MethodUnknown(string method) =>
        new(WireReason.MethodUnknown, "", "contract", ("method", Shown(method)));

    // A caller may make up a path of any length, and details must fit into a header.
    private static string Shown(string method) => method.Length <= ShownLength ? method : Uri.EscapeDataString(method)[..ShownLength] + "…";

    /// <summary>A message is larger than a caller may send.</summary>
    /// <param name="limit">Bytes that it may have.</param>
    public static Problem MessageTooLarge(long limit) =>
        new(WireReason.MessageTooLarge, "", "limit", ("limit", limit >= MessageLimit ? Limit : $"{limit >> 10} KiB"));

    private static Problem MessageTooLarge() => MessageTooLarge(MessageLimit);

    private static Problem EncodingUnknown() =>
        new(WireReason.EncodingUnknown, "", "grpc-encoding");

    private static Problem MessageUnreadable(string detail) =>
        new(WireReason.MessageUnreadable, "", "contract", ("detail", detail));
}
