using System.CommandLine;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Output;
using CSat.Reports.Generation;

namespace CSat.Reports.Workbooks;

/// <summary><c>report workbook</c>: what <c>./csat export xlsx FIGURE</c> starts.</summary>
internal static class WorkbookCommand
{
    public static HostCommand Create()
    {
        var figure = new Argument<string>("FIGURE") { Description = "Id of a figure, as the report's appendix names it: satisfaction-trend." };
        var organization = new Option<string>("--organization") { Description = "The organisation's code.", HelpName = "O", Required = true };
        var round = new Option<string?>("--round") { Description = "The survey round (default: the whole time).", HelpName = "R" };
        var period = new Option<string?>("--period") { Description = "The calendar period: 2026-10, 2026Q3, 2026H2 or 2026.", HelpName = "P" };
        var file = new Option<string>("--out") { Description = "The workbook to write; one that is there is replaced.", HelpName = "FILE.xlsx", Required = true };
        return new HostCommand("workbook", "Write a figure of the report as a workbook.", "./csat export xlsx satisfaction-trend --organization demo --out trend.xlsx")
        {
            figure, organization, round, period, file,
        }.Handle(async (call, cancellation) =>
        {
            var (arguments, path) = (call.Arguments, call.Arguments.GetRequiredValue(file));
            var code = arguments.GetRequiredValue(organization);
            WholeFiles.Check("--out", path, "figure.xlsx");
            var (rows, content) = FigureWorkbook.Read(
                call.State.Warehouse(code), code, ReportCommand.RangeOf(arguments.GetValue(round), arguments.GetValue(period)), arguments.GetRequiredValue(figure), cancellation);
            await WholeFiles.WriteAsync([(path, content)], cancellation).ConfigureAwait(false);
            call.Report.Fact("rows", "行 Rows", rows);
            call.Report.Fact("file", "文件 File", Path.GetFullPath(path));
            return ExitCodes.Done;
        });
    }
}
