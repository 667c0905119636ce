using System.CommandLine;
using CSat.Cli.RegimeFiles.Showing;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Text;
using CSat.Hosting.CommandLine;
using CSat.Regimes;

namespace CSat.Cli.RegimeFiles;

/// <summary><c>./csat regimes show REGIME</c>: a regime in words.</summary>
internal static class ShowCommand
{
    public static HostCommand Create()
    {
        var name = new Argument<string>("REGIME") { Description = "Code (manufacturing-after-sales), id (R08) or a file." };
        var language = new Option<string>("--lang") { Description = "zh-CN or en.", DefaultValueFactory = _ => "zh-CN" };
        language.AcceptOnlyFromAmong("zh-CN", "en");
        return new HostCommand("show", "One regime in words: what happens when, its time limits drawn from event to event.", "./csat regimes show R08 --lang en", "./csat regimes show my-regime.yaml")
        {
            name, language,
        }.Handle((call, _) => Task.FromResult(
            Show(call, call.Arguments.GetRequiredValue(name), call.Arguments.GetValue(language) == "en" ? Language.English : Language.Chinese)));
    }

    private static int Show(HostCall call, string name, Language language)
    {
        var (regime, text) = RegimesCommand.Reading(() => Find(call, name));
        foreach (var line in RegimeText.Lines(regime, language))
        {
            call.Report.Line(line);
        }

        call.Report.Member("regime", regime.Code);
        call.Report.Member("yaml", text);
        return ExitCodes.Done;
    }

    private static (Regime Regime, string Text) Find(HostCall call, string name)
    {
        if (name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
        {
            var file = RegimeFile.Read(name);
            return (file.Parse(), file.Text);
        }

        var catalogue = RegimeCatalogue.Load(call.Home.Regimes);
        var regime = catalogue.Regimes.FirstOrDefault(candidate => candidate.Code == name || string.Equals(candidate.Id, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ProblemException(Problems.UnknownCode("regime", name, [.. catalogue.Regimes.Select(known => known.Code)]));
        return (regime, catalogue.TextOf(regime.Code)!);
    }
}
