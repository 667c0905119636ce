using System.Text.Json;
using CSat.Api.Tests.Fixture;
using CSat.Testing;

namespace CSat.Api.Tests;

/// <summary>A client that is not ours: @grpc/grpc-js with the .proto files alone.</summary>
public sealed class ForeignClientTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_client_of_another_make_creates_submits_imports_and_reads_an_error()
    {
        var script = Repository.PathOf("tests", "Api.Tests", "foreign-client.mjs");
        await using var node = HostProcess.Start(
            "node", [script, api.Host.Endpoint["http://".Length..], Repository.Root], new Dictionary<string, string?> { ["CSAT_API_KEY"] = api.InstallationKey });

        var exitCode = await node.WaitForExitAsync(TimeSpan.FromMinutes(2));

        exitCode.ShouldBe(0, node.Errors);
        using var said = JsonDocument.Parse(node.Output);
        var result = said.RootElement;
        result.GetProperty("organization").GetString().ShouldBe("foreign");
        result.GetProperty("already_stored").GetBoolean().ShouldBeTrue();
        result.GetProperty("imported").GetString().ShouldBe("3 answers, 101 settled: 99 stored, 1 repeated, 1 refused at 101");
        result.GetProperty("error").GetProperty("code").GetInt32().ShouldBe(3);
        result.GetProperty("error").GetProperty("reason").GetString().ShouldBe("LEVEL_OUT_OF_SCALE");
        result.GetProperty("error").GetProperty("field").GetString().ShouldBe("levels[0]");
        result.GetProperty("error").GetProperty("zh").GetString()!.ShouldContain("等级");
        (await api.CountAsync("SELECT count(*) FROM csat.response r JOIN csat.organization o USING (organization_id) WHERE o.code = 'foreign'")).ShouldBe(100);
    }

    [Fact]
    public async Task The_client_of_the_guide_submits_shows_an_error_and_imports()
    {
        using var folder = new TemporaryDirectory();
        await using var node = HostProcess.Start(
            "node", [Repository.PathOf("samples", "api", "submit.mjs"), api.Host.Endpoint, folder.Write("key", api.InstallationKey)], new Dictionary<string, string?>());

        var exitCode = await node.WaitForExitAsync(TimeSpan.FromMinutes(2));

        exitCode.ShouldBe(0, node.Errors);
        node.Output.ShouldContain("refused: INVALID_ARGUMENT");
        node.Output.ShouldContain("row 500: The level 9 is not in the scale");
        node.Output.ShouldContain("1000 rows are settled");
        node.Output.ShouldContain("imported: { stored: 998, alreadyStored: 1, refused: 1 }");
    }
}
