using System.Diagnostics;
using CSat.Benchmarks.Running;
using CSat.Hosting.State;

namespace CSat.Benchmarks.Peers.Report;

/// <summary>A stranger's script (node, puppeteer, ECharts) that prints figures which lie ready as JSON. Its packages are installed beside the build, not in the sources.</summary>
internal sealed class ReportPeer
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "print.mjs", "page.mjs", "charts.js", "figures.json"];

    private readonly string _script;

    private ReportPeer(string script) => _script = script;

    /// <summary>Installs it from the npm registry where that has not been done.</summary>
    public static async Task<ReportPeer> InstallAsync(HomeDirectory home, CancellationToken cancellation)
    {
        var sources = Path.Combine(home.Root, "tests", "Benchmarks", "Peers", "Report");
        var folder = Directory.CreateDirectory(Path.Combine(BenchFolder.Root(home), "report-peer")).FullName;
        var packages = Path.Combine(folder, "package-lock.json");
        var isInstalled = File.Exists(packages) && Directory.Exists(Path.Combine(folder, "node_modules", "puppeteer-core"))
            && await File.ReadAllTextAsync(packages, cancellation) == await File.ReadAllTextAsync(Path.Combine(sources, "package-lock.json"), cancellation);
        foreach (var file in Files)
        {
            File.Copy(Path.Combine(sources, file), Path.Combine(folder, file), overwrite: true);
        }

        if (!isInstalled)
        {
            await ProcessRun.RunAsync(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = folder }, cancellation);
        }

        return new ReportPeer(Path.Combine(folder, "print.mjs"));
    }

    /// <summary>Starts it with a browser that it keeps.</summary>
    public Worker Start() => Worker.StartProgram("node", [_script, "--serve"]);

    /// <summary>Prints once in a process of its own.</summary>
    public Task<ProcessRun> PrintAsync(int pages, string file, CancellationToken cancellation) =>
        ProcessRun.RunAsync(new ProcessStartInfo("node", [_script, $"{pages}", file]), cancellation);
}
