using System.Diagnostics;

namespace CSat.Machine.Files;

/// <summary>A lock on a file between processes. The system gives it back when its holder dies in whatever way.</summary>
public sealed class FileLock : IDisposable
{
    private static readonly TimeSpan RetryEvery = TimeSpan.FromMilliseconds(50);
    private readonly FileStream _stream;

    private FileLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock at once, or null when somebody holds it in a way that excludes this one.</summary>
    /// <param name="path">The file; made, for its owner alone, when missing. Its folder must be there.</param>
    /// <param name="shared">Whether others may hold it shared at the same time.</param>
    public static FileLock? TryTake(string path, bool shared)
    {
        try
        {
            if (shared)
            {
                Touch(path);
            }

            // On Unix these sharing modes are flock(LOCK_SH) and flock(LOCK_EX).
            return new FileLock(shared
                ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read)
                : new FileStream(path, Options(FileShare.None)));
        }
        catch (IOException fault) when (fault is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return null;
        }
    }

    /// <summary>Waits for the lock.</summary>
    /// <param name="path">As of <see cref="TryTake"/>.</param>
    /// <param name="shared">As of <see cref="TryTake"/>.</param>
    /// <param name="patience">How long.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="TimeoutException">It did not come free in time.</exception>
    public static async Task<FileLock> TakeAsync(string path, bool shared, TimeSpan patience, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (TryTake(path, shared) is { } taken)
            {
                return taken;
            }

            if (waited.Elapsed > patience)
            {
                throw new TimeoutException($"The lock {path} did not come free within {patience.TotalSeconds:0} s.");
            }

            await Task.Delay(RetryEvery, cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private static void Touch(string path)
    {
        if (!File.Exists(path))
        {
            // Another process may hold it exclusively in this moment: then it exists, which is all that is wanted.
            using var made = new FileStream(path, Options(FileShare.ReadWrite));
        }
    }

    private static FileStreamOptions Options(FileShare share) => new()
    {
        Mode = FileMode.OpenOrCreate,
        Access = FileAccess.ReadWrite,
        Share = share,
        UnixCreateMode = OperatingSystem.IsWindows() ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite,
    };
}
