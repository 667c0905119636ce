using System.CommandLine;
using System.Text.Json.Nodes;
using CSat.Cli.Connection;
using CSat.Contracts.V1;
using CSat.Domain.Text;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Output;
using LocalizedText = CSat.Contracts.V1.LocalizedText;

namespace CSat.Cli.Explain;

/// <summary><c>./csat explain [FIGURE]</c>: where a number comes from, through the running service; without a figure the list of all.</summary>
internal static class ExplainCommand
{
    private const int ShownRows = 10;
    private const string Example = "./csat explain satisfaction-trend --organization demo --chart trend.svg --lang en";
    private const string ChineseTag = "zh-CN";
    private const string EnglishTag = "en";

    public static HostCommand Create()
    {
        var figure = new Argument<string?>("FIGURE") { Description = "Id of the figure; without it the figures are listed.", Arity = ArgumentArity.ZeroOrOne };
        var organization = new Option<string?>("--organization") { Description = "Code of the organisation; needed with a figure.", HelpName = "O" };
        var round = new Option<string?>("--round") { Description = "The survey round (default: the whole time).", HelpName = "R" };
        var period = new Option<string?>("--period") { Description = "The calendar period: 2026-10, 2026Q3, 2026H2 or 2026.", HelpName = "P" };
        var query = new Option<string?>("--query") { Description = "The query whose rows are shown (default: the figure's first).", HelpName = "SQL" };
        var chart = new Option<string?>("--chart") { Description = "Also write the figure's chart as SVG; of several the others beside it, their codes in the names.", HelpName = "FILE.svg" };
        var language = new Option<string>("--lang") { Description = "The language of the chart's words.", DefaultValueFactory = _ => ChineseTag };
        language.AcceptOnlyFromAmong(ChineseTag, EnglishTag);
        return new HostCommand("explain", "Tell where a figure comes from: method, rules, SQL, snapshot, rows. Alone it lists the figures.", Example) { figure, organization, round, period, query, chart, language }
            .Handle((call, cancellation) => call.Arguments.GetValue(figure) is not { Length: > 0 } id
                ? ListAsync(call, cancellation)
                : ExplainAsync(
                    call,
                    new ExplainFigureRequest
                    {
                        Organization = call.Arguments.GetValue(organization) ?? "",
                        Figure = id,
                        Round = call.Arguments.GetValue(round) ?? "",
                        Period = call.Arguments.GetValue(period) ?? "",
                        Query = call.Arguments.GetValue(query) ?? "",
                    },
                    call.Arguments.GetValue(chart),
                    call.Arguments.GetValue(language) == EnglishTag ? Contracts.V1.Language.English : Contracts.V1.Language.Chinese,
                    cancellation));
    }

    private static async Task<int> ListAsync(HostCall call, CancellationToken cancellation)
    {
        using var connection = ServiceConnection.Open(() => call.State);
        var list = await connection.AskAsync(service => service.Analytics.ListFiguresAsync(new ListFiguresRequest(), service.Call(cancellation)).ResponseAsync, cancellation).ConfigureAwait(false);
        call.Report.Table(
            "figures",
            ["Figure", "Section", "Title zh", "Title en"],
            list.Figures.Select(entry => new object?[] { entry.Figure, EnumCode.Of(entry.Section), entry.Title.Zh, entry.Title.En }));
        return ExitCodes.Done;
    }

