using System.Globalization;

namespace CSat.Analytics.Shared;

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
