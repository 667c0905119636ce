using System.Text.RegularExpressions;
using CSat.Api.Errors;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Testing;

namespace CSat.Interop.Tests;

/// <summary>The contract as its readers rely on it: written by the common rules, every reason in it, and never broken against the approved state (npm run approve-contract).</summary>
public sealed partial class ContractTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Approved = Repository.PathOf("tests", "Interop.Tests", "approved-contract.binpb");

    private readonly TemporaryDirectory _folder = new();

    [Fact]
    public async Task It_follows_the_rules_of_buf_and_everything_in_it_has_a_comment() => (await BufAsync("lint", Repository.PathOf("proto"))).ShouldBe((0, ""));

    [Fact]
    public async Task Nothing_of_the_approved_contract_is_broken() => (await BufAsync("breaking", Repository.PathOf("proto"), "--against", Approved)).ShouldBe((0, ""));

    [Theory]
    [InlineData("string etag = 10;", "string entity_tag = 10;", "breaking", "etag")]
    [InlineData("google.type.Date period_end = 7;", "string period_end = 7;", "breaking", "period_end")]
    [InlineData("  // Takes none.\n", "", "lint", "ROUND_STATE_CLOSED")]
    [InlineData("rpc CloseRound(", "rpc closeRound(", "lint", "closeRound")]
    public async Task What_breaks_it_is_seen(string old, string changed, string command, string named)
    {
        Copy(Repository.PathOf("proto"), _folder.PathOf("proto"));
        var file = Path.Combine(_folder.PathOf("proto"), "csat", "v1", "round_service.proto");
        var text = await File.ReadAllTextAsync(file);
        text.ShouldContain(old);
        await File.WriteAllTextAsync(file, text.Replace(old, changed, StringComparison.Ordinal));

        var (exitCode, output) = await BufAsync(command, [_folder.PathOf("proto"), .. command == "breaking" ? ["--against", Approved] : Array.Empty<string>()]);

        exitCode.ShouldNotBe(0);
        output.ShouldContain(named);
    }

    [Fact]
    public void Every_reason_of_the_program_is_in_it_and_no_other()
    {
        var reasons = new[] { typeof(ProblemReason), typeof(ServerReason), typeof(WireReason) }
            .SelectMany(type => type.GetFields()).Select(field => (string)field.GetValue(null)!).ToList();

        reasons.Count.ShouldBeGreaterThan(40);
        Enum.GetValues<ErrorReason>().Where(reason => reason != ErrorReason.Unspecified).Select(Text).ShouldBe(reasons, ignoreOrder: true);

        static string Text(ErrorReason reason) => Words().Replace(reason.ToString(), "_$1").TrimStart('_').ToUpperInvariant();
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(int ExitCode, string Output)> BufAsync(string command, params string[] arguments)
    {
        await using var process = HostProcess.Start("node", [Path.Combine(Repository.NodeModules, "@bufbuild", "buf", "bin", "buf"), command, .. arguments]);
        var exitCode = await process.WaitForExitAsync(Patience);
        return (exitCode, (process.Output + process.Errors).Trim());
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in System.IO.Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Words();
}
