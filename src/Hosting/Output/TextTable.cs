using System.Text;

namespace CSat.Hosting.Output;

/// <summary>Prints a table in columns, counting Chinese characters as two wide.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    public static void Write(TextWriter output, IReadOnlyList<string> columns, IReadOnlyList<TextCell[]> rows)
    {
        var widths = columns.Select((column, i) => rows.Select(row => Width(row[i].Text)).Append(Width(column)).Max()).ToArray();
        var right = columns.Select((_, i) => rows.Count > 0 && rows.All(row => row[i].AlignRight || row[i].Text == "-") && rows.Any(row => row[i].AlignRight)).ToArray();
        output.WriteLine(Line(columns, widths, right));
        output.WriteLine(string.Join(Gap, widths.Select(width => new string('-', width))));
        foreach (var row in rows)
        {
            output.WriteLine(Line([.. row.Select(cell => cell.Text)], widths, right));
        }
    }

    /// <summary>Columns that a terminal gives the text.</summary>
    internal static int Width(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune) ? 2 : 1);

    private static string Line(IReadOnlyList<string> cells, int[] widths, bool[] right)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Count; i++)
        {
            var padding = new string(' ', widths[i] - Width(cells[i]));
            line.Append(i == 0 ? string.Empty : Gap).Append(right[i] ? padding + cells[i] : cells[i] + padding);
        }

        return line.ToString().TrimEnd();
    }

    // East Asian wide and full-width ranges that names and labels use.
    private static bool IsWide(Rune rune) => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
