using CSat.Analytics;
using CSat.Charts;
using CSat.Domain.Text;
using Microsoft.AspNetCore.Components;

namespace CSat.Reports.Page;

/// <summary>Base of everything that writes into the report.</summary>
public abstract class ReportSection : ComponentBase
{
    /// <summary>Most rows of a table by department or competitor; a reader who needs the rest finds it in the warehouse.</summary>
    public const int MostRows = 25;

    /// <summary>What the report is made of.</summary>
    [CascadingParameter]
    public required ReportContext Context { get; set; }

    /// <summary>The figures.</summary>
    protected ReviewFigures Figures => Context.Figures;

    /// <summary>The report's language.</summary>
    protected Language Language => Context.Language;

    /// <summary>The charts of a figure, which are drawn by <see cref="ChartFigure"/>.</summary>
    protected IReadOnlyList<FigureChart> ChartsOf(Figure figure) => FigureCharts.Of(Figures, figure);

    /// <summary>The text in the report's language.</summary>
    protected string T(string zh, string en) => Context.T(zh, en);

    /// <summary>The text in the report's language, or in the other where that is empty.</summary>
    protected string Of(LocalizedText text) => Context.Of(text);
}
