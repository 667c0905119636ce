using CSat.Cli.RegimeFiles.Coverage;
using CSat.Domain.Problems;
using CSat.Hosting.CommandLine;
using CSat.Regimes;

namespace CSat.Cli.RegimeFiles;

/// <summary><c>./csat regimes list|show|check|coverage|adopt</c>.</summary>
public static class RegimesCommand
{
    /// <summary>The command.</summary>
    public static HostCommand Create()
    {
        var command = new HostCommand("regimes", "List, show, check and adopt the management systems (regime files).", "./csat regimes list", "./csat regimes check my-regime.yaml");
        command.Subcommands.Add(new HostCommand("list", "Every regime of the folder regimes/.", "./csat regimes list").Handle((call, _) => Task.FromResult(List(call))));
        command.Subcommands.Add(ShowCommand.Create());
        command.Subcommands.Add(CheckCommand.Create());
        command.Subcommands.Add(CoverageCommand.Create());
        command.Subcommands.Add(AdoptCommand.Create());
        return command;
    }

    /// <summary>Runs something that reads regime files, and turns their errors into problems.</summary>
    /// <exception cref="ProblemException">A file has errors; all are given.</exception>
    internal static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (RegimeFileException error)
        {
            throw new ProblemException(error.Problems);
        }
    }

    private static int List(HostCall call)
    {
        var regimes = Reading(() => RegimeCatalogue.Load(call.Home.Regimes)).Regimes;
        call.Report.Table(
            "regimes",
            ["Id", "Code", "Surveys", "Complaints", "Improvement", "Title zh", "Title en"],
            regimes.OrderBy(regime => regime.Id, StringComparer.Ordinal).Select(regime => new object?[]
            {
                regime.Id, regime.Code, regime.Survey is not null, regime.Complaints is not null, regime.Improvement is not null, regime.Title.Zh, regime.Title.En,
            }));
        return ExitCodes.Done;
    }
}
