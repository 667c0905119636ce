using System.Runtime.InteropServices;

namespace CSat.Machine.Files;

/// <summary>Brings a file or a directory to the disk.</summary>
public static partial class Durable
{
    private const int ReadOnly = 0;

    /// <summary>Returns when the content (of a directory: its names) would survive a loss of power.</summary>
    /// <exception cref="IOException">The system reports an error.</exception>
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            // Windows journals names itself and opens no directories; a file is flushed through its handle.
            FlushFile(path);
            return;
        }

        var handle = Open(path, ReadOnly);
        if (handle < 0)
        {
            throw Fault(path);
        }

        try
        {
            if (Sync(handle) != 0)
            {
                throw Fault(path);
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static void FlushFile(string path)
    {
        if (File.Exists(path))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
            file.Flush(flushToDisk: true);
        }
    }

    private static IOException Fault(string path) => new($"{path} could not be brought to the disk: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}.");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);
}
