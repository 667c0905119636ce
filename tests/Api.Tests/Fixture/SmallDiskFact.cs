using System.Diagnostics;

namespace CSat.Api.Tests.Fixture;

/// <summary>A test on a disk of its own, small enough to be filled: needs the right to mount a tmpfs.</summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = CanMount() ? null : "A tmpfs cannot be mounted here (needs root and the right to mount).";

    private static bool CanMount()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return false;
        }

        var folder = System.IO.Directory.CreateTempSubdirectory("csat-mount-").FullName;
        try
        {
            return Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder) == 0 && Run("umount", folder) == 0;
        }
        finally
        {
            System.IO.Directory.Delete(folder);
        }
    }

    internal static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEnd();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}

/// <summary>A tmpfs; gone at the end with all that is on it.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly string _filler;

    /// <summary>Mounts one.</summary>
    /// <param name="mebibytes">Its size.</param>
    public SmallDisk(int mebibytes)
    {
        Root = System.IO.Directory.CreateTempSubdirectory("csat-disk-").FullName;
        SmallDiskFactAttribute.Run("mount", "-t", "tmpfs", "-o", $"size={mebibytes}m,mode=755", "tmpfs", Root).ShouldBe(0);
        _filler = Path.Combine(Root, "filler");
    }

    /// <summary>Where it is mounted.</summary>
    public string Root { get; }

    /// <summary>Fills it to the last byte.</summary>
    public void Fill()
    {
        using var file = new FileStream(_filler, FileMode.Append);
        var block = new byte[4_096];
        try
        {
            while (true)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>Gives the space back.</summary>
    public void Free() => File.Delete(_filler);

    public void Dispose()
    {
        SmallDiskFactAttribute.Run("umount", "--lazy", Root);
        System.IO.Directory.Delete(Root, recursive: true);
    }
}
