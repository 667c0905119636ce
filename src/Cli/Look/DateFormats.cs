using CSat.Cli.Import;
using CSat.Cli.Mappings;

namespace CSat.Cli.Look;

/// <summary>Finds the formats in which all values of a column are dates.</summary>
internal sealed class DateFormats
{
    private static readonly string[] Days =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "M/d/yyyy", "d/M/yyyy", "d.M.yyyy", "M-d-yyyy", "d-M-yyyy", "d MMM yyyy", "d-MMM-yyyy", "MMM d, yyyy",
    ];

    private static readonly string[] Times =
    [
        "", " H:mm", " H:mm:ss", " H:mm:ss.FFF", " H时m分", " H时m分s秒", " tt h:mm", " tt h:mm:ss", " h:mm tt", " h:mm:ss tt", " H:mm:ss K", " h:mm:ss tt K", "'T'H:mm:ss.FFFFFFFK",
    ];

    // 2000 to 2049: a column of other numbers is no column of dates.
    private static readonly (string Format, decimal From, decimal To)[] Numbers =
    [
        ("yyyyMMdd", 20_000_101, 20_491_231), ("epoch-seconds", 946_684_800, 2_524_607_999), ("epoch-milliseconds", 946_684_800_000, 2_524_607_999_999),
    ];

    private List<string>? _fitting;
    private bool _isIso = true;

    /// <summary>The formats of all values so far, the plainest first; none where there are no values or no format fits all.</summary>
    public IReadOnlyList<string> Fitting => _fitting ?? [];

    /// <summary>Whether all values are ISO 8601, for which a mapping needs no formats.</summary>
    public bool IsIso => _fitting is { Count: > 0 } && _isIso;

    /// <summary>Whether one value could be more than one day, the day and the month changing places.</summary>
    public bool IsAmbiguous => _fitting is { Count: > 1 } formats && formats.Any(IsMonthFirst) && !formats.All(IsMonthFirst);

    /// <summary>Takes a value into account.</summary>
    public void Add(string value)
    {
        _fitting = [.. (_fitting ?? All(value)).Where(format => Fits(value, format))];
        _isIso = _isIso && _fitting.Count > 0 && DateReader.Iso.Any(format => Fits(value, format));
    }

    private static IEnumerable<string> All(string value) => decimal.TryParse(value, out var number)
        ? Numbers.Where(candidate => number >= candidate.From && number <= candidate.To).Select(candidate => candidate.Format)
        : Days.SelectMany(_ => Times, (day, time) => day + time);

    private static bool Fits(string value, string format) => DateReader.TryRead(value, new DateColumn([], [format], TimeZoneInfo.Utc), out var moment) && moment.Year is >= 1900 and < 2100;

    private static bool IsMonthFirst(string format) => format.StartsWith('M');
}
