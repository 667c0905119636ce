using System.CommandLine;
using CSat.Domain.Problems;
using CSat.Etl.Parquet;
using CSat.Etl.Publishing;
using CSat.Hosting.CommandLine;

namespace CSat.Etl.Commands;

/// <summary><c>etl parquet</c> and <c>etl verify-parquet</c>: what <c>./csat export parquet</c> and <c>./csat verify parquet</c> start; they need no PostgreSQL.</summary>
internal static class ParquetCommand
{
    public static HostCommand Create()
    {
        var organization = new Option<string?>("--organization") { Description = "Code of one organisation (default: all).", HelpName = "O" };
        var to = new Option<string?>("--to") { Description = "Folder for the exports, a folder an organisation, instead of the state's.", HelpName = "DIR" };
        return new HostCommand("parquet", "Writes the published warehouses as Parquet, with a manifest.", "./csat export parquet", "./csat export parquet --organization demo --to /srv/parquet")
        {
            organization, to,
        }.Handle((call, cancellation) => Task.FromResult(Export(call, call.Arguments.GetValue(organization), call.Arguments.GetValue(to), cancellation)));
    }

    public static HostCommand CreateVerification()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of an export: that of its manifest.json." };
        return new HostCommand("verify-parquet", "Reads an export whole and compares every file and table with its manifest.", "./csat verify parquet .csat/warehouse/demo/parquet") { folder }
            .Handle((call, _) => Task.FromResult(Verify(call, call.Arguments.GetRequiredValue(folder))));
    }

    private static int Export(HostCall call, string? code, string? to, CancellationToken cancellation)
    {
        var results = PublishedChoice.OneOrAll(call, code).Select(published =>
        {
            var one = PublishedFile.OrganizationOf(published);
            var folder = to is null ? Path.Combine(Path.GetDirectoryName(published)!, ParquetExport.FolderName) : Path.Combine(Path.GetFullPath(to), one);
            return (Folder: folder, Result: ParquetExport.Write(published, folder, file => call.Report.Progress($"{one}: {file}"), cancellation));
        }).ToList();
        call.Report.EndProgress();
        call.Report.Table(
            "exports",
            ["Organization", "Data as of", "Tables", "Rows", "Files", "Written", "Removed", "MB", "Folder"],
            results.Select(one => Row(one.Result.Manifest, one.Result.Written, one.Result.Removed, one.Folder)));
        return ExitCodes.Done;
    }

    private static object?[] Row(ParquetManifest manifest, int written, int removed, string folder)
    {
        const double Megabyte = 1_000_000;
        return
        [
            manifest.Organization, manifest.DataAsOf, manifest.Tables.Count, manifest.Tables.Sum(table => table.Rows), manifest.Files.Count(), written, removed,
            Math.Round(manifest.Files.Sum(file => file.Bytes) / Megabyte, 1), folder,
        ];
    }

    private static int Verify(HostCall call, string folder)
    {
        var (manifest, problems) = ParquetVerification.Verify(folder);
        call.Report.Fact("organization", "组织 Organization", manifest.Organization);
        call.Report.Fact("run_id", "运行 Run", manifest.RunId.ToString());
        call.Report.Fact("data_as_of", "数据截至 Data as of", manifest.DataAsOf);
        call.Report.Fact("tables", "表 Tables", manifest.Tables.Count);
        call.Report.Fact("files", "文件 Files", manifest.Files.Count());
        call.Report.Fact("rows", "行 Rows", manifest.Tables.Sum(table => table.Rows));
        if (problems.Count > 0)
        {
            throw new ProblemException([.. problems]);
        }

        call.Report.Line("导出完整，每个文件和每张表均与清单一致。 The export is whole: every file and table is what the manifest names.");
        return ExitCodes.Done;
    }
}
