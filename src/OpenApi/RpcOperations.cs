using System.Text.RegularExpressions;
using CSat.Contracts.V1;
using Google.Api;
using Google.Protobuf.Reflection;
using Microsoft.OpenApi;

namespace CSat.OpenApi;

/// <summary>Rpcs as operations: path, parameters, body, answer, and who may call them, all by their options.</summary>
/// <param name="document">The document that holds them.</param>
/// <param name="schemas">The messages.</param>
/// <param name="refusal">What every rpc may answer instead.</param>
internal sealed partial class RpcOperations(OpenApiDocument document, MessageSchemas schemas, IOpenApiResponse refusal)
{
    private const string Json = "application/json";
    private const string WholeBody = "*";

    /// <summary>Puts an rpc into the document; one without a path is left out, as JSON cannot carry it.</summary>
    public void Add(MethodDescriptor rpc)
    {
        if (rpc.GetOptions()?.GetExtension(AnnotationsExtensions.Http) is not { } rule)
        {
            return;
        }

        var (method, path) = rule.PatternCase switch
        {
            HttpRule.PatternOneofCase.Get => (HttpMethod.Get, rule.Get),
            HttpRule.PatternOneofCase.Post => (HttpMethod.Post, rule.Post),
            HttpRule.PatternOneofCase.Put => (HttpMethod.Put, rule.Put),
            _ => throw new NotSupportedException($"{rpc.FullName}: no operation for {rule.PatternCase}."),
        };
        if (!document.Paths.TryGetValue(path, out var item))
        {
            document.Paths[path] = item = new OpenApiPathItem { Operations = [] };
        }

        ((OpenApiPathItem)item).Operations!.Add(method, Operation(rpc, rule, path));
    }

    private OpenApiOperation Operation(MethodDescriptor rpc, HttpRule rule, string path)
    {
        var fields = rpc.InputType.Fields.InDeclarationOrder();
        var inPath = Variable().Matches(path).Select(variable => fields.Single(field => field.Name == variable.Groups[1].Value)).ToList();
        var body = rule.Body is "" or WholeBody ? null : fields.Single(field => field.Name == rule.Body);
        var inQuery = rule.Body == WholeBody ? [] : fields.Except(inPath).Where(field => field != body).ToList();
        var comment = DescribedContract.Comment(rpc.Declaration)!;
        var operation = new OpenApiOperation
        {
            OperationId = rpc.Name,
            Summary = FirstSentence().Match(comment).Value,
            Description = comment + RoleSentence(rpc),
            Tags = new HashSet<OpenApiTagReference> { new(rpc.Service.Name, document) },
            Parameters =
            [
                .. inPath.Select(field => Parameter(field, field.Name, ParameterLocation.Path)),
                .. inQuery.Select(field => Parameter(field, field.JsonName, ParameterLocation.Query)),
            ],
            Responses = new OpenApiResponses
            {
                ["200"] = new OpenApiResponse { Description = DescribedContract.Comment(rpc.OutputType.Declaration), Content = Content(schemas.Of(rpc.OutputType)) },
                ["4XX"] = refusal,
                ["5XX"] = refusal,
            },
        };
        if (rule.Body.Length > 0)
        {
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Content(body is null ? schemas.Without(rpc.InputType, inPath) : schemas.Of(body.MessageType)) };
        }

        return operation;
    }

    private OpenApiParameter Parameter(FieldDescriptor field, string name, ParameterLocation place)
    {
        if (field is { FieldType: FieldType.Message, MessageType.FullName: not "google.protobuf.Timestamp" })
        {
            throw new NotSupportedException($"{field.FullName}: a message is no parameter.");
        }

        return new OpenApiParameter
        {
            Name = name,
            In = place,
            Required = place == ParameterLocation.Path,
            Description = DescribedContract.Comment(field.Declaration),
            Schema = field.IsRepeated ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schemas.Single(field) } : schemas.Single(field),
        };
    }

    private static Dictionary<string, IOpenApiMediaType> Content(IOpenApiSchema schema) => new() { [Json] = new OpenApiMediaType { Schema = schema } };

    private static string RoleSentence(MethodDescriptor rpc)
    {
        var permission = rpc.GetOptions().GetExtension(OptionsExtensions.Permission);
        return $" Roles: {string.Join(", ", permission.Roles.Select(RoleName))}{(permission.WholeInstallation ? ", with a key for the whole installation" : "")}.";
    }

    private static string RoleName(Role role) => Capital().Replace(role.ToString(), "-$1").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^.*?\.(?= [A-Z]|$)")]
    private static partial Regex FirstSentence();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Capital();
}
