namespace CSat.Domain.Statistics;

/// <summary>XmR chart for single values over time (early warning): mean ± 2.66 · mean moving range, and four signals.</summary>
public static class MovingRange
{
    /// <summary>A row of so many points is a signal.</summary>
    public const int Row = 7;

    private const double Width = 2.66;

    /// <summary>The limits of a base of earlier values, in the order of time.</summary>
    /// <returns>Null for fewer than two values, which have no moving range.</returns>
    public static ControlLimits? Limits(IReadOnlyList<double> earlier)
    {
        if (earlier.Count < 2)
        {
            return null;
        }

        var mean = earlier.Average();
        var range = earlier.Zip(earlier.Skip(1), (one, next) => Math.Abs(next - one)).Average();
        return new(mean, range, mean - (Width * range), mean + (Width * range));
    }

    /// <summary>Every signal of a series against limits, in the order of time, then of the kinds.</summary>
    /// <param name="limits">From <see cref="Limits"/>.</param>
    /// <param name="values">The series in the order of time; mostly the base and what came after it.</param>
    public static IReadOnlyList<ControlSignal> Signals(ControlLimits limits, IReadOnlyList<double> values)
    {
        var signals = new List<ControlSignal>();
        int onSide = 0, steps = 0;
        for (var i = 0; i < values.Count; i++)
        {
            var side = Math.Sign(values[i] - limits.Mean);
            onSide = side == 0 ? 0 : i > 0 && side == Math.Sign(values[i - 1] - limits.Mean) ? onSide + 1 : 1;
            var step = i == 0 ? 0 : Math.Sign(values[i] - values[i - 1]);
            steps = step == 0 ? 0 : i > 1 && step == Math.Sign(values[i - 1] - values[i - 2]) ? steps + 1 : 1;

            Add(values[i] < limits.Lower || values[i] > limits.Upper, ControlSignalKind.Outside);
            Add(onSide >= Row, ControlSignalKind.SevenOnOneSide);
            Add(steps >= Row - 1, ControlSignalKind.SevenInOneDirection);
            Add(NearSide(limits, values[i]) is var near and not 0 && Before(i, near), ControlSignalKind.TwoOfThreeNearLimit);

            void Add(bool seen, ControlSignalKind kind)
            {
                if (seen)
                {
                    signals.Add(new(i, kind));
                }
            }
        }

        return signals;

        bool Before(int i, int side) =>
            (i > 0 && NearSide(limits, values[i - 1]) == side) || (i > 1 && NearSide(limits, values[i - 2]) == side);
    }

    private static int NearSide(ControlLimits limits, double value) =>
        Math.Abs(value - limits.Mean) > (limits.Upper - limits.Mean) * 2 / 3 ? Math.Sign(value - limits.Mean) : 0;
}

/// <summary>The limits of an XmR chart, in the unit of the values, unrounded.</summary>
/// <param name="Mean">Mean of the base.</param>
/// <param name="MeanMovingRange">Mean of the distances of neighbours in the base.</param>
/// <param name="Lower">Mean - 2.66 · mean moving range.</param>
/// <param name="Upper">Mean + 2.66 · mean moving range.</param>
public sealed record ControlLimits(double Mean, double MeanMovingRange, double Lower, double Upper);

/// <summary>A signal of a control chart.</summary>
/// <param name="Index">The point at which the pattern is complete, counted from 0.</param>
/// <param name="Kind">The pattern.</param>
public readonly record struct ControlSignal(int Index, ControlSignalKind Kind);

/// <summary>Why a point of a control chart calls for attention.</summary>
public enum ControlSignalKind
{
    /// <summary>The point lies outside of the limits; a point on a limit does not.</summary>
    Outside,

    /// <summary>The seventh (or later) point in a row on one side of the mean; a point on the mean ends the row.</summary>
    SevenOnOneSide,

    /// <summary>The seventh (or later) point in a row of which each is above, or each is below, the one before; six steps.</summary>
    SevenInOneDirection,

    /// <summary>Two of three neighbouring points, this one among them, lie beyond two thirds of the way from the mean to the same limit.</summary>
    TwoOfThreeNearLimit,
}
