using System.Globalization;
using CSat.Analytics;
using CSat.Analytics.Findings;
using CSat.Analytics.Snapshot;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;
using FigureSection = CSat.Contracts.V1.FigureSection;

namespace CSat.Api.Analytics;

/// <summary>Figures in the words of the contract.</summary>
internal static class AnalyticsMapper
{
    public static ListFiguresResponse ToContract() => new() { Figures = { FigureList.All.Select(ToEntry) } };

    public static GetFigureResponse ToContract(FigureAnswer answer, GetFigureRequest request)
    {
        var (table, page) = (answer.Table, answer.Asked.Page);
        var rows = table.Rows.Skip(page.Offset).Take(Paging.MaximumSize + 1).Select(row => new FigureRow { Cells = { row.Select(ToCell) } }).ToList();
        var charts = answer.Charts is { } drawn ? ToCharts(drawn) : null;
        var count = Paging.Fit(rows, request.PageSize, charts?.CalculateSize() ?? 0);
        return new GetFigureResponse
        {
            Entry = ToEntry(answer.Asked.Figure),
            Snapshot = ToSnapshot(answer.Snapshot),
            Headline = ContractText.Of(answer.Headline),
            Columns = { table.Columns.Select(ToColumn) },
            Rows = { rows.Take(count) },
            TotalRows = table.Rows.Count,
            Findings = { answer.Findings.Select(ToFinding) },
            NextPageToken = Next(AnalyticsRequests.List(request), answer.Snapshot, page.Offset + count, table.Rows.Count),
            Charts = charts,
        };
    }

    public static ExplainFigureResponse ToContract(FigureExplanation explained, ExplainFigureRequest request)
    {
        var (found, page, source) = (explained.Rows, explained.Asked.Page, explained.Source);
        var rows = found.Rows.Skip(page.Offset).Take(Paging.MaximumSize + 1).Select(row => new QueryRow { Values = { row.Select(ToValue) } }).ToList();
        var count = Paging.Fit(rows, request.PageSize);
        return new ExplainFigureResponse
        {
            Entry = ToEntry(explained.Asked.Figure),
            Snapshot = ToSnapshot(explained.Snapshot),
            Methods = { explained.Methods.Select(one => new FigureMethod { Name = ContractText.Of(one.Method.Name), Text = ContractText.Of(one.Method.Text), Rules = { one.Rules } }) },
            BuildsOn = { source.From },
            Queries = { explained.Asked.Figure.Sql.Select(path => ToQuery(path, source.Queries.FirstOrDefault(query => query.SqlPath == path))) },
            Query = explained.Query?.SqlPath ?? "",
            Columns = { found.Columns.Select(column => new QueryColumn { Name = column.Name, Type = column.Type }) },
            Rows = { rows.Take(count) },
            TotalRows = found.Rows.Count,
            NextPageToken = Next(AnalyticsRequests.List(request), explained.Snapshot, page.Offset + count, found.Rows.Count),
        };
    }

    public static GetFreshnessResponse ToContract(SnapshotInfo? snapshot, WriteToken? asked, DateTimeOffset now) => new()
    {
        Snapshot = snapshot is null ? null : ToSnapshot(snapshot),
        SecondsBehind = snapshot is null ? 0 : Math.Max(0, (now - snapshot.DataAsOf).TotalSeconds),
        Horizon = snapshot?.HorizonXid.ToString(CultureInfo.InvariantCulture) ?? "",
        Inclusion = (asked, snapshot) switch
        {
            (null, _) => WriteInclusion.Unspecified,
            (_, null) => WriteInclusion.NotYet,
            ({ } token, _) when token.SystemIdentifier != snapshot.SystemIdentifier => WriteInclusion.UnknownCluster,
            ({ } token, _) => token.Horizon <= snapshot.HorizonXid ? WriteInclusion.Included : WriteInclusion.NotYet,
        },
    };

    private static string Next(string list, SnapshotInfo snapshot, int shown, int all) =>
        shown < all ? Paging.Write(list, snapshot.RunId.ToString("D"), shown.ToString(CultureInfo.InvariantCulture)) : "";

