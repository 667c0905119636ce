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
    private const string LockName = "etl.lock";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly FileLock _lock;

    private Building(FileLock @lock, string published, Guid runId)
    {
        _lock = @lock;
        Published = published;
        Path = System.IO.Path.Combine(Folder(published), $"csat.{runId:N}.building");
    }

    /// <summary>The stable path that readers open; never opened for writing.</summary>
    public string Published { get; }

    /// <summary>The file that this run builds.</summary>
    public string Path { get; }

    /// <summary>Takes the organisation's lock and puts right what a killed run left behind.</summary>
    /// <exception cref="ProblemException">Another run holds the lock.</exception>
    public static Building Begin(string published, Guid runId, string organizationCode)
    {
        var folder = Closed(Folder(published));
        var building = new Building(
            FileLock.TryTake(System.IO.Path.Combine(folder, LockName), shared: false) ?? throw new ProblemException(EtlProblems.Busy(organizationCode)), published, runId);
        building.RemoveLeftovers();
        KeptSnapshots.Repair(published);
        return building;
    }

    /// <summary>Begins with a copy of the published file.</summary>
    public void BeginWithPublished()
    {
        File.Copy(Published, Path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, OwnerOnly);
        }
    }

    /// <summary>Removes what was built so far.</summary>
    public void BeginAgain() => RemoveLeftovers();

    /// <summary>Readies the file for publication once DuckDB has closed it: for its owner alone, and with the time of its data.</summary>
    /// <param name="dataAsOf">The moment whose data it shows.</param>
    public void Close(DateTimeOffset dataAsOf)
    {
        if (File.Exists(Path + ".wal"))
        {
            throw new InvalidOperationException($"DuckDB left a log beside {Path}; the file is not whole by itself.");
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, OwnerOnly);
        }

        PublishedFile.Stamp(Path, dataAsOf);
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

    // Files of a build, DuckDB's log and its folder of spilled data beside them, the stable name to be, a manifest half written; safe under the lock, which no
    // other run holds.
    private void RemoveLeftovers()
    {
        var folder = new DirectoryInfo(Folder(Published));
        foreach (var leftover in folder.EnumerateFileSystemInfos("csat.*.building*").Concat(folder.EnumerateFileSystemInfos("csat.*.part")))
        {
            if (leftover is DirectoryInfo spilled)
            {
                spilled.Delete(recursive: true);
            }
            else
            {
                leftover.Delete();
            }
        }
    }
}
