using System.Runtime.InteropServices;
using System.Text.Json;
using CSat.Domain.Problems;

namespace CSat.Postgres.Embedded;

/// <summary>The server's programs, from the npm package, in a form and a place in which the server's user can run them.</summary>
internal sealed class PostgresPrograms
{
    private readonly string _root;

    private PostgresPrograms(string root) => _root = root;

    public string InitDb => Path.Combine(_root, "bin", "initdb");

    public string Control => Path.Combine(_root, "bin", "pg_ctl");

    /// <summary>Uses the package's folder where the server's user can read it and its links can be made there; otherwise a copy.</summary>
    /// <param name="nodeModules">The folder of npm packages.</param>
    /// <param name="user">Who will run the programs.</param>
    /// <param name="copies">Folder for a copy, readable to the server's user.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">The package is not there.</exception>
    public static async Task<PostgresPrograms> PrepareAsync(string nodeModules, ServerUser user, string copies, CancellationToken cancellation)
    {
        var package = Path.Combine(nodeModules, "@embedded-postgres", PackageName());
        var native = Path.Combine(package, "native");
        if (!File.Exists(Path.Combine(native, "bin", "postgres")))
        {
            throw new ProblemException(EmbeddedProblems.NotInstalled(native));
        }

        var links = ReadLinks(native);
        if (TryMakeLinks(native, links) && await user.CanReadAsync(Path.Combine(native, "bin"), cancellation).ConfigureAwait(false))
        {
            return new PostgresPrograms(native);
        }

        var copy = Path.Combine(copies, "programs-" + ReadVersion(package));
        if (!Directory.Exists(copy))
        {
            CopyAside(native, links, copy);
        }

        return new PostgresPrograms(copy);
    }

    private static string PackageName() => (OperatingSystem.IsLinux(), RuntimeInformation.ProcessArchitecture) switch
    {
        (true, Architecture.X64) => "linux-x64",
        (true, Architecture.Arm64) => "linux-arm64",
        _ => "unsupported",
    };

    private static string ReadVersion(string package)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(package, "package.json")));
        return document.RootElement.GetProperty("version").GetString() ?? "unknown";
    }

    // npm packages cannot hold symbolic links; the package lists them for an install script that is not run.
    private static List<(string Link, string Target)> ReadLinks(string native)
    {
        var links = new List<(string Link, string Target)>();
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(native, "pg-symlinks.json")));
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            var link = entry.GetProperty("target").GetString()!["native/".Length..];
            var target = entry.GetProperty("source").GetString()!["native/".Length..];
            links.Add((link, Path.GetRelativePath(Path.GetDirectoryName(link)!, target)));
        }

        return links;
    }

    private static bool TryMakeLinks(string root, List<(string Link, string Target)> links)
    {
        try
        {
            foreach (var (link, target) in links)
            {
                var path = Path.Combine(root, link);
                if (!File.Exists(path))
                {
                    MakeLink(path, target);
                }
            }

            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void MakeLink(string path, string target)
    {
        try
        {
            File.CreateSymbolicLink(path, target);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made it in between.
        }
    }

    private static void CopyAside(string native, List<(string Link, string Target)> links, string copy)
    {
        var building = copy + ".building";
        if (Directory.Exists(building))
        {
            Directory.Delete(building, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(native, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(building, Path.GetRelativePath(native, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (File.ResolveLinkTarget(file, returnFinalTarget: false) is null)
            {
                File.Copy(file, path);
            }
        }

        if (!TryMakeLinks(building, links))
        {
            throw new IOException($"Links could not be made below {building}.");
        }

        Directory.Move(building, copy);
    }
}
