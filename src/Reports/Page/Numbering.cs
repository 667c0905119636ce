using System.Text.RegularExpressions;
using CSat.Domain.Text;
using Microsoft.AspNetCore.Components;

namespace CSat.Reports.Page;

/// <summary>
/// Numbers figures and tables by their place in the finished page: components are not rendered in the page's order, so each leaves a mark that is
/// replaced at the end. The marks are markup, which no text of the data can be.
/// </summary>
internal static partial class Numbering
{
    /// <summary>The place of a chart's number.</summary>
    /// <param name="figureId">Id of the figure that the chart shows, kebab-case.</param>
    public static MarkupString Figure(string figureId) => new($"<!--figure {figureId}-->");

    /// <summary>The place of a table's number.</summary>
    /// <param name="figureId">Id of the figure that the table shows, kebab-case.</param>
    public static MarkupString Table(string figureId) => new($"<!--table {figureId}-->");

    /// <summary>The place of the numbers of every chart and table that shows a figure: 图 1、表 3; a dash where none does.</summary>
    /// <param name="figureId">The figure's id, kebab-case.</param>
    public static MarkupString PlacesOf(string figureId) => new($"<!--places {figureId}-->");

    /// <summary>Replaces the marks: 图 1, Table 2.</summary>
    public static string Number(string html, Language language)
    {
        var chinese = language == Language.Chinese;
        var (figures, tables) = (0, 0);
        var places = new List<(string FigureId, string Name)>();
        var numbered = Mark().Replace(html, match =>
        {
            var name = match.Groups["kind"].Value == "figure" ? $"{(chinese ? "图" : "Figure")} {++figures}" : $"{(chinese ? "表" : "Table")} {++tables}";
            places.Add((match.Groups["id"].Value, name));
            return name;
        });
        var byFigure = places.ToLookup(place => place.FigureId, place => place.Name, StringComparer.Ordinal);
        return PlacesMark().Replace(numbered, match => byFigure[match.Groups["id"].Value].ToArray() is { Length: > 0 } names ? string.Join(chinese ? "、" : ", ", names) : "–");
    }

    [GeneratedRegex("<!--(?<kind>figure|table) (?<id>[a-z0-9-]+)-->")]
    private static partial Regex Mark();

    [GeneratedRegex("<!--places (?<id>[a-z0-9-]+)-->")]
    private static partial Regex PlacesMark();
}
