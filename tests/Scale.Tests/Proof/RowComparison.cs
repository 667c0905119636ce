using System.Globalization;
using System.Numerics;
using CSat.Scale.Tests.Engine;

namespace CSat.Scale.Tests.Proof;

/// <summary>
/// Rows of DuckDB against rows of ClickHouse, in the order in which each gives them: whole numbers, texts, days, ids and "no value" must be the same, decimals and
/// floating point to 1e-12 of the greater of 1 and the value.
/// </summary>
internal sealed class RowComparison
{
    private const double Tolerance = 1e-12;
    private const int Shown = 10;
    private readonly List<string> _faults = [];

    /// <summary>Rows compared.</summary>
    public long Rows { get; private set; }

    /// <summary>Values compared.</summary>
    public long Values { get; private set; }

    /// <summary>Values that differ, and columns and rows that one side lacks.</summary>
    public long Differences { get; private set; }

    /// <summary>The greatest distance of two decimals that count as equal, as a part of the greater of 1 and the value.</summary>
    public double Furthest { get; private set; }

    /// <summary>The first differences, in words.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Compares the answers to one query.</summary>
    /// <param name="name">The query, for the faults.</param>
    /// <param name="columns">DuckDB's columns.</param>
    /// <param name="expected">DuckDB's rows.</param>
    /// <param name="actual">ClickHouse's answer.</param>
    public void Add(string name, IReadOnlyList<string> columns, IReadOnlyList<object?[]> expected, EngineRows actual)
    {
        if (!columns.SequenceEqual(actual.Columns.Select(column => column.Name)))
        {
            Fault($"{name}: columns {string.Join(", ", columns)} against {string.Join(", ", actual.Columns.Select(column => column.Name))}");
            return;
        }

        if (expected.Count != actual.Rows.Count)
        {
            Fault($"{name}: {expected.Count} rows against {actual.Rows.Count}");
        }

        for (var row = 0; row < Math.Min(expected.Count, actual.Rows.Count); row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                Values++;
                if (!IsSame(expected[row][column], actual.Rows[row][column]))
                {
                    Fault($"{name}: row {row + 1}, {columns[column]}: {expected[row][column] ?? "no value"} against {actual.Rows[row][column] ?? "no value"} ({actual.Columns[column].Type})");
                }
            }

            Rows++;
        }
    }

    /// <summary>Notes a difference that was found elsewhere.</summary>
    public void Fault(string text)
    {
        Differences++;
        if (_faults.Count < Shown)
        {
            _faults.Add(text);
        }
    }

    private bool IsSame(object? expected, string? actual) => (expected, actual) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string text, _) => text == actual,
        (bool truth, _) => actual == (truth ? "true" : "false"),
        (Guid id, _) => Guid.TryParse(actual, out var other) && id == other,
        (DateOnly day, _) => actual == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (DateTime day, _) => actual == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (decimal number, _) => decimal.TryParse(actual, NumberStyles.Float, CultureInfo.InvariantCulture, out var other) && (number == other || IsNear((double)number, (double)(number - other))),
        (double number, _) => double.TryParse(actual, NumberStyles.Float, CultureInfo.InvariantCulture, out var other) && (number.Equals(other) || IsNear(number, number - other)),
        (sbyte or byte or short or ushort or int or uint or long or ulong or BigInteger, _) => Convert.ToString(expected, CultureInfo.InvariantCulture) == actual,
        _ => throw new NotSupportedException($"{expected.GetType()} is not compared yet; add it to {nameof(RowComparison)}."),
    };

    private bool IsNear(double value, double difference)
    {
        var part = Math.Abs(difference) / Math.Max(1, Math.Abs(value));
        if (!(part <= Tolerance))
        {
            return false;
        }

        Furthest = Math.Max(Furthest, part);
        return true;
    }
}
