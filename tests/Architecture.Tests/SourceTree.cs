using System.Text.RegularExpressions;

namespace CSat.Architecture.Tests;

/// <summary>The hand-written files of the checkout, as the laws see them.</summary>
internal static partial class SourceTree
{
    private static readonly string[] Generated = ["artifacts", "node_modules", "obj", "bin", ".git", ".csat", "out"];

    public static string Root { get; } = FindRoot();

    /// <summary>Files below <paramref name="folder"/> whose names end with <paramref name="ending"/>, as paths relative to the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files(string folder, string ending)
    {
        var start = Path.Combine(Root, folder);
        return !Directory.Exists(start)
            ? []
            : [.. Walk(start).Where(path => path.EndsWith(ending, StringComparison.Ordinal)).Select(Relative).Order(StringComparer.Ordinal)];
    }

    public static string Read(string relativePath) => File.ReadAllText(Path.Combine(Root, relativePath));

    /// <summary>A SQL text without its comments.</summary>
    public static string WithoutSqlComments(string sql) => SqlComment().Replace(sql, " ");

    /// <summary>A C# text without comments; string literals stay.</summary>
    public static string WithoutCSharpComments(string code) => CSharpComment().Replace(code, string.Empty);

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return file;
        }

        foreach (var child in Directory.EnumerateDirectories(folder).Where(child => !Generated.Contains(Path.GetFileName(child))))
        {
            foreach (var file in Walk(child))
            {
                yield return file;
            }
        }
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CSat.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("CSat.sln is in no folder above the tests.");
    }

    [GeneratedRegex(@"--[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex SqlComment();

    [GeneratedRegex(@"^\s*//[^\n]*$|/\*.*?\*/", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CSharpComment();
}
