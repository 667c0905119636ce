using CSat.Etl.Publishing;
using CSat.Hosting.CommandLine;

namespace CSat.Etl.Commands;

/// <summary><c>etl status</c>: what the published files say of themselves; needs no PostgreSQL.</summary>
internal static class StatusCommand
{
    public static HostCommand Create() => new HostCommand("status", "Shows every published warehouse: its data's moment, contents and checks.", "./csat etl status").Handle(
        (call, _) =>
        {
            var folder = call.State.Warehouses;
            var files = Directory.Exists(folder)
                ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(path => Path.Combine(path, "csat.duckdb")).Where(File.Exists).ToList()
                : [];
            if (files.Count == 0)
            {
                call.Report.Line("No warehouse has been published yet. Run: ./csat etl run");
            }

            call.Report.Table(
                "warehouses",
                ["Organization", "Data as of", "Forms", "Ratings", "Complaints", "Checks passed", "Reconciled", "MB", "File"],
                files.Select(Row));
            return Task.FromResult(ExitCodes.Done);
        });

    private static object?[] Row(string path)
    {
        const double Megabyte = 1_000_000;
        var status = PublishedStatus.Read(path);
        var code = Path.GetFileName(Path.GetDirectoryName(path)!);
        return
        [
            code, status.DataAsOf, status.Responses, status.Ratings, status.Complaints, status.ChecksPassed, status.Reconciled,
            Math.Round(new FileInfo(path).Length / Megabyte, 1), path,
        ];
    }
}
