using System.Collections;
using System.Globalization;
using System.Numerics;

namespace CSat.Etl.Workbooks;

/// <summary>Values of DuckDB as cells of a workbook: numbers stay numbers as far as a spreadsheet holds them exactly, a moment is a local time, a text is a text whatever it begins with.</summary>
/// <param name="zone">The organisation's zone, in which moments are written.</param>
internal sealed class WorkbookCells(TimeZoneInfo zone)
{
    /// <summary>Most characters that a cell holds.</summary>
    public const int MostCharacters = 32_767;

    // A spreadsheet keeps 15 digits of a number.
    private const long MostExact = 999_999_999_999_999;

    /// <summary>Texts that were cut to what a cell holds.</summary>
    public int Cut { get; private set; }

    /// <summary>The cell of a value; null for an empty one.</summary>
    public object? Of(object? value) => value switch
    {
        null or DBNull => null,
        string text => Text(text),
        bool or double or float => value,
        sbyte or byte or short or ushort or int or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        long number => Math.Abs((decimal)number) <= MostExact ? number : Text(number.ToString(CultureInfo.InvariantCulture)),
        decimal number => Math.Abs(number) <= MostExact && Digits(number) <= 15 ? number : Text(number.ToString(CultureInfo.InvariantCulture)),
        BigInteger number => BigInteger.Abs(number) <= MostExact ? (long)number : Text(number.ToString(CultureInfo.InvariantCulture)),
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset moment => TimeZoneInfo.ConvertTime(moment, zone).DateTime,
        DateTime moment => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), zone),
        IEnumerable list => Text(string.Join(", ", list.Cast<object?>())),
        _ => Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    private string Text(string text)
    {
        if (text.Length <= MostCharacters)
        {
            return text;
        }

        Cut++;
        var end = MostCharacters - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    private static int Digits(decimal number) => (decimal.GetBits(number) is [var low, var middle, var high, _] ? new BigInteger(new decimal(low, middle, high, false, 0)) : 0).ToString(CultureInfo.InvariantCulture).Length;
}
