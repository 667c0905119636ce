using System.Globalization;

namespace CSat.Cli.Import;

/// <summary>Texts that are longer than what is stored: the row is refused, or, where the mapping says so, the text is cut and marked, so that the row counts.</summary>
/// <param name="cuts">Whether they are cut.</param>
public sealed class LongTexts(bool cuts)
{
    /// <summary>The text as it is sent.</summary>
    /// <param name="row">The row, which is refused where the text is too long and must not be cut.</param>
    /// <param name="column">Where it stands.</param>
    /// <param name="text">The text.</param>
    /// <param name="limit">Most characters (UTF-16 units) that are stored.</param>
    /// <param name="findings">Counts what is cut.</param>
    public string Fitted(RowReader row, string column, string text, int limit, Findings findings)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        if (!cuts)
        {
            row.Refuse(RowProblems.TextTooLong(column, text.Length, limit));
            return text;
        }

        findings.TextsCut++;
        return Cut(text, limit);
    }

    /// <summary>The text to a border between characters as readers see them, with a mark that says how long it was; together at most the limit.</summary>
    public static string Cut(string text, int limit)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"…[截断 cut, {text.Length:N0}]");
        if (mark.Length >= limit)
        {
            mark = "…";
        }

        var end = 0;
        while (true)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            if (end + length > limit - mark.Length)
            {
                return string.Concat(text.AsSpan(0, end), mark);
            }

            end += length;
        }
    }
}
