using System.CommandLine;
using CSat.Cli.Import;
using CSat.Cli.RegimeFiles.Coverage;
using CSat.Cli.RegimeFiles.Showing;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Hosting.CommandLine;
using CSat.Regimes;

namespace CSat.Cli.RegimeFiles;

/// <summary><c>./csat regimes list|show|check|coverage</c>.</summary>
public static class RegimesCommand
{
    /// <summary>The command.</summary>
    public static HostCommand Create()
    {
        var command = new HostCommand("regimes", "List, show and check the management systems (regime files).", "./csat regimes list", "./csat regimes check my-regime.yaml");
        command.Subcommands.Add(new HostCommand("list", "Every regime of the folder regimes/.", "./csat regimes list").Handle((call, _) => Task.FromResult(List(call))));
        command.Subcommands.Add(Show());
        command.Subcommands.Add(Check());
        command.Subcommands.Add(CoverageCommand.Create());
        return command;
    }

    private static HostCommand Show()
    {
        var regime = new Argument<string>("REGIME") { Description = "Code (manufacturing-after-sales) or id (R08)." };
        var language = new Option<string>("--lang") { Description = "zh-CN or en.", DefaultValueFactory = _ => "zh-CN" };
        language.AcceptOnlyFromAmong("zh-CN", "en");
        return new HostCommand("show", "One regime in words: what happens when.", "./csat regimes show R08 --lang en") { regime, language }
            .Handle((call, _) => Task.FromResult(Show(call, call.Arguments.GetRequiredValue(regime), call.Arguments.GetValue(language) == "en" ? Language.English : Language.Chinese)));
    }

    private static HostCommand Check()
    {
        var file = new Argument<string>("FILE") { Description = "A regime or calendar file." };
        return new HostCommand("check", "Report every error of a regime or calendar file with line and path.", "./csat regimes check regimes/manufacturing-after-sales.yaml") { file }
            .Handle((call, _) => Task.FromResult(Check(call, call.Arguments.GetRequiredValue(file))));
    }

    private static int List(HostCall call)
    {
        var regimes = Load(call).Regimes;
        call.Report.Table(
            "regimes",
            ["Id", "Code", "Surveys", "Complaints", "Title zh", "Title en"],
            regimes.Select(regime => new object?[] { regime.Id, regime.Code, regime.Survey is not null, regime.Complaints is not null, regime.Title.Zh, regime.Title.En }));
        return ExitCodes.Done;
    }

    private static int Show(HostCall call, string name, Language language)
    {
        var catalogue = Load(call);
        var regime = catalogue.Regimes.FirstOrDefault(candidate => candidate.Code == name || string.Equals(candidate.Id, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ProblemException(Problems.UnknownCode("regime", name, [.. catalogue.Regimes.Select(known => known.Code)]));
        foreach (var line in RegimeText.Lines(regime, language))
        {
            call.Report.Line(line);
        }

        call.Report.Member("regime", regime.Code);
        call.Report.Member("yaml", catalogue.TextOf(regime.Code));
        return ExitCodes.Done;
    }

    private static int Check(HostCall call, string file)
    {
        if (!File.Exists(file))
        {
            throw new ProblemException(Csv.CsvProblems.FileMissing(file));
        }

        try
        {
            var (text, name) = (File.ReadAllText(file), Path.GetFileName(file));
            call.Report.Fact("checked", "没有错误 No errors", CalendarLoader.IsCalendar(text) ? CalendarLoader.Check(text, name) : Regime(text, name));
            return ExitCodes.Done;
        }
        catch (RegimeFileException error)
        {
            throw new ProblemException(FileProblems.Of(error));
        }
    }

    private static string Regime(string text, string name)
    {
        var regime = RegimeLoader.Parse(text, name);
        return $"{regime.Id} {regime.Code}";
    }

    private static RegimeCatalogue Load(HostCall call)
    {
        try
        {
            return RegimeCatalogue.Load(call.Home.Regimes);
        }
        catch (RegimeFileException error)
        {
            throw new ProblemException(FileProblems.Of(error));
        }
    }
}
