using CSat.Domain.Problems;

namespace CSat.Machine.Browsers;

/// <summary>Finds the browser that prints.</summary>
public static class BrowserProgram
{
    /// <summary>Names the program where it is not to be looked for.</summary>
    public const string Variable = "CSAT_CHROMIUM";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];

    /// <summary>The path of the program: <see cref="Variable"/> first, then the usual names on PATH.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static string Find() => TryFind(out var sought) ?? throw new ProblemException(Missing(sought));

    /// <summary>The same; null where there is none.</summary>
    /// <param name="sought">What was looked for, as people may read it.</param>
    public static string? TryFind(out string sought)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            sought = $"{Variable}={named}";
            return File.Exists(named) ? named : null;
        }

        sought = string.Join(", ", Names);
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    private static Problem Missing(string sought) =>
        Problem.Worded("browser", ProblemReason.ComponentMissing, "chromium", "browser", ("sought", sought), ("variable", Variable));
}
