using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace DuckDB.NET.Data.Connecting;

/// <summary>
/// What a path leads to: two spellings of one file are equal, and a new file renamed over an old one is not equal to it. On Linux by device and
/// inode; elsewhere by the full path with links resolved.
/// </summary>
internal sealed partial record FileIdentity(string? Path, ulong Device, ulong Inode)
{
    private const int CurrentDirectory = -100;
    private const uint WantInode = 0x100;
    private const int DeviceAt = 136;
    private const int InodeAt = 32;
    private const int StatxSize = 256;

    /// <summary>Null when there is no such file yet.</summary>
    internal static FileIdentity? Of(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        return OperatingSystem.IsLinux() && OfInode(path) is { } identity ? identity : new(Resolved(System.IO.Path.GetFullPath(path)), 0, 0);
    }

    [SupportedOSPlatform("linux")]
    private static unsafe FileIdentity? OfInode(string path)
    {
        // struct statx has the same layout on every architecture, unlike struct stat.
        var buffer = stackalloc byte[StatxSize];
        return statx(CurrentDirectory, path, 0, WantInode, buffer) == 0
            ? new(null, *(ulong*)(buffer + DeviceAt), *(ulong*)(buffer + InodeAt))
            : null;
    }

    private static string Resolved(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int statx(int directory, string path, int flags, uint mask, byte* buffer);
}
