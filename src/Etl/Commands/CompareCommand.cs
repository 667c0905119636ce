using System.CommandLine;
using CSat.Domain.Problems;
using CSat.Etl.Publishing;
using CSat.Etl.Running;
using CSat.Hosting.CommandLine;

namespace CSat.Etl.Commands;

/// <summary><c>etl compare</c>: whether two folders of warehouses hold the same rows, table by table; needs no PostgreSQL.</summary>
internal static class CompareCommand
{
    public static HostCommand Create()
    {
        var left = new Argument<string>("FIRST") { Description = "A folder with a folder an organisation, as <state>/warehouse." };
        var right = new Argument<string>("SECOND") { Description = "Another one." };
        var command = new HostCommand("compare", "Compares the warehouses of two folders, row for row.", "./csat etl compare .csat/warehouse /backup/warehouse") { left, right };
        return command.Handle((call, _) => Task.FromResult(Compare(call, call.Arguments.GetRequiredValue(left), call.Arguments.GetRequiredValue(right))));
    }

    private static int Compare(HostCall call, string left, string right)
    {
        var (first, second) = (Read(left), Read(right));
        var tables = first.Keys.Union(second.Keys).Order(StringComparer.Ordinal).ToList();
        if (tables.Count == 0)
        {
            throw new ProblemException(EtlProblems.NoWarehouse(left));
        }

        var differing = tables.Where(table => first.GetValueOrDefault(table) != second.GetValueOrDefault(table)).ToList();
        call.Report.Fact("tables", "表 Tables", tables.Count);
        call.Report.Fact("rows", "行 Rows", first.Values.Sum(table => table.Rows));
        call.Report.Fact("differing", "不同的表 Tables that differ", differing.Count);
        if (differing.Count > 0)
        {
            call.Report.Table("differences", ["Table", "First rows", "Second rows"], differing.Select(table => new object?[] { table, first.GetValueOrDefault(table)?.Rows, second.GetValueOrDefault(table)?.Rows }));
        }

        return differing.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static Dictionary<string, TableFingerprint> Read(string folder) => PublishedFile.In(folder)
        .SelectMany(file => TableFingerprint.Read(file).Select(table => (Name: $"{PublishedFile.OrganizationOf(file)}.{table.Table}", Table: table)))
        .ToDictionary(entry => entry.Name, entry => entry.Table);
}
