using System.Globalization;
using Xunit.Abstractions;

namespace CSat.Domain.Tests;

/// <summary>One case of a spec table; serialisable so that every line is a test of its own.</summary>
public sealed class SpecRow : IXunitSerializable
{
    public Dictionary<string, string> Cells { get; } = [];

    public string Why => Cells["why"];

    public string Text(string column) => Cells[column];

    public decimal Number(string column) => decimal.Parse(Cells[column], CultureInfo.InvariantCulture);

    public decimal? OptionalNumber(string column) => Cells[column].Length == 0 ? null : Number(column);

    public double Real(string column) => double.Parse(Cells[column], CultureInfo.InvariantCulture);

    public int Whole(string column) => int.Parse(Cells[column], CultureInfo.InvariantCulture);

    public DateTimeOffset Time(string column) => DateTimeOffset.Parse(Cells[column], CultureInfo.InvariantCulture);

    public T Choice<T>(string column)
        where T : struct, Enum => Enum.Parse<T>(Cells[column]);

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue("columns", Cells.Keys.ToArray());
        info.AddValue("values", Cells.Values.ToArray());
    }

    public void Deserialize(IXunitSerializationInfo info)
    {
        var values = info.GetValue<string[]>("values");
        foreach (var (column, i) in info.GetValue<string[]>("columns").Select((column, i) => (column, i)))
        {
            Cells[column] = values[i];
        }
    }

    public override string ToString() => Cells.GetValueOrDefault("why", "");
}
