using System.Globalization;

namespace CSat.Cli.Csv;

/// <summary>
/// Cells of a rejects file as text that no spreadsheet program takes for a formula: a leading apostrophe before = + - @, tab and carriage return, also after blanks and in
/// full width, and before an apostrophe of the cell's own, so that every cell is taken back as it was. Numbers stay numbers.
/// </summary>
public static class RejectedCells
{
    private const char Guard = '\'';

    /// <summary>The columns that a rejects file has before those of its source.</summary>
    public static IReadOnlyList<string> OwnColumns { get; } =
        ["csat_line", "csat_field", "csat_reason", "csat_rule", "csat_message_zh", "csat_message_en", "csat_fix_zh", "csat_fix_en"];

    /// <summary>Whether a file is a rejects file that was written here, by its columns or, where they were deleted, by its name.</summary>
    public static bool AreIn(string path, IReadOnlyList<string> header) =>
        OwnColumns.All(column => header.Contains(column, StringComparer.Ordinal)) || path.EndsWith(".rejects.csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>The cell as it is written.</summary>
    public static string Guarded(string cell) => IsDangerous(cell) || cell.StartsWith(Guard) ? Guard + cell : cell;

    /// <summary>The cell as it was; what somebody wrote into a corrected file stays.</summary>
    public static string Restored(string cell) => cell.StartsWith(Guard) && (IsDangerous(cell[1..]) || cell.AsSpan(1).StartsWith([Guard])) ? cell[1..] : cell;

    private static bool IsDangerous(string cell)
    {
        var text = cell.AsSpan().TrimStart(" \u00A0\u3000\uFEFF\u200B\n");
        return text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠') && !IsNumber(text);
    }

    // A sign, then digits with points, commas and an exponent: nothing that refers to anything.
    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length > 1 && (text[0] is '+' or '-') && char.IsAsciiDigit(text[1]) && double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _);
}
