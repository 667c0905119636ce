namespace CSat.Testing;

/// <summary>Real survey and complaint files that lie beside a development checkout (<c>../shared/data</c>) and are not part of it.</summary>
public static class SharedData
{
    /// <summary>Other places to look, before the folder beside the checkout.</summary>
    public const string Variable = "CSAT_SHARED_DATA";

    /// <summary>The file's absolute path, or null when it is not on this machine.</summary>
    public static string? Find(string name) => Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Why a test that needs the file does not run; null when it can. For the Skip of a FactAttribute's descendant.</summary>
    public static string? SkipUnless(string name) => Find(name) is null ? $"{name} is not beside this checkout (../shared/data)." : null;

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            yield return named;
        }

        // A linked worktree lies deeper than the checkout it belongs to.
        for (var folder = Directory.GetParent(Repository.Root); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "shared", "data");
        }
    }
}
