using System.Text;
using CSat.Etl.Describing;
using CSat.Sql;
using CSat.Testing;

namespace CSat.Etl.Tests.Describing;

/// <summary>docs/lineage.md: the lineage drawn, a picture a noun.</summary>
internal static class LineagePage
{
    public static string Path => Repository.PathOf("docs", "lineage.md");

    public static string Text()
    {
        var edges = Lineage.Edges;
        var page = new StringBuilder()
            .Append("# Lineage 数据血缘\n\n")
            .Append("Which table of the warehouse is made out of which, read out of the statements that a run executes; the same rows are in `meta_lineage` of every published file. ")
            .Append("`csat.` tables are PostgreSQL's, `raw.` tables exist while a run lasts, all others are in the file. A table with a dashed border is filled by a step of the program.\n\n")
            .Append("仓库中各表由何而来，取自每次运行所执行的语句；已发布文件的 `meta_lineage` 中有同样的内容。`csat.` 为 PostgreSQL 的表，`raw.` 为运行期间的中间表，其余均在文件中；虚线框的表由程序步骤写入。\n\n")
            .Append("This page is generated 本页自动生成: `CSAT_APPROVE=1 ./csat test Lineage`.\n");
        foreach (var noun in edges.GroupBy(edge => Noun(edge, edges)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Draw(page, noun.Key, [.. noun]);
        }

        return Figures(page).ToString();
    }

    // A table filled by the stream of the forms belongs to its own noun, wherever the statement stands that is read for it.
    private static string Noun(LineageEdge edge, IReadOnlyList<LineageEdge> edges) =>
        edge.Path.StartsWith("warehouse/build/", StringComparison.Ordinal) || edge.Path.StartsWith("postgres/", StringComparison.Ordinal)
            ? "responses"
            : edge.Path.Split('/')[1];

    private static void Draw(StringBuilder page, string noun, IReadOnlyList<LineageEdge> edges)
    {
        var pairs = edges.Where(edge => edge.Reads is not null).Select(edge => (edge.Reads, edge.Table)).Distinct().ToList();
        page.Append("\n## ").Append(noun).Append("\n\n```mermaid\nflowchart LR\n");
        foreach (var table in pairs.SelectMany(pair => new[] { pair.Reads!, pair.Table }).Concat(edges.Select(edge => edge.Table)).Distinct().Order(StringComparer.Ordinal))
        {
            page.Append("  ").Append(Id(table)).Append(table.StartsWith("csat.", StringComparison.Ordinal) ? $"[({table})]" : table.StartsWith("raw.", StringComparison.Ordinal) ? $"([{table}])" : $"[{table}]").Append('\n');
        }

        foreach (var (source, table) in pairs)
        {
            page.Append("  ").Append(Id(source!)).Append(" --> ").Append(Id(table)).Append('\n');
        }

        foreach (var table in edges.Where(edge => edge.Reads is null).Select(edge => edge.Table))
        {
            page.Append("  style ").Append(Id(table)).Append(" stroke-dasharray: 4\n");
        }

        page.Append("```\n");
    }

    private static StringBuilder Figures(StringBuilder page)
    {
        page.Append("\n## Queries of the reports 报告的查询\n\n| query | reads |\n|---|---|\n");
        foreach (var path in SqlText.List("reports"))
        {
            page.Append("| `").Append(path).Append("` | ").AppendJoin(", ", Lineage.Sources(SqlText.Get(path), new HashSet<string>()).Select(table => $"`{table}`")).Append(" |\n");
        }

        return page;
    }

    private static string Id(string table) => table.Replace('.', '_');
}
