using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CSat.Reports.Printing;

/// <summary>
/// Takes out of a PDF what differs from one print of the same page to the next: the dates, and the ids of structure elements, which the browser counts
/// over all pages it ever showed. Every replacement is as long as what it replaces, so the file's offsets stay true.
/// </summary>
internal static partial class PdfNormalizer
{
    /// <summary>The same page gives the same bytes.</summary>
    /// <param name="pdf">As the browser made it; changed in place.</param>
    /// <param name="dataAsOf">Stands for the dates of creation and change.</param>
    public static byte[] Normalize(byte[] pdf, DateTimeOffset dataAsOf)
    {
        // Latin-1 maps each byte to one character and back, so positions in the text are positions in the file.
        var text = Encoding.Latin1.GetString(pdf);
        var date = dataAsOf.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        foreach (var found in InfoDate().EnumerateMatches(text))
        {
            Encoding.Latin1.GetBytes(date, pdf.AsSpan(found.Index + found.Length - date.Length));
        }

        // The name tree is sorted by these ids, so renumbering keeps their order.
        var ranks = NodeId().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal).Select((id, rank) => (id, rank)).ToDictionary(pair => pair.id, pair => pair.rank + 1);
        foreach (var found in NodeId().EnumerateMatches(text))
        {
            var id = text.Substring(found.Index, found.Length);
            Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"(node{ranks[id]:D8})"), pdf.AsSpan(found.Index));
        }

        return pdf;
    }

    [GeneratedRegex(@"/(?:CreationDate|ModDate) \(D:\d{14}")]
    private static partial Regex InfoDate();

    [GeneratedRegex(@"\(node\d{8}\)")]
    private static partial Regex NodeId();
}
