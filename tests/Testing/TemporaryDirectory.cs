namespace CSat.Testing;

/// <summary>A directory of a test's own, gone at its end.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    private const UnixFileMode OpenToRead = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Makes it below the system's temporary directory, open to PostgreSQL's user, who is another one where the tests run as root.</summary>
    public TemporaryDirectory()
    {
        Root = Directory.CreateTempSubdirectory("csat-test-").FullName;
        File.SetUnixFileMode(Root, OpenToRead);
    }

    /// <summary>Its absolute path.</summary>
    public string Root { get; }

    /// <summary>An absolute path inside.</summary>
    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Writes a text file inside and returns its path.</summary>
    public string Write(string name, string content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // The test deleted it itself.
        }
    }
}
