using System.Text.Json;
using CSat.Testing;

namespace CSat.Cli.Tests.Server;

public sealed class KeysTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_key_is_made_and_opens_is_listed_without_itself_and_is_closed_by_its_label()
    {
        var made = await RunAsync(0, null, "create", "--organization", "demo", "--label", "survey-page", "--role", "analyst", "--expires", DateTimeOffset.UtcNow.AddDays(10).ToString("O"));
        var key = made.GetProperty("api_key").GetString()!;

        // With the key itself: an analyst may not list keys, so what is refused is the role, not the key.
        (await ErrorsAsync(key, "list", "--organization", "demo")).ShouldContain("NOT_AUTHORIZED");

        var listed = (await RunAsync(0, null, "list", "--organization", "demo")).GetProperty("keys").EnumerateArray().ToDictionary(row => row.GetProperty("label").GetString()!);
        listed.Keys.ShouldBe(["serve", "survey-page"], ignoreOrder: true);
        (listed["survey-page"].GetProperty("role").GetString(), listed["survey-page"].GetProperty("installation").GetBoolean()).ShouldBe(("analyst", false));
        listed["survey-page"].GetRawText().ShouldNotContain(key);

        await RunAsync(0, null, "revoke", "survey-page", "--organization", "demo");
        (await RunAsync(0, null, "list", "--organization", "demo")).GetProperty("keys").GetArrayLength().ShouldBe(1);
        (await RunAsync(0, null, "list", "--organization", "demo", "--all")).GetProperty("keys").GetArrayLength().ShouldBe(2);
        (await ErrorsAsync(null, "revoke", "survey-page", "--organization", "demo")).ShouldContain("NOT_FOUND");
    }

    [Fact]
    public async Task The_doctor_names_a_key_that_ends_soon()
    {
        await RunAsync(0, null, "create", "--organization", "demo", "--label", "short", "--role", "agent", "--expires", DateTimeOffset.UtcNow.AddDays(3).ToString("O"));
        await using var doctor = HostProcess.StartHost("CSat.Cli", ["doctor", "--state", server.State, "--json"], new Dictionary<string, string?> { ["CSAT_ENDPOINT"] = null, ["CSAT_API_KEY"] = null });
        await doctor.WaitForExitAsync(Patience);
        using var result = JsonDocument.Parse(doctor.Output);
        var finding = result.RootElement.GetProperty("findings").EnumerateArray().Single(row => row.GetProperty("check").GetString() == "API keys");

        finding.GetProperty("good").GetBoolean().ShouldBeFalse();
        finding.GetProperty("detail").GetString()!.ShouldStartWith("short of demo ends ");
        finding.GetProperty("remedy").GetString().ShouldBe("./csat keys create --organization demo --label ANOTHER --role agent");
        await RunAsync(0, null, "revoke", "short", "--organization", "demo");
    }

    private async Task<JsonElement> RunAsync(int code, string? key, params string[] arguments)
    {
        var (exit, output, errors) = await StartAsync(key, arguments);
        exit.ShouldBe(code, errors);
        return JsonDocument.Parse(output).RootElement;
    }

    private async Task<string> ErrorsAsync(string? key, params string[] arguments)
    {
        var (exit, _, errors) = await StartAsync(key, arguments);
        exit.ShouldBe(1);
        return errors;
    }

    private async Task<(int Exit, string Output, string Errors)> StartAsync(string? key, string[] arguments)
    {
        await using var process = HostProcess.StartHost(
            "CSat.Cli", ["keys", .. arguments, "--state", server.State, "--json"], new Dictionary<string, string?> { ["CSAT_ENDPOINT"] = null, ["CSAT_API_KEY"] = key });
        var code = await process.WaitForExitAsync(Patience);
        return (code, process.Output, process.Errors);
    }
}
