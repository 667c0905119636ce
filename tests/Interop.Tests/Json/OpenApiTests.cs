using System.Text.Json;
using CSat.Contracts.V1;
using CSat.Testing;
using Google.Api;
using ErrorReason = CSat.Contracts.V1.ErrorReason;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace CSat.Interop.Tests.Json;

/// <summary>docs/openapi.json: made from the contract, approved with it (npm run approve-contract), served, valid to others, and enough to call the API by.</summary>
public sealed class OpenApiTests(JsonApi api) : IClassFixture<JsonApi>
{
    private static readonly string Approved = Repository.PathOf("docs", "openapi.json");

    [Fact]
    public async Task The_approved_document_is_that_of_the_contract() =>
        (await File.ReadAllTextAsync(Approved)).ShouldBe(await File.ReadAllTextAsync(Repository.PathOf("artifacts", "bin", "CSat.OpenApi", Repository.Configuration, "openapi.json")), "npm run approve-contract");

    [Fact]
    public async Task The_service_serves_the_approved_document_to_whoever_asks()
    {
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri(await api.StartAsync() + "/openapi.json"));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await answer.Content.ReadAsStringAsync()).ShouldBe(await File.ReadAllTextAsync(Approved));
    }

    [Fact]
    public void Every_rpc_that_has_a_path_is_an_operation_with_its_comment_its_roles_and_its_refusal()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Approved));
        var operations = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (Path: path.Name, Method: operation.Name, What: operation.Value)))
            .ToDictionary(operation => operation.What.GetProperty("operationId").GetString()!);
        var rpcs = typeof(OptionsExtensions).Assembly.GetExportedTypes()
            .Select(type => type.GetProperty("Descriptor", typeof(ServiceDescriptor))?.GetValue(null) as ServiceDescriptor).OfType<ServiceDescriptor>()
            .SelectMany(service => service.Methods).Where(rpc => rpc.GetOptions()?.GetExtension(AnnotationsExtensions.Http) is not null).ToArray();

        rpcs.Length.ShouldBeGreaterThan(30);
        operations.Keys.ShouldBe(rpcs.Select(rpc => rpc.Name), ignoreOrder: true);
        foreach (var rpc in rpcs)
        {
            var (path, method, what) = operations[rpc.Name];
            var rule = rpc.GetOptions().GetExtension(AnnotationsExtensions.Http);
            (method + " " + path).ShouldBe($"{rule.PatternCase} {rule.Get}{rule.Post}{rule.Put}".ToLowerInvariant(), StringCompareShould.IgnoreCase);
            what.GetProperty("description").GetString()!.ShouldContain(" Roles: ");
            what.GetProperty("responses").EnumerateObject().Select(response => response.Name).ShouldBe(["200", "4XX", "5XX"]);
        }

        document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("ErrorReason").GetProperty("enum").GetArrayLength().ShouldBe(Enum.GetValues<ErrorReason>().Length - 1);
        document.RootElement.GetProperty("security")[0].TryGetProperty("bearer", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_validator_of_another_make_takes_it() =>
        (await ForeignProgram.RunAsync("node", ForeignProgram.PathOf("validate.mjs"), Approved)).Trim().ShouldBe("3.1.2 CSat");

    [Fact]
    public async Task A_typed_client_that_is_generated_from_it_compiles_and_calls()
    {
        await ForeignProgram.RunAsync("node", Repository.PathOf("node_modules", "openapi-typescript", "bin", "cli.js"), Approved, "--output", ForeignProgram.PathOf("openapi.d.mts"));
        await ForeignProgram.RunAsync("node", Repository.PathOf("node_modules", "typescript", "bin", "tsc"), "--project", ForeignProgram.PathOf("tsconfig.json"));

        var said = await ForeignProgram.RunAsync("node", ForeignProgram.PathOf("client.mjs"), await api.StartAsync(), api.Key);

        said.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "organization typed typed",
            "submitted SUBMIT_OUTCOME_STORED",
            "again SUBMIT_OUTCOME_ALREADY_STORED",
            "refused 400 LEVEL_OUT_OF_SCALE levels[0] zh-CN,en",
            "rounds r1 2026-03-31",
            "unauthenticated 401 NOT_AUTHENTICATED",
        ]);
    }
}
