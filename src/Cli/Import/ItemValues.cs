using System.Globalization;
using System.Numerics;
using CSat.Cli.Mappings;
using CSat.Cli.Sources;
using CSat.Domain.Text;
using CSat.Regimes;

namespace CSat.Cli.Import;

/// <summary>
/// The values of the items of a file, to notice an item that is on another scale than the mapping says: numbers all of them, and more different ones than its scale has
/// levels. That is one mistake of the mapping and none of the rows: it is said once, before the first row goes in.
/// </summary>
public sealed class ItemValues
{
    // Beyond so many a column is no scale at all.
    private const int ValuesKept = 64;
    private const int BestRecommendation = 10;

    private readonly Dictionary<string, Seen> _seen = new(StringComparer.Ordinal);

    /// <summary>Takes an answer.</summary>
    /// <param name="item">Code of the item.</param>
    /// <param name="value">The value as the file has it.</param>
    /// <param name="level">Its level; null where the mapping knows none.</param>
    public void Take(string item, string value, int? level)
    {
        if (!_seen.TryGetValue(item, out var seen))
        {
            _seen[item] = seen = new Seen();
        }

        seen.Rows++;
        if (level is { } known)
        {
            seen.Known |= 1UL << (known % ValuesKept);
            return;
        }

        seen.Strange++;
        if (seen.Values.Count < ValuesKept)
        {
            seen.Values.Add(CellText.Normal(value));
        }
    }

    /// <summary>Says which items are on another scale.</summary>
    /// <exception cref="RegimeFileException">One is.</exception>
    public void Check(ResponseMapping mapping)
    {
        var errors = mapping.Items.Where(item => item.Choice is null && _seen.TryGetValue(item.Code, out var seen) && IsOther(item, seen)).Select(item => Error(mapping, item, _seen[item.Code])).ToArray();
        if (errors.Length > 0)
        {
            throw new RegimeFileException(errors);
        }
    }

    private static bool IsOther(ItemColumn item, Seen seen) =>
        seen.Strange > 0 && seen.Values.All(IsNumber) && item.Levels.Values.Keys.All(IsNumber)
        && BitOperations.PopCount(seen.Known) + seen.Values.Count > item.Levels.Values.Values.Distinct().Count();

    private static RegimeFileError Error(ResponseMapping mapping, ItemColumn item, Seen seen)
    {
        var use = mapping.Columns.First(use => use.Column == item.Column && use.Path.StartsWith("items", StringComparison.Ordinal));
        var path = use.Path[..use.Path.LastIndexOf('.')];
        var isRecommendation = seen.Values.Concat(item.Levels.Values.Keys).All(value => Number(value) is >= 0 and <= BestRecommendation);
        LocalizedText message = MappingMessages.OtherScale(
            item.Column, BitOperations.PopCount(seen.Known) + seen.Values.Count, item.Levels.Values.Values.Distinct().Count(),
            [.. seen.Values.OrderBy(Number)], seen.Strange, seen.Rows, path, isRecommendation);
        return new RegimeFileError(mapping.File, use.Line, 1, $"{path}.scale", message);
    }

    private static bool IsNumber(string value) => Number(value) is not null;

    private static decimal? Number(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number) ? number : null;

    private sealed class Seen
    {
        public long Rows { get; set; }

        public long Strange { get; set; }

        public ulong Known { get; set; }

        public SortedSet<string> Values { get; } = new(StringComparer.Ordinal);
    }
}
