using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CSat.Reports.Printing;

/// <summary>
/// Where the anchors of a printed page came to lie. Reads the plain objects of a PDF as Chromium writes it (a classic cross-reference table, named
/// destinations in one dictionary); a general PDF library needs several times the time of a whole print for the same answer.
/// </summary>
internal static partial class PdfDestinations
{
    /// <summary>Page numbers by anchor, counted from 1. Only anchors that a link of the page leads to are in it; a file without any gives none.</summary>
    /// <param name="pdf">As the browser made it.</param>
    /// <exception cref="PrintingException">It is not such a PDF.</exception>
    public static IReadOnlyDictionary<string, int> Pages(byte[] pdf)
    {
        // Latin-1 maps each byte to one character, so offsets in the text are offsets in the file.
        var text = Encoding.Latin1.GetString(pdf);
        var objects = new Objects(text);
        var catalog = objects.Of(Reference(CatalogReference(), text[Math.Max(0, text.LastIndexOf("trailer", StringComparison.Ordinal))..]));
        if (!DestinationsReference().IsMatch(catalog))
        {
            return new Dictionary<string, int>();
        }

        var pages = new List<int>();
        Collect(objects, Reference(PagesReference(), catalog), pages);
        var destinations = objects.Of(Reference(DestinationsReference(), catalog));
        return Destination().Matches(destinations).ToDictionary(
            match => match.Groups["anchor"].Value,
            match => pages.IndexOf(int.Parse(match.Groups["page"].Value, CultureInfo.InvariantCulture)) + 1,
            StringComparer.Ordinal);
    }

    private static void Collect(Objects objects, int node, List<int> pages)
    {
        var kids = Kids().Match(objects.Of(node));
        if (!kids.Success)
        {
            pages.Add(node);
            return;
        }

        foreach (Match kid in ObjectReference().Matches(kids.Groups["list"].Value))
        {
            Collect(objects, int.Parse(kid.Groups["number"].Value, CultureInfo.InvariantCulture), pages);
        }
    }

    private static int Reference(Regex pattern, string text) => pattern.Match(text) is { Success: true } match
        ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)
        : throw new PrintingException($"The browser's PDF has no {pattern}.");

    [GeneratedRegex(@"/Root (?<number>\d+) 0 R")]
    private static partial Regex CatalogReference();

    [GeneratedRegex(@"/Pages (?<number>\d+) 0 R")]
    private static partial Regex PagesReference();

    [GeneratedRegex(@"/Dests (?<number>\d+) 0 R")]
    private static partial Regex DestinationsReference();

    [GeneratedRegex(@"/Kids \[(?<list>[^\]]*)\]")]
    private static partial Regex Kids();

    [GeneratedRegex(@"(?<number>\d+) 0 R")]
    private static partial Regex ObjectReference();

    [GeneratedRegex(@"/(?<anchor>[A-Za-z0-9_-]+) \[(?<page>\d+) 0 R /XYZ ")]
    private static partial Regex Destination();

    /// <summary>The numbered objects, found by the cross-reference table.</summary>
    private sealed partial class Objects
    {
        private readonly string _text;
        private readonly Dictionary<int, int> _offsets = [];

        public Objects(string text)
        {
            _text = text;
            var start = TableStart().Matches(text) is [.., var last] ? int.Parse(last.Groups["offset"].Value, CultureInfo.InvariantCulture) : -1;
            if (start < 0 || start >= text.Length || TableHead().Match(text, start) is not { Success: true } head || head.Index != start)
            {
                throw new PrintingException("The browser's PDF has no cross-reference table.");
            }

            var entries = Entry().Matches(text[(start + head.Length)..]);
            for (var number = 0; number < entries.Count; number++)
            {
                if (entries[number].Groups["use"].Value == "n")
                {
                    _offsets[number] = int.Parse(entries[number].Groups["offset"].Value, CultureInfo.InvariantCulture);
                }
            }
        }

        public string Of(int number) => _offsets.TryGetValue(number, out var offset) && _text.IndexOf("endobj", offset, StringComparison.Ordinal) is var end and > 0
            ? _text[offset..end]
            : throw new PrintingException($"The browser's PDF has no object {number}.");

        [GeneratedRegex(@"startxref\s+(?<offset>\d+)")]
        private static partial Regex TableStart();

        [GeneratedRegex(@"xref\s+0 \d+\s+")]
        private static partial Regex TableHead();

        [GeneratedRegex(@"(?<offset>\d{10}) \d{5} (?<use>[nf])")]
        private static partial Regex Entry();
    }
}
