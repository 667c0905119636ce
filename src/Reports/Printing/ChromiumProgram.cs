using CSat.Domain.Problems;

namespace CSat.Reports.Printing;

/// <summary>Finds the browser that prints.</summary>
internal static class ChromiumProgram
{
    public const string Variable = "CSAT_CHROMIUM";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];

    /// <summary>The path of the program: <see cref="Variable"/> first, then the usual names on PATH.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new ProblemException(Missing($"{Variable}={named}"));
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new ProblemException(Missing(string.Join(", ", Names)));
    }

    private static Problem Missing(string sought) => new(
        ProblemReason.ComponentMissing, "chromium", "browser",
        new($"找不到打印报告所需的浏览器（{sought}）。", $"The browser that prints reports is not found ({sought})."),
        new(
            $"请安装 Chromium（Debian/Ubuntu：apt-get install chromium），或让 {Variable} 指向任一 Chromium、Chrome 或 Edge。",
            $"Install Chromium (Debian, Ubuntu: apt-get install chromium), or let {Variable} name any Chromium, Chrome or Edge."));
}
