using System.Diagnostics;
using CSat.Benchmarks.Running;
using CSat.Testing;

namespace CSat.Scale.Tests.Engine;

/// <summary>The npm package chdb, 566 MB: installed beside the build when it is first needed, so that the ordinary packages stay small.</summary>
internal static class ChdbPackage
{
    private const string Description = "package.json";

    /// <summary>Installs it from the npm registry where that has not been done.</summary>
    /// <returns>The script that answers questions.</returns>
    /// <exception cref="InvalidOperationException">npm failed; with what it said.</exception>
    public static async Task<string> InstallAsync()
    {
        var sources = Repository.PathOf("tests", "Scale.Tests", "Engine");
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "chdb")).FullName;
        var done = Path.Combine(folder, "installed.json");
        var isInstalled = File.Exists(done) && await File.ReadAllTextAsync(done) == await File.ReadAllTextAsync(Path.Combine(sources, Description));
        foreach (var file in new[] { Description, "engine.mjs" })
        {
            File.Copy(Path.Combine(sources, file), Path.Combine(folder, file), overwrite: true);
        }

        if (!isInstalled)
        {
            // Without a lock file: npm's would name the platform on which it was made alone. The package pins its engine to one version itself.
            await ProcessRun.RunAsync(new ProcessStartInfo("npm", ["install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund"]) { WorkingDirectory = folder }, CancellationToken.None);
            File.Copy(Path.Combine(folder, Description), done, overwrite: true);
        }

        return Path.Combine(folder, "engine.mjs");
    }
}
