using CSat.Hosting.State;

namespace CSat.Benchmarks.Running;

/// <summary>A folder of the checkout for one benchmark, deleted with it. Not in the temporary folder, which is memory on some machines: a commit there is not durable.</summary>
internal sealed class BenchFolder : IDisposable
{
    private readonly DirectoryInfo _folder;

    public BenchFolder(HomeDirectory home) =>
        _folder = Directory.CreateDirectory(System.IO.Path.Combine(Root(home), Guid.CreateVersion7().ToString("N")));

    /// <summary>Its absolute path.</summary>
    public string Path => _folder.FullName;

    /// <summary>Where all of them are.</summary>
    public static string Root(HomeDirectory home) => System.IO.Path.Combine(home.Root, "artifacts", "bench");

    /// <summary>An absolute path inside.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
