using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;
using Microsoft.OpenApi;

namespace CSat.OpenApi;

/// <summary>What is answered instead: google.rpc.Status with the details that a refusal may carry, each told by its <c>@type</c>.</summary>
/// <param name="document">The document that holds it.</param>
/// <param name="contract">Where the messages are.</param>
/// <param name="schemas">The messages.</param>
internal sealed class RefusalSchemas(OpenApiDocument document, DescribedContract contract, MessageSchemas schemas)
{
    private const string Name = "Refusal";
    private const string TypeOf = "@type";
    private const string TypePrefix = "type.googleapis.com/";
    private const string Errors = "google.rpc.";
    private const string Reasons = DescribedContract.Package + ".ErrorReason";
    private const string ReasonPrefix = "ERROR_REASON_";

    private static readonly string[] Details = ["ErrorInfo", "BadRequest", "PreconditionFailure", "RetryInfo", "LocalizedMessage"];

    private static readonly string Description = """
        What is wrong, with HTTP's code for that of gRPC: 400 INVALID_ARGUMENT, FAILED_PRECONDITION; 401 UNAUTHENTICATED; 403 PERMISSION_DENIED; 404 NOT_FOUND;
        409 ALREADY_EXISTS, ABORTED; 429 RESOURCE_EXHAUSTED; 500 INTERNAL; 501 UNIMPLEMENTED; 503 UNAVAILABLE; 504 DEADLINE_EXCEEDED. `code` tells them apart, `ErrorInfo.reason` is stable;
        two `LocalizedMessage` say it in zh-CN and English.
        """.ReplaceLineEndings(" ");

    /// <summary>Puts the refusal among the components, and gives the reference to it.</summary>
    public OpenApiResponseReference Add()
    {
        var details = Details.ToDictionary(name => TypePrefix + Errors + name, Detail);
        var status = contract.Find<MessageDescriptor>(Errors + "Status");
        var schema = schemas.Named(status, () => schemas.Build(status, [status.FindFieldByName("details")]));
        var properties = ((OpenApiSchema)document.Components!.Schemas![status.FullName]).Properties!;
        properties["details"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = new OpenApiSchema { OneOf = [.. details.Values], Discriminator = new OpenApiDiscriminator { PropertyName = TypeOf, Mapping = details } },
        };
        document.Components.Responses![Name] = new OpenApiResponse
        {
            Description = Description,
            Content = new Dictionary<string, IOpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = schema } },
        };
        return new OpenApiResponseReference(Name, document);
    }

    private OpenApiSchemaReference Detail(string name)
    {
        var message = contract.Find<MessageDescriptor>(Errors + name);
        return schemas.Named(message, () =>
        {
            var schema = schemas.Build(message, []);
            schema.Properties![TypeOf] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [(JsonNode)(TypePrefix + message.FullName)] };
            schema.Required = new HashSet<string> { TypeOf };
            if (schema.Properties.ContainsKey("reason"))
            {
                schema.Properties["reason"] = schemas.Of(contract.Find<EnumDescriptor>(Reasons), ReasonPrefix);
            }

            return schema;
        });
    }
}
