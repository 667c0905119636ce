using System.CommandLine;
using CSat.Hosting.CommandLine;
using CSat.Regimes;

namespace CSat.Cli.RegimeFiles;

/// <summary><c>./csat regimes check FILE</c>: every error of a file at once.</summary>
internal static class CheckCommand
{
    public static HostCommand Create()
    {
        var file = new Argument<string>("FILE") { Description = "A regime or calendar file." };
        return new HostCommand("check", "Report every error of a regime or calendar file with line and path.", "./csat regimes check regimes/manufacturing-after-sales.yaml") { file }
            .Handle((call, _) => Task.FromResult(Check(call, call.Arguments.GetRequiredValue(file))));
    }

    private static int Check(HostCall call, string path)
    {
        var what = RegimesCommand.Reading(() => WhatItIs(call, path));
        call.Report.Fact("checked", "没有错误 No errors", what);
        return ExitCodes.Done;
    }

    private static string WhatItIs(HostCall call, string path)
    {
        var file = RegimeFile.Read(path);
        if (CalendarLoader.IsCalendar(path))
        {
            return CalendarLoader.Check(path, call.Home.Calendars);
        }

        var regime = file.Parse();
        return $"{regime.Id} {regime.Code}";
    }
}
