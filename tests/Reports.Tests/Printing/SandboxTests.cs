using CSat.Machine.Browsers;
using CSat.Reports.Printing;

namespace CSat.Reports.Tests.Printing;

/// <summary>The kernel says what a running browser may do: its pages are drawn by nobody privileged, and within the sandbox wherever one can be made.</summary>
public sealed class SandboxTests
{
    private const string Page = "<!DOCTYPE html><p>x</p><script>window.csatReady = Promise.resolve(true)</script>";

    [Fact]
    public async Task The_process_that_draws_is_sandboxed_and_is_not_root()
    {
        var user = await BrowserUser.FindAsync(BrowserProgram.Find(), CancellationToken.None);
        await using var printer = new PdfPrinter();
        await printer.PrintAsync(Page, CancellationToken.None);

        var browser = OwnProcesses.Started("--remote-debugging-pipe");
        var drawing = OwnProcesses.Started("--type=renderer");
        browser.ShouldNotBeEmpty();
        drawing.ShouldNotBeEmpty();

        foreach (var process in drawing)
        {
            (OwnProcesses.StatusOf(process, "Uid")[0] == "0").ShouldBe(user.IsRoot);
            // 2: a filter of system calls.
            OwnProcesses.StatusOf(process, "Seccomp").ShouldBe([user.Sandbox is null ? "0" : "2"]);
            (user.Sandbox is null || OwnProcesses.StatusOf(process, "NoNewPrivs")[0] == "1").ShouldBeTrue();
        }

        browser.Any(process => OwnProcesses.CommandOf(process).Contains("--no-sandbox", StringComparison.Ordinal)).ShouldBe(user.Sandbox is null);
        browser.ShouldAllBe(process => !Environment.IsPrivilegedProcess || user.IsRoot || !OwnProcesses.EnvironmentOf(process).Contains("CSAT_", StringComparison.Ordinal));
    }
}
