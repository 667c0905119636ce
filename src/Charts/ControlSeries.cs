namespace CSat.Charts;

/// <summary>What one panel of a control chart shows.</summary>
/// <param name="Title">Written above the panel.</param>
/// <param name="Periods">Names of the periods in the order of time.</param>
/// <param name="Values">One a period; null for no data.</param>
/// <param name="Limits">The limits of each period; null for none.</param>
/// <param name="Mean">The middle line; null for none.</param>
/// <param name="Marks">Signals.</param>
/// <param name="Words">Names of the lines in the language of the drawing.</param>
/// <param name="Write">Writes a mean or a limit.</param>
/// <param name="IsAboveZero">The values cannot be negative, and the axis begins at 0.</param>
internal sealed record ControlSeries(
    string Title,
    IReadOnlyList<string> Periods,
    IReadOnlyList<double?> Values,
    IReadOnlyList<(double Low, double High)?> Limits,
    double? Mean,
    IReadOnlyList<ControlMark> Marks,
    ControlWords Words,
    Func<double, string> Write,
    bool IsAboveZero);

/// <summary>A signal as it is drawn.</summary>
/// <param name="From">First point of the pattern, filled.</param>
/// <param name="To">Last point of the pattern, filled.</param>
/// <param name="Ringed">Points at which the pattern is complete.</param>
/// <param name="Name">What it is called.</param>
internal sealed record ControlMark(int From, int To, IReadOnlyList<int> Ringed, string Name);

/// <summary>Names of the lines of a control chart.</summary>
internal sealed record ControlWords(string Mean, string Upper, string Lower);
