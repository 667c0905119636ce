using System.Globalization;
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

        var browser = Children(Environment.ProcessId).Where(process => CommandOf(process).Contains("--remote-debugging-pipe", StringComparison.Ordinal)).ToList();
        var drawing = Children(Environment.ProcessId).Where(process => CommandOf(process).Contains("--type=renderer", StringComparison.Ordinal)).ToList();
        browser.ShouldNotBeEmpty();
        drawing.ShouldNotBeEmpty();

        foreach (var process in drawing)
        {
            (StatusOf(process, "Uid")[0] == "0").ShouldBe(user.IsRoot);
            // 2: a filter of system calls.
            StatusOf(process, "Seccomp").ShouldBe([user.Sandbox is null ? "0" : "2"]);
            (user.Sandbox is null || StatusOf(process, "NoNewPrivs")[0] == "1").ShouldBeTrue();
        }

        browser.Any(process => CommandOf(process).Contains("--no-sandbox", StringComparison.Ordinal)).ShouldBe(user.Sandbox is null);
        browser.ShouldAllBe(process => !Environment.IsPrivilegedProcess || user.IsRoot || !EnvironmentOf(process).Contains("CSAT_", StringComparison.Ordinal));
    }

    // All that a process has started, and what those have.
    private static List<int> Children(int parent)
    {
        var parents = System.IO.Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder)).Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Select(name => (Process: int.Parse(name, CultureInfo.InvariantCulture), Parent: StatusOf(int.Parse(name, CultureInfo.InvariantCulture), "PPid"))).Where(pair => pair.Parent.Length == 1)
            .ToLookup(pair => int.Parse(pair.Parent[0], CultureInfo.InvariantCulture), pair => pair.Process);
        var found = parents[parent].ToList();
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(parents[found[i]]);
        }

        return found;
    }

    private static string CommandOf(int process) => Read(process, "cmdline").Replace('\0', ' ');

    private static string EnvironmentOf(int process) => Read(process, "environ");

    private static string[] StatusOf(int process, string line) =>
        Read(process, "status").Split('\n').FirstOrDefault(text => text.StartsWith(line + ":", StringComparison.Ordinal))?[(line.Length + 1)..].Split('\t', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string Read(int process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/{file}");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
