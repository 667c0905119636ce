using CSat.Charts.Drawing;
using CSat.Domain.Text;

namespace CSat.Charts;

/// <summary>One chart of a figure with all that stands beside it, the same on the page of a report and in an answer of the API.</summary>
/// <param name="Code">Stable code, its own within the figure, kebab-case: <c>rate</c>, <c>heat-map-2</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Draw">Draws it; may be called on any thread.</param>
public sealed record FigureChart(string Code, LocalizedText Title, Func<Language, ChartWidth, ChartDrawing> Draw)
{
    /// <summary>The base (n) of the whole chart: ratings or complaints; null where each part of it has one of its own.</summary>
    public long? Base { get; init; }

    /// <summary>Whether the figure's finding stands above it: where it shows what the finding says.</summary>
    public bool IsHeaded { get; init; }

    /// <summary>What is said beside the base, in short.</summary>
    public IReadOnlyList<LocalizedText> Remarks { get; init; } = [];

    /// <summary>What it leaves out and what its marks say, a line each.</summary>
    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];

    /// <summary>The chart as an SVG document that needs nothing but itself, and stands in a page as it is. The same figures give the same text.</summary>
    public string Svg(Language language, ChartWidth width) => ChartSvg.Of(Draw(language, width), Title.In(language), language, width);

    /// <summary>Lines of which some may have nothing to say.</summary>
    internal static IReadOnlyList<LocalizedText> Lines(params IEnumerable<LocalizedText?> lines) => [.. lines.OfType<LocalizedText>()];
}
