using Google.Rpc;
using Grpc.Core;

namespace CSat.Api.Tests.Fixture;

/// <summary>A refused call as its caller sees it.</summary>
public sealed record Refusal(StatusCode Code, string Detail, Google.Rpc.Status Status)
{
    public ErrorInfo Info => Of<ErrorInfo>().Single();

    public string Reason => Info.Reason;

    public string Field => Info.Metadata.GetValueOrDefault("field", "");

    public IReadOnlyList<string> Fields => [.. Of<BadRequest>().SelectMany(request => request.FieldViolations).Select(violation => violation.Field)];

    public string Message(string locale) => Of<LocalizedMessage>().Single(message => message.Locale == locale).Message;

    public static async Task<Refusal> OfAsync<T>(AsyncUnaryCall<T> call) => Of(await Should.ThrowAsync<RpcException>(async () => await call));

    public static async Task<Refusal> OfAsync(Func<Task> call) => Of(await Should.ThrowAsync<RpcException>(call));

    public static Refusal Of(Google.Rpc.Status status) => new((StatusCode)status.Code, status.Message, status);

    public IEnumerable<T> Of<T>()
        where T : Google.Protobuf.IMessage<T>, new()
    {
        foreach (var detail in Status.Details)
        {
            if (detail.Is(new T().Descriptor))
            {
                yield return detail.Unpack<T>();
            }
        }
    }

    private static Refusal Of(RpcException exception)
    {
        var details = exception.Trailers.GetValueBytes("grpc-status-details-bin");
        return new Refusal(exception.StatusCode, exception.Status.Detail, details is null ? new Google.Rpc.Status() : Google.Rpc.Status.Parser.ParseFrom(details));
    }
}
