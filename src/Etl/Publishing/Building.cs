using CSat.Domain.Problems;
using CSat.Etl.Running;
using CSat.Machine.Files;

namespace CSat.Etl.Publishing;

/// <summary>
/// The file under construction beside the published one, and the lock that keeps two runs of one organisation apart. The system gives the lock back
/// when its holder dies; what a killed run left behind, the next one removes.
/// </summary>
internal sealed class Building : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly FileStream _lock;

    private Building(FileStream @lock, string published, Guid runId)
    {
        _lock = @lock;
        Published = published;
        Path = System.IO.Path.Combine(Folder(published), $"csat.{runId:N}.building");
    }

    /// <summary>The stable path that readers open; never opened for writing.</summary>
    public string Published { get; }

    /// <summary>The file that this run builds.</summary>
    public string Path { get; }

    /// <summary>Takes the organisation's lock and removes leftovers.</summary>
    /// <exception cref="ProblemException">Another run holds the lock.</exception>
    public static Building Begin(string published, Guid runId, string organizationCode)
    {
        var folder = Closed(Folder(published));
        var building = new Building(TakeLock(System.IO.Path.Combine(folder, "etl.lock"), organizationCode), published, runId);
        building.RemoveLeftovers();
        return building;
    }

    /// <summary>Puts the closed file in the place of the published one, durably: whoever opens the path sees the old file or the new one, whole.</summary>
    public void Publish()
    {
        if (File.Exists(Path + ".wal"))
        {
            throw new InvalidOperationException($"DuckDB left a log beside {Path}; the file is not whole by itself.");
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, OwnerOnly);
        }

        Durable.Flush(Path);
        File.Move(Path, Published, overwrite: true);
        Durable.Flush(Folder(Published));
    }

    /// <summary>Removes what is left of this run and gives the lock back.</summary>
    public void Dispose()
    {
        RemoveLeftovers();
        _lock.Dispose();
    }

    private static string Folder(string published) => System.IO.Path.GetDirectoryName(published)!;

    // Answers of people: for the owner's eyes and those whom the owner lets in. What DuckDB makes inside is open to all, but nobody comes so far.
    private static string Closed(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, OwnerOnly | UnixFileMode.UserExecute);
        }

        return folder;
    }

    private static FileStream TakeLock(string path, string organizationCode)
    {
        try
        {
            // On Unix this is flock(LOCK_EX).
            return new FileStream(
                path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, UnixCreateMode = OperatingSystem.IsWindows() ? null : OwnerOnly });
        }
        catch (IOException fault) when (fault is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new ProblemException(EtlProblems.Busy(organizationCode));
        }
    }

    // Files of a build, DuckDB's log and its folder of spilled data beside them; safe under the lock, which no other run holds.
    private void RemoveLeftovers()
    {
        foreach (var leftover in new DirectoryInfo(Folder(Published)).EnumerateFileSystemInfos("csat.*.building*"))
        {
            if (leftover is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                leftover.Delete();
            }
        }
    }
}