    private static FigureEntry ToEntry(Figure figure) => new()
    {
        Figure = figure.Id,
        Title = ContractText.Of(figure.Title),
        Section = ContractEnum.Of<CSat.Analytics.FigureSection, FigureSection>(figure.Section),
        Queries = { figure.Sql },
    };

    private static Contracts.V1.FigureCharts ToCharts(DrawnCharts drawn)
    {
        var charts = drawn.All.Select(one => ToChart(one.Chart, one.Svg)).ToList();
        return new()
        {
            State = ContractEnum.Of<CSat.Charts.ChartState, Contracts.V1.ChartState>(drawn.State),
            Charts = { charts.Take(Paging.Fit(charts, charts.Count)) },
            TotalCharts = charts.Count,
            Absence = CSat.Charts.FigureCharts.AbsenceOf(drawn.State) is { } words ? ContractText.Of(words) : null,
        };
    }

    private static Contracts.V1.FigureChart ToChart(CSat.Charts.FigureChart chart, string svg)
    {
        var answer = new Contracts.V1.FigureChart { Chart = chart.Code, Title = ContractText.Of(chart.Title), Svg = svg, Notes = { chart.Remarks.Concat(chart.Notes).Select(ContractText.Of) } };
        if (chart.Base is { } size)
        {
            answer.Base = size;
        }

        return answer;
    }

    private static Contracts.V1.Snapshot ToSnapshot(SnapshotInfo snapshot) => new()
    {
        RunId = snapshot.RunId.ToString("D"), DataAsOf = snapshot.DataAsOf.ToTimestamp(), TimeZone = snapshot.TimeZone, SchemaVersion = snapshot.SchemaVersion,
    };

    private static Contracts.V1.FigureColumn ToColumn(CSat.Analytics.Tables.FigureColumn column) => new()
    {
        Code = column.Code,
        Title = ContractText.Of(column.Title),
        Kind = ContractEnum.Of<CSat.Analytics.Tables.ColumnKind, Contracts.V1.ColumnKind>(column.Kind),
        Unit = column.Unit == CSat.Analytics.Tables.ColumnUnit.None ? Contracts.V1.ColumnUnit.Unspecified : ContractEnum.Of<CSat.Analytics.Tables.ColumnUnit, Contracts.V1.ColumnUnit>(column.Unit),
        Base = column.BaseCode ?? "",
        HasInterval = column.HasInterval,
    };

    private static Contracts.V1.FigureCell ToCell(CSat.Analytics.Tables.FigureCell cell)
    {
        var answer = new Contracts.V1.FigureCell
        {
            State = ContractEnum.Of<CSat.Analytics.Tables.CellState, Contracts.V1.CellState>(cell.State),
            Caution = cell.IsCaution,
            Absence = cell.Absence is { } words ? ContractText.Of(words) : null,
            Interval = cell.Interval is { } interval ? new() { Lower = interval.Lower, Upper = interval.Upper, Approximate = cell.IsApproximate } : null,
        };
        switch (cell)
        {
            case { Code: { } code }:
                answer.Code = code;
                break;
            case { Text: { } text }:
                answer.Text = ContractText.Of(text);
                break;
            case { Flag: { } flag }:
                answer.Flag = flag;
                break;
            case { Day: { } day }:
                answer.Day = ContractDate.Of(day);
                break;
            case { Number: { } number }:
                answer.Number = (double)number;
                break;
        }

        return answer;
    }

    private static FigureFinding ToFinding(Finding finding) => new()
    {
        Code = finding.Id, Tone = ContractEnum.Of<CSat.Analytics.Findings.FindingTone, Contracts.V1.FindingTone>(finding.Tone), Text = ContractText.Of(finding.Text),
    };

    private static FigureQuery ToQuery(string path, FigureFacts? asked)
    {
        var query = new FigureQuery { Query = path, Sql = FigureFacts.SqlOf(path) };
        if (asked is not null)
        {
            query.Rows = asked.Rows;
            query.Parameters.Add(asked.Named.ToDictionary());
        }

        return query;
    }

    private static QueryValue ToValue(string? text)
    {
        var value = new QueryValue();
        if (text is not null)
        {
            value.Text = text;
        }

        return value;
    }
}
