using System.CommandLine;
using CSat.Etl.Workbooks;
using CSat.Hosting.CommandLine;

namespace CSat.Etl.Commands;

/// <summary><c>etl xlsx</c>: what <c>./csat export xlsx</c> starts; needs no PostgreSQL.</summary>
internal static class XlsxCommand
{
    public static HostCommand Create()
    {
        var table = new Argument<string>("TABLE") { Description = "A table of the warehouse, for example mart_rating_by_round." };
        var organization = new Option<string>("--organization") { Description = "Code of the organisation.", HelpName = "O", Required = true };
        var file = new Option<string>("--out") { Description = "The workbook to write; one that is there is replaced.", HelpName = "FILE.xlsx", Required = true };
        return new HostCommand("xlsx", "Writes a table of the warehouse as a workbook.", "./csat export xlsx mart_rating_by_round --organization demo --out ratings.xlsx") { table, organization, file }
            .Handle((call, _) => Task.FromResult(Write(call, call.Arguments.GetRequiredValue(table), call.Arguments.GetRequiredValue(organization), call.Arguments.GetRequiredValue(file))));
    }

    private static int Write(HostCall call, string table, string organization, string path)
    {
        call.Report.Fact("rows", "行 Rows", TableWorkbook.Write(PublishedChoice.One(call, organization), table, Path.GetFullPath(path)));
        call.Report.Fact("file", "文件 File", Path.GetFullPath(path));
        return ExitCodes.Done;
    }
}
