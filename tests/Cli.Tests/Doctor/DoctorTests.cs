using System.Text.Json;
using CSat.Hosting.Logging;
using CSat.Testing;

namespace CSat.Cli.Tests.Doctor;

public sealed class DoctorTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryDirectory _folder = new();
    private readonly TestCertificate _certificate = new();

    [Fact]
    public async Task Each_thing_of_an_installation_that_is_not_well_is_named_with_its_remedy()
    {
        var state = _folder.PathOf("state");
        var log = _folder.PathOf("log", "csat.log");
        var environment = new Dictionary<string, string?> { ["CSAT_POSTGRES"] = null, ["CSAT_ENDPOINT"] = null, ["CSAT_API_KEY"] = null, [LogFile.Variable] = log };
        await using (var server = HostProcess.StartHost(
            "CSat.Api", ["serve", "--port", "0", "--state", state, "--tls-certificate", _certificate.CertificateFile, "--tls-key", _certificate.KeyFile], environment))
        {
            await server.WaitForOutputAsync("listening on", Patience);
            Directory.CreateDirectory(Path.Combine(state, "backups"));
            var backup = Path.Combine(state, "backups", "csat-old.zip");
            await File.WriteAllTextAsync(backup, "");
            File.SetLastWriteTimeUtc(backup, DateTime.UtcNow.AddDays(-2));

            var findings = await ExamineAsync(state, environment);

            findings["Service"].ShouldBe((true, ""));
            findings["Certificate"].Good.ShouldBeFalse();
            findings["Certificate"].Remedy.ShouldContain("--tls-certificate");
            findings["Warehouses"].ShouldBe((false, $"./csat etl run --state {state}"));
            findings["Backups"].ShouldBe((false, $"./csat backup --state {state}"));
            findings["Log files"].Good.ShouldBeTrue();
            await server.SignalAsync("TERM");
            await server.WaitForExitAsync(Patience);
        }

        // The service's own logging and that of its database, in one file.
        var written = Directory.EnumerateFiles(_folder.PathOf("log"), "csat-serve-*.log").ShouldHaveSingleItem();
        (await File.ReadAllTextAsync(written)).ShouldContain("info: CSat.Postgres[2001]");
        (await File.ReadAllTextAsync(written)).ShouldContain("warn: CSat.Tls[3002]");

        var stopped = await ExamineAsync(state, environment);
        stopped["Service"].ShouldBe((false, $"./csat serve --state {state}"));
        stopped.ShouldNotContainKey("Certificate");
    }

    [Fact]
    public async Task Where_nothing_is_installed_nothing_is_missing_of_an_installation_and_a_service_that_is_named_must_answer()
    {
        var state = _folder.PathOf("none");
        var findings = await ExamineAsync(state, new Dictionary<string, string?> { ["CSAT_ENDPOINT"] = null, [LogFile.Variable] = null });
        new[] { "Service", "Warehouses", "Backups", "Log files" }.ShouldAllBe(name => findings[name].Good);
        Directory.Exists(state).ShouldBeFalse();

        var named = await ExamineAsync(state, new Dictionary<string, string?> { ["CSAT_ENDPOINT"] = "http://127.0.0.1:1", [LogFile.Variable] = "/proc/csat.log" });
        named["Service"].ShouldBe((false, "./csat serve"));
        named["Log files"].Good.ShouldBeFalse();
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Dispose();
    }

    private static async Task<IReadOnlyDictionary<string, (bool Good, string Remedy)>> ExamineAsync(string state, IReadOnlyDictionary<string, string?> environment)
    {
        await using var doctor = HostProcess.StartHost("CSat.Cli", ["doctor", "--state", state, "--json"], environment);
        (await doctor.WaitForExitAsync(Patience)).ShouldBeOneOf(0, 3);
        using var result = JsonDocument.Parse(doctor.Output);
        return result.RootElement.GetProperty("findings").EnumerateArray().ToDictionary(
            finding => finding.GetProperty("check").GetString()!, finding => (finding.GetProperty("good").GetBoolean(), finding.GetProperty("remedy").GetString()!));
    }
}
