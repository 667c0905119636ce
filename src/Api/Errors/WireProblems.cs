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

    /// <summary>The answer would be larger than the limit.</summary>
    public static Problem AnswerTooLarge() => new(
        WireReason.AnswerTooLarge, "", "limit",
        new($"答复超过 {Limit}，无法发送。", $"The answer is larger than {Limit} and was not sent."),
        new("请求的内容可能已经生效；请减小 page_size，或分几次发送。", "What was asked may have been done; ask for less at once: a smaller page_size, or several requests."));

    /// <summary>The server has no such service or method.</summary>
    public static Problem MethodUnknown(string method) => new(
        WireReason.MethodUnknown, "", "contract",
        new($"服务没有方法 {Shown(method)}。", $"The service has no method {Shown(method)}."),
        new("请用服务器反射或 proto 文件核对名称和版本。", "Compare name and version with server reflection or the proto files."));

    // A caller may make up a path of any length, and details must fit into a header.
    private static string Shown(string method) => method.Length <= ShownLength ? method : Uri.EscapeDataString(method)[..ShownLength] + "…";

    private static Problem MessageTooLarge() => new(
        WireReason.MessageTooLarge, "", "limit",
        new($"请求消息解压后超过 {Limit}。", $"The message of the request is larger than {Limit}, uncompressed."),
        new("请分几次发送；导入时请减少每条消息的行数，已确认的行不必重发。", "Send it in several parts; in an import put fewer rows into a message, settled rows need not be sent again."));

    private static Problem EncodingUnknown() => new(
        WireReason.EncodingUnknown, "", "grpc-encoding",
        new("消息的压缩方式无法识别。", "The message is compressed in an unknown way."),
        new("请用 gzip 压缩，或不压缩。", "Compress with gzip, or not at all."));

    private static Problem MessageUnreadable(string detail) => new(
        WireReason.MessageUnreadable, "", "contract",
        new($"请求的字节不是该方法的消息：{detail}", $"The bytes of the request are no message of this method: {detail}"),
        new("请用 proto/csat/v1 生成的代码编码，文本用 UTF-8。", "Encode it with code generated from proto/csat/v1, texts as UTF-8."));
}
