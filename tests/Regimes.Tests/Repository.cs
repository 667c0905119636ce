namespace CSat.Regimes.Tests;

/// <summary>Finds the files of the checkout from the folder of the test assembly.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Folder(string name) => Path.Combine(Root, name);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CSat.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No CSat.sln above the test assembly.");
    }
}
