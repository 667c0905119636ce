using CSat.Testing;

namespace CSat.Cli.Tests.Hosting;

/// <summary>The conventions of the command line, seen from outside: a host in a process of its own.</summary>
public sealed class HostCommandLineTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task An_unknown_command_is_a_usage_error_that_points_to_the_help()
    {
        var (code, _, errors) = await RunAsync("nonsense");

        code.ShouldBe(2);
        errors.ShouldContain("nonsense");
        errors.ShouldContain("--help");
    }

    [Fact]
    public async Task An_unknown_option_is_a_usage_error()
    {
        var (code, _, errors) = await RunAsync("regimes", "list", "--nonsense");

        code.ShouldBe(2);
        errors.ShouldContain("--nonsense");
    }

    [Theory]
    [InlineData("import", "responses")]
    [InlineData("import", "complaints")]
    public async Task Help_shows_an_example(string command, string inner)
    {
        var (code, output, _) = await RunAsync(command, inner, "--help");

        code.ShouldBe(0);
        output.ShouldContain("Example");
        output.ShouldContain($"./csat {command} {inner}");
    }

    public void Dispose() => _directory.Dispose();

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var host = HostProcess.StartHost("CSat.Cli", arguments, new Dictionary<string, string?> { ["CSAT_STATE"] = _directory.Root });
        var code = await host.WaitForExitAsync(Patience);
        return (code, host.Output, host.Errors);
    }
}
