using System.Globalization;
using CSat.Cli.Sources;

namespace CSat.Cli.Look;

/// <summary>What the values of one column are like.</summary>
/// <param name="index">Its place, from 0.</param>
/// <param name="name">Its name; may be empty.</param>
internal sealed class ColumnProfile(int index, string name)
{
    // More different values than these are no answers on a scale.
    private const int CountedValues = 60;
    private const int SampleLength = 40;
    private const int LongText = 30;

    private static readonly HashSet<string> NoneWords = new(["N/A", "NA", "n/a", "-", "--", "/", "NULL", "null", "None", "none", "NaN", "nan", "无", "未处理", "未填写", "(空)", "(跳过)", "0000-00-00", "0000-00-00 00:00:00"], CellText.Same);

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _none = new(StringComparer.Ordinal);
    private readonly HashSet<int> _seen = [];
    private readonly DateFormats _dates = new();
    private bool _allDateCells = true;
    private bool _repeats;
    private long _length;

    /// <summary>Its place in the file, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>Its name; may be empty.</summary>
    public string Name { get; } = name;

    /// <summary>Values that are not empty.</summary>
    public int Filled { get; private set; }

    /// <summary>Rows looked at.</summary>
    public int Rows { get; private set; }

    /// <summary>The different values with their counts, the most frequent first; null where there are more than are counted.</summary>
    public IReadOnlyList<(string Value, int Count)>? Values =>
        _counts.Count > CountedValues ? null : [.. _counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];

    /// <summary>Some of its values.</summary>
    public List<string> Samples { get; } = [];

    /// <summary>Words that seem to mean "none".</summary>
    public IReadOnlyCollection<string> Empty => _none;

    /// <summary>The formats of its dates; empty where it has none.</summary>
    public DateFormats Dates => _dates;

    /// <summary>Whether its cells are dates by their own type.</summary>
    public bool HasDateCells => _allDateCells && Filled > 0;

    /// <summary>Whether it seems to hold dates.</summary>
    public bool IsDate => Filled > _none.Count && (HasDateCells || _dates.Fitting.Count > 0);

    /// <summary>Whether every row has a value of its own.</summary>
    public bool IsUnique => Filled == Rows && Rows > 0 && !_repeats;

    /// <summary>Whether it seems to hold answers on a scale: few different values, which repeat, and are small whole numbers or words of a scale.</summary>
    public bool IsLevel => !IsDate && Values is { Count: >= 2 and <= 12 } values && Filled >= 2 * values.Count
        && (values.All(value => IsLevelNumber(value.Value) || value.Value.Length == 0 || NoneWords.Contains(value.Value)) ? values.Count(value => IsLevelNumber(value.Value)) >= 3 : values.Count(value => ScaleWords.Holds(value.Value)) >= 2);

    /// <summary>The end of the scale of its answers: 5, 7 or 10 of numbers; 0 of words.</summary>
    public int ScaleEnd => Values!.Select(value => decimal.TryParse(value.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0).Max() switch
    {
        0 => 0,
        <= 5 => 5,
        <= 7 => 7,
        _ => 10,
    };

    /// <summary>Whether it seems to hold sentences.</summary>
    public bool IsText => !IsDate && Filled > 0 && _length / Filled >= LongText && _counts.Count > Math.Min(10, Filled / 2);

    /// <summary>Takes a row into account.</summary>
    public void Add(SourceRow row)
    {
        Rows++;
        var value = Index < row.Fields.Length ? CellText.Clean(row.Fields[Index]) : "";
        if (value.Length == 0)
        {
            return;
        }

        Filled++;
        _length += value.Length;
        _repeats |= !_seen.Add(value.GetHashCode(StringComparison.Ordinal));
        if (_counts.Count <= CountedValues)
        {
            _counts[value] = _counts.GetValueOrDefault(value) + 1;
            if (_counts[value] == 1 && Samples.Count < 3)
            {
                Samples.Add(value.Length <= SampleLength ? value : string.Concat(value.AsSpan(0, SampleLength), "…"));
            }
        }

        _allDateCells &= row.DateCells.Contains(Index);
        if (NoneWords.Contains(value))
        {
            _none.Add(value);
        }
        else
        {
            _dates.Add(value);
        }
    }

    private static bool IsLevelNumber(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 10 && number == Math.Floor(number);
}
