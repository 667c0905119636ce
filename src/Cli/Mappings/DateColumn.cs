using System.Globalization;
using CSat.Cli.Import;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>A moment in one column, or parted over several.</summary>
/// <param name="Columns">The columns, whose values are joined by a blank; none where the moment is the same for all rows.</param>
/// <param name="Formats">Formats as .NET writes them or a word of <see cref="Import.DateReader.Words"/>, tried in order; a format without hours means the beginning of the day.</param>
/// <param name="Zone">Zone of values that state no offset.</param>
public sealed record DateColumn(IReadOnlyList<string> Columns, IReadOnlyList<string> Formats, TimeZoneInfo Zone)
{
    /// <summary>The moment of all rows; null where columns give it.</summary>
    public DateTimeOffset? Constant { get; init; }

    /// <summary>Values that mean that there is none.</summary>
    public IReadOnlySet<string> Empty { get; init; } = new HashSet<string>();

    /// <summary>The columns as one name, for messages.</summary>
    public string Column => string.Join(" + ", Columns);
}

/// <summary>Reads where a mapping finds a moment.</summary>
internal static class DateColumnReader
{
    private static readonly string[] Ways = ["column", "columns", "constant"];

    /// <summary>A moment: <c>{column}</c>, <c>{columns: [date, time]}</c> or <c>{constant}</c>, with formats, zone and words for none.</summary>
    public static DateColumn Read(YamlMap map, MappingContext context, TimeZoneInfo zone)
    {
        var formats = map.Texts("formats");
        foreach (var format in formats.Where(format => !IsDateFormat(format)))
        {
            map.Add("formats", MappingMessages.NotADateFormat(format));
        }

        string[] ways = [.. Ways.Where(map.Keys.Contains)];
        IReadOnlyList<string> columns = ways is ["columns"] ? PartReader.ColumnList(map, context) : ways is ["constant"] ? [] : [PartReader.Column(map, context)];
        if (ways.Length > 1)
        {
            map.Add(ways[1], MappingMessages.EitherOr(ways[0], ways[1]));
        }

        var date = new DateColumn(columns, formats.Count == 0 ? DateReader.Iso : formats, PartReader.Zone(map, "zone", zone)) { Empty = PartReader.Values(map, "empty") ?? new HashSet<string>() };
        if (ways is ["constant"] && map.OptionalText("constant") is { } constant)
        {
            date = DateReader.TryRead(constant, date, out var moment) ? date with { Constant = moment } : date;
            if (date.Constant is null)
            {
                map.Add("constant", MappingMessages.NotADate(constant, date.Formats));
            }
        }

        map.Done();
        return date;
    }

    private static bool IsDateFormat(string format)
    {
        if (DateReader.Words.Contains(format))
        {
            return true;
        }

        try
        {
            return format.Contains('y', StringComparison.Ordinal) && format.Contains('M', StringComparison.Ordinal) && format.Contains('d', StringComparison.Ordinal)
                && new DateTime(2010, 7, 1, 0, 0, 0, DateTimeKind.Utc).ToString(format, CultureInfo.InvariantCulture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
