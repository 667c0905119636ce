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
    public static MarkupString Figure { get; } = new("<!--figure-->");

    public static MarkupString Table { get; } = new("<!--table-->");

    /// <summary>Replaces the marks: 图 1, Table 2.</summary>
    public static string Number(string html, Language language)
    {
        var (figures, tables) = (0, 0);
        var chinese = language == Language.Chinese;
        return Mark().Replace(html, match => match.Value == Figure.Value
            ? $"{(chinese ? "图" : "Figure")} {++figures}"
            : $"{(chinese ? "表" : "Table")} {++tables}");
    }

    [GeneratedRegex("<!--(?:figure|table)-->")]
    private static partial Regex Mark();
}
