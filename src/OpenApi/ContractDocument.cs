using Microsoft.OpenApi;

namespace CSat.OpenApi;

/// <summary>The contract as an OpenAPI document: what JSON can carry of it.</summary>
internal static class ContractDocument
{
    private const string Bearer = "bearer";

    /// <summary>The document as a text: the same for the same contract.</summary>
    public static async Task<string> WriteAsync(DescribedContract contract)
    {
        var document = new OpenApiDocument
        {
            Info = new OpenApiInfo
            {
                Title = "CSat",
                Version = DescribedContract.Package,
                Description = "Survey responses, complaints and what belongs to them: the gRPC services of csat.v1 in JSON. Requests are taken by the JSON mapping of protobuf; answers hold every field that is not a message.",
                License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
            },
            Servers = [new OpenApiServer { Url = "/" }],
            Paths = [],
            Tags = new HashSet<OpenApiTag>(contract.Services.Select(service => new OpenApiTag { Name = service.Name, Description = DescribedContract.Comment(service.Declaration) })),
            Components = new OpenApiComponents
            {
                Schemas = new Dictionary<string, IOpenApiSchema>(),
                Responses = new Dictionary<string, IOpenApiResponse>(),
                SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                {
                    [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, Description = "An API key, or a token of the issuer whose tokens the service takes. A caller known by a client certificate needs neither." },
                },
            },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        var schemas = new MessageSchemas(document);
        var operations = new RpcOperations(document, schemas, new RefusalSchemas(document, contract, schemas).Add());
        foreach (var rpc in contract.Services.SelectMany(service => service.Methods))
        {
            operations.Add(rpc);
        }

        document.Components.Schemas = new SortedDictionary<string, IOpenApiSchema>(document.Components.Schemas, StringComparer.Ordinal);
        return (await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)).ReplaceLineEndings("\n") + "\n";
    }
}
