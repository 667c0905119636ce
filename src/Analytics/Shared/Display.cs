using System.Globalization;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Shared;

/// <summary>How numbers are written for people. Rounding happens here and nowhere before: half away from zero.</summary>
public static class Display
{
    private const int Digits = 2;

    /// <summary>"No data", for a value that has no base.</summary>
    public static LocalizedText NoData { get; } = new("无数据", "no data");

    /// <summary>"Suppressed", for a value over too small a base.</summary>
    public static LocalizedText Suppressed { get; } = new("样本过少", "suppressed");

    /// <summary>"Suppressed", for a value whose own base is large enough, but by which one over too small a base could be worked out.</summary>
    public static LocalizedText Withheld { get; } = new("未显示", "suppressed");

    /// <summary>The words for a value that is not there.</summary>
    public static LocalizedText Absent(BaseSize size) => size switch
    {
        BaseSize.Suppressed => Suppressed,
        BaseSize.Withheld => Withheld,
        _ => NoData,
    };

    /// <summary>
    /// A percentage that stands alone in a sentence, or that somebody set (a target, a limit, a weight), at most two decimals: 76%, 65.86%. Several computed
    /// ones together are written by <see cref="Alike"/>.
    /// </summary>
    public static string Percent(decimal value) => Rounded(value).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>A percentage in a column, always two decimals: 76.00.</summary>
    public static string Fixed(decimal value) => Rounded(value).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A percentage in a narrow cell, one decimal: 76.0.</summary>
    public static string Short(decimal value) => decimal.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A difference of percentages with its sign, two decimals: +1.20, −0.34, 0.00.</summary>
    public static string Signed(decimal value)
    {
        var rounded = Rounded(value);
        return (rounded > 0 ? "+" : rounded < 0 ? "−" : "") + Math.Abs(rounded).ToString("0.00", CultureInfo.InvariantCulture);
    }

    /// <summary>The size of a difference of percentages, where a word says which way it goes, two decimals: 0.34.</summary>
    public static string Size(decimal value) => Fixed(Math.Abs(value));

    /// <summary>A difference of percentages with its sign and unit.</summary>
    public static LocalizedText Points(decimal value) => new($"{Signed(value)} 个百分点", $"{Signed(value)} percentage points");

    /// <summary>A probability, three decimals: 0.005.</summary>
    public static string Probability(double value) => Math.Round(value, 3, MidpointRounding.AwayFromZero).ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A day as ISO writes it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A count with thousands separators: 13,816.</summary>
    public static string Count(long value) => value.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun in English: 1 form, 2 forms, 0 forms.</summary>
    public static string Counted(long count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    /// <summary>A percentage that a part of the base leaves open, as 10%–100%; one percentage where nothing is open.</summary>
    public static string Bounds(ShareBounds share)
    {
        var alike = new Alike(share.Lower, share.Upper);
        return share.IsExact ? alike.Percent(share.Lower) : $"{alike.Percent(share.Lower)}–{alike.Percent(share.Upper)}";
    }

    /// <summary>The name of a measure.</summary>
    public static LocalizedText Measure(TrendMeasure measure) => measure switch
    {
        TrendMeasure.Degree => new("满意度", "satisfaction degree"),
        TrendMeasure.Rate => new("满意率", "satisfaction rate"),
        _ => new("总均分", "total mean score"),
    };

    /// <summary>What a test of a change says: proven, no difference shown, or not tested; never "equal".</summary>
    public static LocalizedText Judged(TrendDirection direction) => direction switch
    {
        TrendDirection.Fallen => new("显著下降", "fallen, proven"),
        TrendDirection.Risen => new("显著上升", "risen, proven"),
        TrendDirection.NotTested => new("未检验（份数过少）", "not tested (too few forms)"),
        _ => new("未见显著差异", "no difference shown"),
    };

    /// <summary>What a test of a gap to competitors says.</summary>
    public static LocalizedText Gap(TrendDirection direction) => direction switch
    {
        TrendDirection.Fallen => new("落后", "behind"),
        TrendDirection.Risen => new("领先", "ahead"),
        TrendDirection.NotTested => new("未检验", "not tested"),
        _ => new("未见显著差异", "no difference shown"),
    };

    /// <summary>Joins names as each language does.</summary>
    public static LocalizedText Join(IReadOnlyCollection<LocalizedText> parts) =>
        new(string.Join("、", parts.Select(part => part.In(Language.Chinese))), string.Join(", ", parts.Select(part => part.In(Language.English))));

    /// <summary>A value as it is printed: two decimals, half away from zero.</summary>
    internal static decimal Rounded(decimal value) => decimal.Round(value, Digits, MidpointRounding.AwayFromZero);
}

/// <summary>
/// The computed percentages and percentage points of one sentence, or of one row of cards, written alike: all with as many decimals as the one that needs
/// most, at most two. 76% and 84%; 83.20% and 95.76%.
/// </summary>
public readonly struct Alike
{
    private readonly int _digits;

    /// <summary>Looks at the values that stand together.</summary>
    /// <param name="values">Percentages and differences of percentages; those that are not known are left out.</param>
    public Alike(params ReadOnlySpan<decimal?> values)
    {
        foreach (var value in values)
        {
            _digits = Math.Max(_digits, value is { } known ? Needed(Display.Rounded(known)) : 0);
        }
    }

    /// <summary>A percentage: 83.20%.</summary>
    public string Percent(decimal value) => Written(value) + "%";

    /// <summary>The size of a difference of percentages, without sign: 0.40.</summary>
    public string Points(decimal value) => Written(Math.Abs(value));

    private static int Needed(decimal rounded) => (rounded / 1.000m).Scale;

    private string Written(decimal value) => Display.Rounded(value).ToString("F" + _digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
