using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;
using Microsoft.OpenApi;

namespace CSat.OpenApi;

/// <summary>Messages and enums as schemas, by the JSON mapping of protobuf: each once, under its name, among the components of the document.</summary>
/// <param name="document">The document that holds them.</param>
internal sealed class MessageSchemas(OpenApiDocument document)
{
    private readonly IDictionary<string, IOpenApiSchema> _schemas = document.Components!.Schemas!;

    /// <summary>A field's value, with the field's comment.</summary>
    public IOpenApiSchema Of(FieldDescriptor field)
    {
        var schema = field switch
        {
            { IsMap: true } => new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = Single(field.MessageType.FindFieldByNumber(2)) },
            { IsRepeated: true } => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Single(field) },
            _ => Single(field),
        };
        schema.Description = Described(field, schema.Description);
        return schema;
    }

    /// <summary>A message or enum that is among the components from then on.</summary>
    public IOpenApiSchema Of(MessageDescriptor message) => Scalar(message.FullName) is { } scalar ? scalar : Named(message, () => Build(message, []));

    /// <inheritdoc cref="Of(MessageDescriptor)"/>
    public IOpenApiSchema Of(EnumDescriptor kind, string prefix = "") => Named(kind, () => new OpenApiSchema
    {
        Type = JsonSchemaType.String,
        Description = string.Join("\n", [DescribedContract.Comment(kind.Declaration), "", .. Values(kind, prefix).Select(value => $"- `{value.Name[prefix.Length..]}`: {DescribedContract.Comment(value.Declaration)}")]),
        Enum = [.. Values(kind, prefix).Select(value => (JsonNode)value.Name[prefix.Length..])],
    });

    /// <summary>A message without some of its fields, under its name all the same: what a request's body is, where the path holds those.</summary>
    public IOpenApiSchema Without(MessageDescriptor message, IReadOnlyCollection<FieldDescriptor> fields) => Named(message, () => Build(message, fields));

    /// <summary>Puts a schema among the components.</summary>
    public OpenApiSchemaReference Named(IDescriptor descriptor, Func<OpenApiSchema> build)
    {
        var name = NameOf(descriptor);
        if (!_schemas.ContainsKey(name))
        {
            // Its own name may occur within it.
            _schemas[name] = new OpenApiSchema();
            _schemas[name] = build();
        }

        return new OpenApiSchemaReference(name, document);
    }

    /// <summary>A message's own schema.</summary>
    public OpenApiSchema Build(MessageDescriptor message, IReadOnlyCollection<FieldDescriptor> without) => new()
    {
        Type = JsonSchemaType.Object,
        Description = DescribedContract.Comment(message.Declaration),
        Properties = message.Fields.InDeclarationOrder().Except(without).ToDictionary(field => field.JsonName, Of),
    };

    /// <summary>A single value of a field: an element where it is repeated.</summary>
    public IOpenApiSchema Single(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message => Of(field.MessageType),
        FieldType.Enum => Of(field.EnumType),
        FieldType.String => new OpenApiSchema { Type = JsonSchemaType.String },
        FieldType.Bytes => new OpenApiSchema { Type = JsonSchemaType.String, Format = "byte" },
        FieldType.Bool => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        FieldType.Int32 => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },

        // Numbers of JavaScript hold no more than 53 bits.
        FieldType.Int64 => new OpenApiSchema { Type = JsonSchemaType.String, Format = "int64" },
        FieldType.Double => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "double" },
        _ => throw new NotSupportedException($"{field.FullName}: no schema for {field.FieldType}."),
    };

    private static IEnumerable<EnumValueDescriptor> Values(EnumDescriptor kind, string prefix) => kind.Values.Where(value => prefix.Length == 0 || value.Number != 0);

    private static string NameOf(IDescriptor descriptor) =>
        descriptor.FullName.StartsWith(DescribedContract.Package + ".", StringComparison.Ordinal) ? descriptor.FullName[(DescribedContract.Package.Length + 1)..] : descriptor.FullName;

    private static string? Described(FieldDescriptor field, string? own)
    {
        var comment = DescribedContract.Comment(field.Declaration) ?? own;
        return field.RealContainingOneof is { } choice
            ? $"{comment} At most one of {string.Join(", ", choice.Fields.Select(one => $"`{one.JsonName}`"))}."
            : comment;
    }

    // What protobuf writes as a text.
    private static OpenApiSchema? Scalar(string fullName) => fullName switch
    {
        "google.protobuf.Timestamp" => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
        "google.protobuf.Duration" => new OpenApiSchema { Type = JsonSchemaType.String, Description = "Seconds, e.g. `1.5s`." },
        "google.protobuf.FieldMask" => new OpenApiSchema { Type = JsonSchemaType.String, Description = "Names of fields, separated by commas." },
        _ => null,
    };
}