    private static async Task<int> ExplainAsync(HostCall call, ExplainFigureRequest request, string? chart, Contracts.V1.Language language, CancellationToken cancellation)
    {
        WholeFiles.Check("--chart", chart, "chart.svg");
        using var connection = ServiceConnection.Open(() => call.State);
        request.PageSize = call.Report.IsJson ? 0 : ShownRows;
        var told = await connection.AskAsync(service => service.Analytics.ExplainFigureAsync(request, service.Call(cancellation)).ResponseAsync, cancellation).ConfigureAwait(false);
        if (chart is not null)
        {
            var figure = new GetFigureRequest { Organization = request.Organization, Figure = request.Figure, Round = request.Round, Period = request.Period, PageSize = 1, ChartLanguage = language };
            ReportCharts(call, await ChartFiles.WriteAsync(connection, figure, chart, cancellation).ConfigureAwait(false));
        }

        var report = call.Report;
        report.Fact("figure", "图表 Figure", told.Entry.Figure);
        report.Fact("title_zh", "名称", told.Entry.Title.Zh);
        report.Fact("title_en", "Title", told.Entry.Title.En);
        report.Fact("run_id", "快照 Snapshot", told.Snapshot.RunId);
        report.Fact("data_as_of", "数据截至 Data as of", told.Snapshot.DataAsOf.ToDateTimeOffset());
        report.Fact("builds_on", "依据 Builds on", told.BuildsOn.Count == 0 ? null : string.Join(", ", told.BuildsOn));
        foreach (var method in told.Methods)
        {
            report.Line($"{Both(method.Name)} [{string.Join(", ", method.Rules)}]");
            report.Line($"  {method.Text.Zh}");
            report.Line($"  {method.Text.En}");
        }

        report.Member("methods", new JsonArray([.. told.Methods.Select(method => new JsonObject
        {
            ["name_zh"] = method.Name.Zh, ["name_en"] = method.Name.En, ["text_zh"] = method.Text.Zh, ["text_en"] = method.Text.En, ["rules"] = new JsonArray([.. method.Rules.Select(rule => (JsonNode)rule)]),
        })]));
        ReportQueries(call, told);
        ReportRows(call, told);
        return ExitCodes.Done;
    }

    private static void ReportCharts(HostCall call, (Snapshot Snapshot, IReadOnlyList<(FigureChart Chart, string Path)> Files, int Total) written)
    {
        call.Report.Table("charts", ["Chart", "Title zh", "Title en", "File"], written.Files.Select(file => new object?[] { file.Chart.Chart, file.Chart.Title.Zh, file.Chart.Title.En, file.Path }));
        call.Report.Fact("total_charts", "图数 Charts in all", written.Total);
        call.Report.Fact("charts_run_id", "图的快照 Snapshot of the charts", written.Snapshot.RunId);
        call.Report.Line("");
    }

    private static void ReportQueries(HostCall call, ExplainFigureResponse told)
    {
        foreach (var query in told.Queries)
        {
            call.Report.Line("");
            call.Report.Line($"sql/{query.Query}: {(query.HasRows ? $"{query.Rows} 行 rows" : "此处未用到 not asked here")}");
            foreach (var (name, value) in query.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
            {
                call.Report.Line($"  ${name} = {value}");
            }

            call.Report.Line(query.Sql.TrimEnd());
        }

        call.Report.Member("queries", new JsonArray([.. told.Queries.Select(query => new JsonObject
        {
            ["query"] = query.Query,
            ["sql"] = query.Sql,
            ["parameters"] = new JsonObject(query.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).Select(parameter => KeyValuePair.Create(parameter.Key, (JsonNode?)parameter.Value))),
            ["rows"] = query.HasRows ? query.Rows : null,
        })]));
    }

    private static void ReportRows(HostCall call, ExplainFigureResponse told)
    {
        if (told.Query.Length == 0)
        {
            call.Report.Line("没有自己的行：由上列图表得出。 It has no rows of its own: it is derived from the figures above.");
            return;
        }

        call.Report.Line("");
        call.Report.Line(told.Rows.Count < told.TotalRows ? $"{told.TotalRows} 行中的前 {told.Rows.Count} 行 The first {told.Rows.Count} of {told.TotalRows} rows:" : $"{told.TotalRows} 行 rows:");
        call.Report.Fact("query", "查询 Query", told.Query);
        call.Report.Fact("total_rows", "总行数 Rows in all", told.TotalRows);
        call.Report.Table("rows", [.. told.Columns.Select(column => column.Name)], told.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Values.Select(value => value.HasText ? value.Text : null)]));
    }

    private static string Both(LocalizedText text) => $"{text.Zh} {text.En}";
}
