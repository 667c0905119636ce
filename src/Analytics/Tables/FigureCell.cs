using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Tables;

/// <summary>One value of a figure, or the reason why there is none. A value over too small a base is not in the cell at all, so that nobody can print it.</summary>
/// <param name="State">Whether there is a value.</param>
public sealed record FigureCell(CellState State)
{
    /// <summary>No data: nothing was rated or counted.</summary>
    public static FigureCell NoData { get; } = new(CellState.NoData);

    /// <summary>Nobody recorded what it would be computed from.</summary>
    public static FigureCell NotRecorded { get; } = new(CellState.NotRecorded);

    /// <summary>The row has no such value.</summary>
    public static FigureCell NotApplicable { get; } = new(CellState.NotApplicable);

    /// <summary>A stable code or a text that is the same in both languages; null where the column holds none.</summary>
    public string? Code { get; private init; }

    /// <summary>A text; null likewise.</summary>
    public LocalizedText? Text { get; private init; }

    /// <summary>Yes or no; null likewise.</summary>
    public bool? Flag { get; private init; }

    /// <summary>A day; null likewise.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>A number in the unit of the column, unrounded; null likewise.</summary>
    public decimal? Number { get; private init; }

    /// <summary>The number's 95 % interval in the unit of the column; null for none.</summary>
    public Interval? Interval { get; private init; }

    /// <summary>Whether the interval is only roughly one of 95 %.</summary>
    public bool IsApproximate { get; private init; }

    /// <summary>Whether the base is so small that the number is to be read with caution.</summary>
    public bool IsCaution { get; private init; }

    /// <summary>The words for a value that is not there; null where it is.</summary>
    public LocalizedText? Absence => State switch
    {
        CellState.Present => null,
        CellState.NoData => Display.NoData,
        CellState.Suppressed => Display.Suppressed,
        CellState.Withheld => Display.Withheld,
        CellState.NotRecorded => DemandTexts.NotRecorded,
        _ => LocalizedText.Same("–"),
    };

    /// <summary>A code; not applicable where it is null or empty.</summary>
    internal static FigureCell OfCode(string? code) => string.IsNullOrEmpty(code) ? NotApplicable : new(CellState.Present) { Code = code };

    /// <summary>A text; not applicable where it is null or empty.</summary>
    internal static FigureCell OfText(LocalizedText? text) => text is null || text.Zh.Length + text.En.Length == 0 ? NotApplicable : new(CellState.Present) { Text = text };

    /// <summary>Yes or no.</summary>
    internal static FigureCell OfFlag(bool? flag) => flag is null ? NotApplicable : new(CellState.Present) { Flag = flag };

    /// <summary>A day.</summary>
    internal static FigureCell OfDay(DateOnly? day) => day is null ? NotApplicable : new(CellState.Present) { Day = day };

    /// <summary>A number.</summary>
    /// <param name="number">The number; null where there is none.</param>
    /// <param name="absent">What then is said; not applicable where nothing else is.</param>
    internal static FigureCell OfNumber(decimal? number, FigureCell? absent = null) => number is null ? absent ?? NotApplicable : new(CellState.Present) { Number = number };

    /// <summary>A number with its interval.</summary>
    /// <param name="number">The number; null for no data.</param>
    /// <param name="interval">In the unit of the number; null for none.</param>
    /// <param name="isApproximate">Whether the interval is.</param>
    internal static FigureCell OfEstimate(decimal? number, Interval? interval, bool isApproximate = false) =>
        number is null ? NoData : new(CellState.Present) { Number = number, Interval = interval, IsApproximate = interval is not null && isApproximate };

    /// <summary>A number over a base: the number only where the base is large enough.</summary>
    internal static FigureCell Over(BaseSize size, FigureCell cell) => size switch
    {
        BaseSize.Caution => cell with { IsCaution = cell.Number is not null },
        BaseSize.Plain => cell,
        _ => Absent(size),
    };

    /// <summary>A measure of a reading in percent with its interval.</summary>
    /// <param name="reading">The reading; null for no data.</param>
    /// <param name="measure">The measure.</param>
    internal static FigureCell Of(SatisfactionReading? reading, TrendMeasure measure) => reading is null
        ? NoData
        : Over(reading.Base, OfEstimate(reading.Value(measure), Percent(reading.Estimate(measure)?.Interval), reading.Estimate(measure) is { IsApproximate: true }));

    /// <summary>Why a value over several readings is not there: the worst of their bases.</summary>
    internal static FigureCell Absent(params ReadOnlySpan<SatisfactionReading> readings)
    {
        foreach (var reading in readings)
        {
            if (reading.Base == BaseSize.NoData)
            {
                return NoData;
            }
        }

        return Absent(LeftOut.Worst(readings));
    }

    /// <summary>Bounds of a proportion as bounds in percent.</summary>
    internal static Interval? Percent(Interval? proportion) => proportion is { } known ? new(known.Lower * 100, known.Upper * 100) : null;

    private static FigureCell Absent(BaseSize size) => size switch
    {
        BaseSize.Suppressed => new(CellState.Suppressed),
        BaseSize.Withheld => new(CellState.Withheld),
        BaseSize.NoData => NoData,
        _ => NotApplicable,
    };
}

/// <summary>Whether a cell holds a value, and why not. None of the words stands for zero.</summary>
public enum CellState
{
    /// <summary>It holds a value.</summary>
    Present,

    /// <summary>Nothing was rated or counted.</summary>
    NoData,

    /// <summary>Nobody recorded what it would be computed from.</summary>
    NotRecorded,

    /// <summary>Too few to show.</summary>
    Suppressed,

    /// <summary>Enough to show, but a smaller one could be worked out by it.</summary>
    Withheld,

    /// <summary>The row has no such value.</summary>
    NotApplicable,
}
