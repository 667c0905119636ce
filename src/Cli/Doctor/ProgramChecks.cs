using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using CSat.Machine.Browsers;
using CSat.Machine.Processes;

namespace CSat.Cli.Doctor;

/// <summary>Looks for the programs that CSat runs.</summary>
public static class ProgramChecks
{
    private const int NodeMajor = 20;
    private const string NodeRemedy = "curl -fsSL https://deb.nodesource.com/setup_22.x | sudo -E bash - && sudo apt-get install -y nodejs";
    private const string Sandbox = "Chromium sandbox";

    /// <summary>.NET SDK 10.</summary>
    public static async Task<Examination> DotnetAsync(CancellationToken cancellation)
    {
        var sdks = await AskAsync("dotnet", ["--list-sdks"], cancellation).ConfigureAwait(false);
        var newest = sdks?.Split('\n').LastOrDefault(line => line.StartsWith("10.", StringComparison.Ordinal));
        return newest is null
            ? new Examination(".NET SDK 10", false, sdks ?? "dotnet is not on PATH", "curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0")
            : new Examination(".NET SDK 10", true, newest.Split(' ')[0], "");
    }

    /// <summary>Node.js 20 or newer.</summary>
    public static async Task<Examination> NodeAsync(CancellationToken cancellation)
    {
        var version = await AskAsync("node", ["--version"], cancellation).ConfigureAwait(false);
        var good = version is not null && int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= NodeMajor;
        return new Examination($"Node.js {NodeMajor}+", good, version ?? "node is not on PATH", good ? "" : NodeRemedy);
    }

    /// <summary>npm.</summary>
    public static async Task<Examination> NpmAsync(CancellationToken cancellation)
    {
        var version = await AskAsync("npm", ["--version"], cancellation).ConfigureAwait(false);
        return new Examination("npm", version is not null, version ?? "npm is not on PATH", version is null ? NodeRemedy : "");
    }

    /// <summary>A browser that prints.</summary>
    public static async Task<Examination> BrowserAsync(CancellationToken cancellation)
    {
        var version = BrowserProgram.TryFind(out var sought) is { } program ? await AskAsync(program, ["--version"], cancellation).ConfigureAwait(false) : null;
        return new Examination("Chromium", version is not null, version ?? $"none of {sought}", version is null ? "sudo apt-get install -y chromium" : "");
    }

    /// <summary>As whom the browser prints, and whether its sandbox can be made: by namespaces that the kernel gives to any user, or by the helper that its package brings.</summary>
    public static async Task<Examination> SandboxAsync(CancellationToken cancellation)
    {
        var found = await BrowserUser.FindAsync(BrowserProgram.TryFind(out _), cancellation).ConfigureAwait(false);
        var user = found.User.IsOther ? $", as the user {(found.User.Owner == ServiceUser.Nobody ? "nobody" : ServiceUser.Name)}" : "";
        return found switch
        {
            { Sandbox: { } means } => new Examination(Sandbox, true, means + user, ""),
            { IsRoot: true } => new Examination(Sandbox, false, $"none: reports are printed as root, as {ServiceUser.Name} does not reach the browser or {Path.GetTempPath()}", "let a user of its own run reports, or open those folders to it"),
            _ => new Examination(Sandbox, false, $"none: the kernel gives no namespaces, and there is no helper; reports are printed without it{user}", "sudo apt-get install -y chromium-sandbox"),
        };
    }

    // The first line that the program prints; null where it cannot be run.
    private static async Task<string?> AskAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var text = await process.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
            await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return process.ExitCode == 0 ? text.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
