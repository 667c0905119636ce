using System.Runtime.InteropServices;

namespace CSat.Machine.Files;

/// <summary>A second name of a file: both lead to the same content, which stays until the last name is removed.</summary>
public static partial class HardLink
{
    /// <summary>Gives a file a second name.</summary>
    /// <param name="target">The file.</param>
    /// <param name="path">The further name, in the same file system; there must be none yet.</param>
    /// <returns>Whether it has it now; false also where the file system has no hard links.</returns>
    public static bool TryCreate(string target, string path) => !OperatingSystem.IsWindows() && Link(target, path) == 0;

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string target, string path);
}
