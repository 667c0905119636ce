using System.Globalization;

namespace CSat.Reports.Tests.Printing;

/// <summary>What the kernel says of the processes that these tests have started.</summary>
internal static class OwnProcesses
{
    /// <summary>Those whose command line holds a word.</summary>
    public static List<int> Started(string word) => [.. Children(Environment.ProcessId).Where(process => CommandOf(process).Contains(word, StringComparison.Ordinal))];

    // All that a process has started, and what those have.
    private static List<int> Children(int parent)
    {
        var parents = System.IO.Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder)).Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Select(name => (Process: int.Parse(name, CultureInfo.InvariantCulture), Parent: StatusOf(int.Parse(name, CultureInfo.InvariantCulture), "PPid"))).Where(pair => pair.Parent.Length == 1)
            .ToLookup(pair => int.Parse(pair.Parent[0], CultureInfo.InvariantCulture), pair => pair.Process);
        var found = parents[parent].ToList();
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(parents[found[i]]);
        }

        return found;
    }

    public static string CommandOf(int process) => Read(process, "cmdline").Replace('\0', ' ');

    public static string EnvironmentOf(int process) => Read(process, "environ");

    public static string[] StatusOf(int process, string line) =>
        Read(process, "status").Split('\n').FirstOrDefault(text => text.StartsWith(line + ":", StringComparison.Ordinal))?[(line.Length + 1)..].Split('\t', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string Read(int process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/{file}");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
