using System.Globalization;
using CSat.Domain.Problems;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Errors;
using CSat.Hosting.Logging;
using CSat.Hosting.State;

namespace CSat.Cli.Doctor;

/// <summary>Looks at what an installation has made: warehouses, backups, log files.</summary>
public static class DataChecks
{
    // A daily run and two hours for it.
    private static readonly TimeSpan StaleAfter = TimeSpan.FromHours(26);
    private const string First = "demo";

    /// <summary>Whether a service has ever run on a state.</summary>
    public static bool IsInstallation(StateDirectory state) => File.Exists(state.AdministratorKey);

    /// <summary>Codes of the organisations that a state knows without its database: the first one, and those with a warehouse.</summary>
    public static IReadOnlyList<string> Organizations(StateDirectory state) =>
        [.. (Directory.Exists(state.Warehouses) ? Directory.EnumerateDirectories(state.Warehouses).Select(folder => Path.GetFileName(folder)!) : []).Append(First).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Every warehouse is there and was published within a day.</summary>
    public static Examination Warehouses(HostCall call, DateTimeOffset now)
    {
        const string Name = "Warehouses";
        if (!Directory.Exists(call.StateRoot) || !IsInstallation(call.State))
        {
            return new Examination(Name, true, "there is no installation yet", "");
        }

        var remedy = $"./csat etl run --state {call.StateRoot}";
        var files = Directory.Exists(call.State.Warehouses) ? Organizations(call.State).Select(call.State.Warehouse).Where(File.Exists).ToList() : [];
        if (files.Count == 0)
        {
            return new Examination(Name, false, "none has been published", remedy);
        }

        var oldest = files.MinBy(File.GetLastWriteTimeUtc)!;
        return Fresh(Name, Path.GetFileName(Path.GetDirectoryName(oldest))!, File.GetLastWriteTimeUtc(oldest), now, remedy);
    }

    /// <summary>The latest of the state's own backups is not older than a day; one that keeps its backups elsewhere is not judged.</summary>
    public static Examination Backups(HostCall call, DateTimeOffset now)
    {
        const string Name = "Backups";
        var folder = Path.Combine(call.StateRoot, "backups");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.zip") : [];
        return files.Length == 0
            ? new Examination(Name, true, $"none in {folder}: ./csat backup makes one, ./csat drill proves it", "")
            : Fresh(Name, Path.GetFileName(files.MaxBy(File.GetLastWriteTimeUtc)!), files.Max(File.GetLastWriteTimeUtc), now, $"./csat backup --state {call.StateRoot}");
    }

    /// <summary>Log files can be written where the environment wants them.</summary>
    public static Examination LogFiles()
    {
        const string Name = "Log files";
        var named = Environment.GetEnvironmentVariable(LogFile.Variable);
        if (string.IsNullOrWhiteSpace(named))
        {
            return new Examination(Name, true, $"none; {LogFile.Variable} names them", "");
        }

        try
        {
            LogFile.Check(named);
            return new Examination(Name, true, named, "");
        }
        catch (ProblemException refused)
        {
            return new Examination(Name, false, refused.Problems[0].Message.En, refused.Problems[0].Fix.En);
        }
    }

    private static Examination Fresh(string name, string what, DateTime written, DateTimeOffset now, string remedy)
    {
        var age = now - new DateTimeOffset(written);
        var text = string.Create(CultureInfo.InvariantCulture, $"{what} is of {written:yyyy-MM-dd HH:mm} UTC");
        return age <= StaleAfter ? new Examination(name, true, text, "") : new Examination(name, false, $"{text}, older than {StaleAfter.TotalHours:0} hours", remedy);
    }
}
