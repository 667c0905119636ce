using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace CSat.Api.Calls;

/// <summary>The fields that requests have in common, found by their names.</summary>
/// <typeparam name="TRequest">The request's message.</typeparam>
internal static class RequestFields<TRequest>
    where TRequest : class, IMessage<TRequest>, new()
{
    private static readonly IFieldAccessor? OrganizationField = TextField("organization");
    private static readonly IFieldAccessor? RequestIdField = TextField("request_id");

    /// <summary>Code of the organisation that the request names; empty where it names none.</summary>
    public static string Organization(TRequest request) => (string?)OrganizationField?.GetValue(request) ?? "";

    /// <summary>The request's id; empty where it has none.</summary>
    public static string RequestId(TRequest request) => (string?)RequestIdField?.GetValue(request) ?? "";

    /// <summary>The request without its id, as bytes that are the same whenever it says the same: fields by number, maps by key, unknown fields of a newer client too.</summary>
    public static byte[] ContentOf(TRequest request)
    {
        var content = Copy(request);
        RequestIdField?.Clear(content);
        var bytes = new byte[content.CalculateSize()];
        using var output = new CodedOutputStream(bytes) { Deterministic = true };
        content.WriteTo(output);
        output.Flush();
        return bytes;
    }

    private static TRequest Copy(TRequest request) => ((IDeepCloneable<TRequest>)request).Clone();

    private static IFieldAccessor? TextField(string name) =>
        new TRequest().Descriptor.FindFieldByName(name) is { FieldType: FieldType.String } field ? field.Accessor : null;
}
