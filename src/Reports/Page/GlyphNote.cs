using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CSat.Domain.Text;
using CSat.Reports.Assets;

namespace CSat.Reports.Page;

/// <summary>Characters of a page that neither the embedded font nor a font of this machine can draw: they are printed as boxes, and said.</summary>
internal static partial class GlyphNote
{
    private const int Shown = 12;

    /// <summary>The characters without a glyph, each with the first word of the page that holds it, in the order of the page.</summary>
    /// <param name="body">The page.</param>
    /// <param name="hasGlyph">Whether a character can be drawn.</param>
    public static IReadOnlyList<(Rune Character, string Word)> MissingIn(string body, Func<int, bool> hasGlyph)
    {
        var missing = new List<(Rune, string)>();
        var seen = new HashSet<int>();
        foreach (Match text in Text().Matches(body))
        {
            var word = WebUtility.HtmlDecode(text.Groups["text"].Value).Trim();
            missing.AddRange(word.EnumerateRunes().Where(rune => MachineFonts.IsDrawn(rune) && seen.Add(rune.Value) && !hasGlyph(rune.Value)).Select(rune => (rune, word)));
        }

        return missing;
    }

    /// <summary>The sentence that says it; empty where nothing is missing.</summary>
    public static LocalizedText Sentence(IReadOnlyList<(Rune Character, string Word)> missing)
    {
        if (missing.Count == 0)
        {
            return new("", "");
        }

        var words = missing.GroupBy(pair => pair.Word).Take(Shown)
            .Select(word => (word.Key, Codes: string.Join(" ", word.Select(pair => string.Create(CultureInfo.InvariantCulture, $"U+{pair.Character.Value:X4}"))))).ToArray();
        var more = missing.GroupBy(pair => pair.Word).Count() - words.Length;
        return new(
            $"有 {missing.Count} 个字符在内嵌字体和本机字体中都没有字形，打印为方框：{string.Join("；", words.Select(word => $"“{word.Key}”（{word.Codes}）"))}{(more > 0 ? $"；另有 {more} 处" : "")}。安装含这些字符的字体后重新打印。",
            $"{missing.Count} character{(missing.Count == 1 ? " has" : "s have")} no glyph in the embedded font or in any font of this machine and {(missing.Count == 1 ? "is" : "are")} printed as boxes: {string.Join("; ", words.Select(word => $"\"{word.Key}\" ({word.Codes})"))}{(more > 0 ? $"; and {more} more" : "")}. Install a font that has them and print again.");
    }

    /// <summary>The page with the sentence at its end.</summary>
    public static string AppendTo(string body, string sentence)
    {
        var end = body.LastIndexOf("</section>", StringComparison.Ordinal);
        return sentence.Length == 0 || end < 0 ? body : body.Insert(end, $"<p class=\"hint\">{WebUtility.HtmlEncode(sentence)}</p>");
    }

    [GeneratedRegex(">(?<text>[^<]+)<")]
    private static partial Regex Text();
}
