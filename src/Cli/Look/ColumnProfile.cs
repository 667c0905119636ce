using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Cli.Sources;

namespace CSat.Cli.Look;

/// <summary>What the values of one column are like.</summary>
/// <param name="index">Its place, from 0.</param>
/// <param name="name">Its name; may be empty.</param>
internal sealed partial class ColumnProfile(int index, string name)
{
    // More different values than these are no answers on a scale.
    private const int CountedValues = 60;
    private const int SampleLength = 40;
    private const int LongText = 30;
    private const int NamedText = 12;
    private const int FewWords = 5;

    // From here on a character says as much as two Latin letters.
    private const char FirstWide = '\u2E80';

    private static readonly HashSet<string> NoneWords = new(["N/A", "NA", "n/a", "-", "--", "/", "NULL", "null", "None", "none", "NaN", "nan", "无", "未处理", "未填写", "(空)", "(跳过)", "0000-00-00", "0000-00-00 00:00:00"], CellText.Same);

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _none = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(CellText.Same);
    private readonly HashSet<int> _seen = [];
    private readonly DateFormats _dates = new();
    private int _sentences;
    private int _dated;
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
    public IReadOnlyCollection<string> Empty => IsDate ? [.. _none.Union(_words, CellText.Same)] : _none;

    /// <summary>Whether all rows that have a value have the same.</summary>
    public bool IsConstant => _counts.Count == 1 && Filled > 1;

    /// <summary>The formats of its dates; empty where it has none.</summary>
    public DateFormats Dates => _dates;

    /// <summary>Whether its cells are dates by their own type.</summary>
    public bool HasDateCells => _allDateCells && Filled > 0;

    /// <summary>Whether it seems to hold dates, beside a few words for none.</summary>
    public bool IsDate => HasDateCells || (_dated > 0 && _dates.Fitting.Count > 0 && _words.Count <= FewWords && !IsToolNumber);

    /// <summary>Whether every row has a value of its own.</summary>
    public bool IsUnique => Filled == Rows && Rows > 0 && !_repeats;

    /// <summary>Whether it seems to hold answers on a scale: few different values, which repeat, and are small whole numbers or words of a scale.</summary>
    public bool IsLevel => HasFewAnswers && Values!.Select(value => value.Value).Where(value => !IsNone(value)).ToArray() is var answers
        && (answers.All(IsLevelNumber) ? answers.Length >= 3 : answers.Count(ScaleWords.Holds) >= 2);

    /// <summary>What the codes of its answers begin with, where it holds nothing but codes such as AO01: which of them is the best only the questionnaire says.</summary>
    public string? CodePrefix => HasFewAnswers && Values!.Select(value => value.Value).Where(value => !IsNone(value)).Select(value => Code().Match(value)).ToArray() is { Length: >= 2 } codes
        && codes.All(code => code.Success && code.Groups[1].Value == codes[0].Groups[1].Value) ? codes[0].Groups[1].Value : null;

    /// <summary>Its name before the bracket that tells the rows of a question with several; null where it has none.</summary>
    public string? Question => Name.EndsWith(']') && Name.LastIndexOf('[') is > 0 and var bracket ? Name[..bracket] : null;

    /// <summary>The end of the scale of its answers: 5, 7 or 10 of numbers; 0 of words and codes.</summary>
    public int ScaleEnd => Values!.Select(value => decimal.TryParse(value.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0).Max() switch
    {
        0 => 0,
        <= 5 => 5,
        <= 7 => 7,
        _ => 10,
    };

    /// <summary>Whether it seems to hold sentences.</summary>
    public bool IsText => !IsDate && Filled > 0 && (NameWords.Names(Name, NameWords.Text)
        ? _length / Filled >= NamedText
        : _length / Filled >= LongText && (_counts.Count > Math.Min(10, Filled / 2) || 2 * _sentences > Filled));

    private bool HasFewAnswers => !IsDate && !IsToolNumber && Values is { Count: >= 2 and <= 12 } values && Filled >= 2 * values.Count;

    /// <summary>Whether it is a number that a survey tool writes beside the answers.</summary>
    public bool IsToolNumber => NameWords.Names(Name, NameWords.Tool);

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
        _length += value.Sum(c => c >= FirstWide ? 2 : 1);
        _sentences += value.Contains('\n', StringComparison.Ordinal) || ".。!！?？…".Contains(value[^1], StringComparison.Ordinal) ? 1 : 0;
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
        if (IsNone(value))
        {
            _none.Add(value);
        }
        else if (!value.Any(char.IsAsciiDigit))
        {
            if (_words.Count <= FewWords)
            {
                _words.Add(value);
            }
        }
        else
        {
            _dated++;
            _dates.Add(value);
        }
    }

    /// <summary>Whether a value means that nothing was answered: a word for it, or the negative code of a survey tool.</summary>
    public static bool IsNone(string value) => NoneWords.Contains(value) || NegativeCode().IsMatch(value);

    private static bool IsLevelNumber(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 10 && number == Math.Floor(number);

    [GeneratedRegex("^([A-Za-z]{1,4})[0-9]{1,4}$")]
    private static partial Regex Code();

    [GeneratedRegex("^-[0-9]{1,2}$")]
    private static partial Regex NegativeCode();
}
