using System.Text.Json.Nodes;
using CSat.Contracts.V1;
using CSat.Testing;

namespace CSat.Cli.Tests.Server;

/// <summary>The audit of a running service as its operator takes it away and proves it.</summary>
public sealed class AuditExportTests(ServerFixture server) : IClassFixture<ServerFixture>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_chain_is_exported_and_verified_without_the_service_against_the_head_that_serve_wrote()
    {
        using var connection = server.Connect();
        for (var i = 0; i < 5; i++)
        {
            await connection.Organizations.PutDirectoryAsync(
                new PutDirectoryRequest { Organization = "demo", Directory = new Contracts.V1.Directory { Departments = { new Department { Code = $"d{i}", Name = new LocalizedText { Zh = "部" } } } } },
                connection.Call(CancellationToken.None));
        }

        var head = await HeadAsync();
        var file = _folder.PathOf("demo.jsonl");
        var (code, output, errors) = await RunAsync("export", "audit", file, "--organization", "demo", "--state", server.State);
        code.ShouldBe(0, errors);
        ((int)JsonNode.Parse(output)!["entries"]!).ShouldBe(7, "the organisation, its key and five changes");

        var sound = await RunAsync("verify", "audit", file, "--head", head);
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("\"count\":1,", "\"count\":2,", StringComparison.Ordinal));
        var changed = await RunAsync("verify", "audit", file, "--head", head);

        (sound.Code, (bool)JsonNode.Parse(sound.Output)!["verified"]!).ShouldBe((0, true), sound.Errors);
        changed.Code.ShouldBe(1);
        changed.Errors.ShouldContain("AUDIT_CHAIN_BROKEN");
        changed.Errors.ShouldContain("position 3 is not as it was sealed");
        changed.Errors.ShouldContain("位置 3");
    }

    [Fact]
    public async Task What_cannot_be_read_or_written_or_is_no_organisation_is_said()
    {
        var none = await RunAsync("verify", "audit", _folder.PathOf("none.jsonl"));
        var unwritable = await RunAsync("export", "audit", _folder.PathOf(Path.Combine("no-folder", "a.jsonl")), "--organization", "demo", "--state", server.State);
        var nobody = await RunAsync("export", "audit", _folder.PathOf("a.jsonl"), "--organization", "nobody", "--state", server.State);
        var head = await RunAsync("verify", "audit", _folder.Write("b.jsonl", ""), "--head", _folder.Write("head.json", "{\"csat_audit_head\":2}"));

        (none.Code, unwritable.Code, nobody.Code, head.Code).ShouldBe((1, 1, 1, 1));
        none.Errors.ShouldContain("AUDIT_FILE_INVALID");
        unwritable.Errors.ShouldContain("AUDIT_FILE_INVALID");
        nobody.Errors.ShouldContain("NOT_FOUND");
        head.Errors.ShouldContain("head.json");
        File.Exists(_folder.PathOf("a.jsonl")).ShouldBeFalse();
    }

    // The file of the day, once serve has sealed something: the head may be of fewer entries than the export.
    private async Task<string> HeadAsync()
    {
        var folder = Path.Combine(server.State, "audit");
        for (var waited = 0; waited < 600; waited++)
        {
            if (System.IO.Directory.Exists(folder) && System.IO.Directory.GetFiles(folder, "audit-head-demo-*.json") is [var file])
            {
                return file;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("serve wrote no head.");
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var command = HostProcess.StartHost("CSat.Cli", [.. arguments, "--json"], new Dictionary<string, string?> { ["CSAT_ENDPOINT"] = null, ["CSAT_API_KEY"] = null });
        return (await command.WaitForExitAsync(Patience), command.Output, command.Errors);
    }
}
