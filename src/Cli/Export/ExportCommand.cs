using System.CommandLine;
using CSat.Cli.Children;
using CSat.Cli.Connection;
using CSat.Hosting.CommandLine;

namespace CSat.Cli.Export;

/// <summary><c>./csat export</c>: what a running service or a published warehouse holds, as files.</summary>
public static class ExportCommand
{
    private static readonly string[] OfTable = ["etl", "xlsx"];
    private static readonly string[] OfFigure = ["report", "workbook"];

    /// <summary>The command.</summary>
    public static HostCommand Create() => new(
        "export", "Write what a running service or a published warehouse holds to files.", "./csat export audit demo.jsonl --organization demo", "./csat export parquet --organization demo") { Audit(), Parquet(), Xlsx() };

    // The warehouse is read by the program that makes it.
    private static HostCommand Parquet()
    {
        var organization = new Option<string?>("--organization") { Description = "Code of one organisation (default: all).", HelpName = "CODE" };
        var to = new Option<string?>("--to") { Description = "Folder for the exports, a folder an organisation (default: beside the published files).", HelpName = "DIR" };
        return new HostCommand(
            "parquet", "Export the tables of published warehouses as Parquet, by month, with a manifest of files, rows, sums and digests.", "./csat export parquet", "./csat export parquet --organization demo --to /srv/parquet")
        {
            organization, to,
        }.Handle((call, cancellation) => ChildHost.PassAsync(
            call, ["etl", "parquet", .. Given("--organization", call.Arguments.GetValue(organization)), .. Given("--to", call.Arguments.GetValue(to))], cancellation));
    }

    private static HostCommand Xlsx()
    {
        var name = new Argument<string>("NAME") { Description = "A table of the warehouse (dim_, fct_, mart_, ref_, meta_), or a figure of the report." };
        var organization = new Option<string>("--organization") { Description = "Code of the organisation.", HelpName = "CODE", Required = true };
        var round = new Option<string?>("--round") { Description = "Of a figure: the survey round (default: the whole time).", HelpName = "R" };
        var period = new Option<string?>("--period") { Description = "Of a figure: the calendar period: 2026-10, 2026Q3, 2026H2 or 2026.", HelpName = "P" };
        var file = new Option<string>("--out") { Description = "The workbook to write; one that is there is replaced.", HelpName = "FILE.xlsx", Required = true };
        return new HostCommand(
            "xlsx", "Export a table of a published warehouse, or a figure of the report, as a workbook.",
            "./csat export xlsx mart_rating_by_round --organization demo --out ratings.xlsx", "./csat export xlsx satisfaction-trend --organization demo --period 2026H1 --out trend.xlsx")
        {
            name, organization, round, period, file,
        }.Handle((call, cancellation) => ChildHost.PassAsync(
            call,
            [
                .. IsTable(call.Arguments.GetRequiredValue(name)) ? OfTable : OfFigure,
                call.Arguments.GetRequiredValue(name),
                "--organization", call.Arguments.GetRequiredValue(organization),
                .. Given("--round", call.Arguments.GetValue(round)),
                .. Given("--period", call.Arguments.GetValue(period)),
                "--out", call.Arguments.GetRequiredValue(file),
            ],
            cancellation));
    }

    // Names of figures are joined by hyphens.
    private static bool IsTable(string name) => name.Contains('_', StringComparison.Ordinal);

    private static string[] Given(string option, string? value) => value is null ? [] : [option, value];

    private static HostCommand Audit()
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; one that is there is replaced." };
        var organization = new Option<string>("--organization") { Description = "Code of the organisation.", HelpName = "CODE", Required = true };
        return new HostCommand(
            "audit", "Export the audit chain of an organisation: one line of JSON an entry, for ./csat verify audit.", "./csat export audit demo.jsonl --organization demo")
        {
            file, organization,
        }.Handle((call, cancellation) => ExportAsync(call, call.Arguments.GetRequiredValue(file), call.Arguments.GetRequiredValue(organization), cancellation));
    }

    private static async Task<int> ExportAsync(HostCall call, string path, string organization, CancellationToken cancellation)
    {
        using var connection = ServiceConnection.Open(() => call.State);
        var last = await AuditExport.WriteAsync(connection, organization, path, position => call.Report.Progress($"{position}"), cancellation).ConfigureAwait(false);
        call.Report.EndProgress();
        call.Report.Fact("file", "文件 File", path);
        call.Report.Fact("entries", "条目 Entries", last.Entries);
        call.Report.Fact("hash", "链尾 Hash of the last", last.Hash);
        return ExitCodes.Done;
    }
}
