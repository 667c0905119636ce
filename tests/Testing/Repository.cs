namespace CSat.Testing;

/// <summary>The checkout that the tests were built from.</summary>
public static class Repository
{
    private static readonly Lazy<string> Found = new(Find);

    /// <summary>The folder of CSat.sln.</summary>
    public static string Root => Found.Value;

    /// <summary>The npm packages.</summary>
    public static string NodeModules => PathOf("node_modules");

    /// <summary>The build configuration of the running tests, as a folder of artifacts: <c>debug</c> or <c>release</c>.</summary>
    public static string Configuration => Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>An absolute path from parts below the root.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>The assembly of a host, of the same configuration as the running tests.</summary>
    /// <param name="project">For example <c>CSat.Api</c>.</param>
    public static string HostAssembly(string project) => PathOf("artifacts", "bin", project, Configuration, project + ".dll");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CSat.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No CSat.sln above {AppContext.BaseDirectory}.");
    }
}
