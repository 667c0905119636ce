using System.Globalization;

namespace CSat.Benchmarks.Running;

/// <summary>What a process and all that it started use, as the kernel counts it in <c>/proc</c>.</summary>
internal static class ProcessTree
{
    private const double TicksPerSecond = 100;
    private const string PeakLine = "VmHWM:";

    // In /proc/PID/stat, counted from the state, which follows the name in parentheses.
    private const int FirstTimeField = 11;
    private const int TimeFields = 4;

    /// <summary>Processor time, children that have ended included.</summary>
    public static TimeSpan CpuTime(int root) => TimeSpan.FromSeconds(Members(root).Sum(Ticks) / TicksPerSecond);

    /// <summary>Resident memory of processes in bytes, added up: what two of them share counts twice.</summary>
    public static long ResidentBytes(IEnumerable<int> processes) => processes.Sum(Resident);

    /// <summary>The process and all that it started, as far as they live.</summary>
    public static IEnumerable<int> Members(int process)
    {
        yield return process;
        string[] threads;
        try
        {
            threads = Directory.GetDirectories($"/proc/{process}/task");
        }
        catch (IOException)
        {
            yield break;
        }

        foreach (var child in threads.SelectMany(thread => Read($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            foreach (var member in Members(int.Parse(child, CultureInfo.InvariantCulture)))
            {
                yield return member;
            }
        }
    }

    /// <summary>The most resident memory in bytes that the process alone has had; 0 when it has ended.</summary>
    public static long PeakBytes(int process)
    {
        var line = Read($"/proc/{process}/status").Split('\n').FirstOrDefault(line => line.StartsWith(PeakLine, StringComparison.Ordinal));
        return line is null ? 0 : 1024 * long.Parse(line[PeakLine.Length..].Replace("kB", string.Empty, StringComparison.Ordinal), NumberStyles.Integer, CultureInfo.InvariantCulture);
    }

    private static long Ticks(int process) =>
        Read($"/proc/{process}/stat") is { Length: > 0 } stat
            ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ').Skip(FirstTimeField).Take(TimeFields).Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture))
            : 0;

    private static long Resident(int process) =>
        Read($"/proc/{process}/statm").Split(' ') is [_, var pages, ..] ? Environment.SystemPageSize * long.Parse(pages, CultureInfo.InvariantCulture) : 0;

    // A process may end at any moment.
    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
