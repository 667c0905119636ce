using System.Globalization;
using CSat.Analytics.Findings;
using CSat.Analytics.Review;
using CSat.Domain.Text;
using CSat.Reports.Charts;

namespace CSat.Reports.Page;

/// <summary>What the sections of one report share: figures, language, and the running numbers of figures and tables.</summary>
internal sealed class ReportContext(ReviewFigures figures, Language language)
{
    private readonly List<(string ElementId, ChartSpec Chart)> _charts = [];
    private readonly TimeZoneInfo _zone = TimeZoneInfo.TryFindSystemTimeZoneById(figures.Snapshot.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
    private int _figures;
    private int _tables;

    public ReviewFigures Figures { get; } = figures;

    public Language Language { get; } = language;

    public IReadOnlyList<Finding> Findings { get; } = ReviewFindings.Of(figures);

    public IReadOnlyList<SummaryCard> Cards { get; } = SummaryCards.Of(figures);

    /// <summary>The charts drawn so far, in the page's order.</summary>
    public IReadOnlyList<(string ElementId, ChartSpec Chart)> Charts => _charts;

    public string Organization => Figures.Snapshot.Name.In(Language);

    public string Title => T("客户满意度管理评审报告", "Customer satisfaction management review");

    /// <summary>The moment of the data in the organisation's zone.</summary>
    public string DataAsOf => TimeZoneInfo.ConvertTime(Figures.Snapshot.DataAsOf, _zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The text in the report's language.</summary>
    public string T(string zh, string en) => Language == Language.Chinese ? zh : en;

    public string Of(LocalizedText text) => text.In(Language);

    public string NextFigure() => T($"图 {++_figures}", $"Figure {_figures}");

    public string NextTable() => T($"表 {++_tables}", $"Table {_tables}");

    /// <summary>Takes a chart into the page and returns the id of its place.</summary>
    public string Place(ChartSpec chart)
    {
        var id = $"chart-{_charts.Count + 1}";
        _charts.Add((id, chart));
        return id;
    }
}
