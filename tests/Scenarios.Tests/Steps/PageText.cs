using System.Net;
using System.Text.RegularExpressions;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>A page as its reader takes it in: a line a sentence or row of a table, the cells of a row parted by strokes; no charts.</summary>
internal static partial class PageText
{
    public static string Of(string html)
    {
        var text = Unread().Replace(html, "");
        text = Cell().Replace(Blank().Replace(text, " "), " | ");
        text = WebUtility.HtmlDecode(Tag().Replace(Break().Replace(text, "\n"), ""));
        return string.Join('\n', text.Split('\n').Select(line => Blank().Replace(line, " ").Trim(' ', '|')).Where(line => line.Length > 0));
    }

    [GeneratedRegex("<(style|script|svg|head|nav)\\b.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Unread();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("</t[hd]>")]
    private static partial Regex Cell();

    [GeneratedRegex("</(tr|p|li|h1|h2|dt|dd|caption|div)>")]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
