using System.Diagnostics;
using System.Globalization;

namespace CSat.Postgres.Embedded;

/// <summary>What a running server says of itself in <c>postmaster.pid</c>.</summary>
/// <param name="ProcessId">The postmaster.</param>
/// <param name="Port">Where it listens on 127.0.0.1.</param>
internal sealed record PostmasterFile(int ProcessId, int Port)
{
    private const int PortLine = 3;

    /// <summary>Reads the file; null when there is none, or none that is complete.</summary>
    public static PostmasterFile? TryRead(string dataDirectory)
    {
        try
        {
            var lines = File.ReadAllLines(PathOf(dataDirectory));
            return lines.Length > PortLine
                && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                && int.TryParse(lines[PortLine], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                ? new PostmasterFile(process, port)
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>
    /// Deletes the file when its server is gone. The server does so itself unless an unrelated process of its user has got the same id,
    /// and then refuses to start; the working directory tells them apart.
    /// </summary>
    public static void DeleteIfStale(string dataDirectory)
    {
        if (TryRead(dataDirectory) is { } left && !left.IsServerOf(dataDirectory))
        {
            File.Delete(PathOf(dataDirectory));
        }
    }

    /// <summary>The processes named postgres that work in a data directory: a postmaster and its children.</summary>
    public static IReadOnlyList<Process> ProcessesIn(string dataDirectory)
    {
        var real = RealPath(dataDirectory);
        var inside = new List<Process>();
        foreach (var process in Process.GetProcesses())
        {
            if (WorksIn(process.Id, real) && IsPostgres(process.Id))
            {
                inside.Add(process);
            }
            else
            {
                process.Dispose();
            }
        }

        return inside;
    }

    /// <summary>Whether the process is alive and works in that data directory, as a postmaster does.</summary>
    public bool IsServerOf(string dataDirectory) => WorksIn(ProcessId, RealPath(dataDirectory));

    // A child writes what it does into its arguments, from which .NET makes the name of a process.
    private static bool IsPostgres(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/comm").TrimEnd() == "postgres";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool WorksIn(int process, string directory)
    {
        try
        {
            return new DirectoryInfo($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/cwd").LinkTarget is { } where && where == directory;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string PathOf(string dataDirectory) => Path.Combine(dataDirectory, "postmaster.pid");

    private static string RealPath(string path)
    {
        var current = Path.GetPathRoot(path)!;
        foreach (var part in path[current.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            current = Path.Combine(current, part);
            current = Directory.ResolveLinkTarget(current, returnFinalTarget: true)?.FullName ?? current;
        }

        return current;
    }
}
