using System.Collections;
using System.Data.Common;

namespace DuckDB.NET.Data;

/// <summary>The parameters of a command. Names are compared without their <c>$</c> and without regard to case.</summary>
public class DuckDBParameterCollection : DbParameterCollection
{
    private readonly List<DuckDBParameter> items = [];

    public override int Count => items.Count;
    public override object SyncRoot => ((ICollection)items).SyncRoot;

    /// <summary>The parameter at a place.</summary>
    public new DuckDBParameter this[int index]
    {
        get => items[index];
        set => items[index] = value;
    }

    /// <summary>The parameter of a name. Throws <see cref="ArgumentException"/> when there is none.</summary>
    public new DuckDBParameter this[string parameterName]
    {
        get => items[Required(parameterName)];
        set => items[Required(parameterName)] = value;
    }

    /// <summary>Adds a <see cref="DuckDBParameter"/>, or any other value as a positional parameter.</summary>
    public override int Add(object value)
    {
        items.Add(AsParameter(value));
        return items.Count - 1;
    }

    /// <summary>Adds a parameter.</summary>
    public void Add(DuckDBParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        items.Add(parameter);
    }

    public override void AddRange(Array values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var value in values)
        {
            Add(value!);
        }
    }

    public override void Clear() => items.Clear();
    public override bool Contains(object value) => IndexOf(value) >= 0;
    public override bool Contains(string value) => IndexOf(value) >= 0;
    public override void CopyTo(Array array, int index) => ((ICollection)items).CopyTo(array, index);
    public override IEnumerator GetEnumerator() => items.GetEnumerator();
    public override int IndexOf(object value) => value is DuckDBParameter parameter ? items.IndexOf(parameter) : -1;

    public override int IndexOf(string parameterName)
    {
        var name = Bare(parameterName);
        return name.IsEmpty ? -1 : items.FindIndex(item => Bare(item.ParameterName).Equals(Bare(parameterName), StringComparison.OrdinalIgnoreCase));
    }

    public override void Insert(int index, object value) => items.Insert(index, AsParameter(value));
    public override void Remove(object value) => items.Remove(AsParameter(value));
    public override void RemoveAt(int index) => items.RemoveAt(index);
    public override void RemoveAt(string parameterName) => items.RemoveAt(Required(parameterName));
    protected override DbParameter GetParameter(int index) => items[index];
    protected override DbParameter GetParameter(string parameterName) => items[Required(parameterName)];
    protected override void SetParameter(int index, DbParameter value) => items[index] = AsParameter(value);
    protected override void SetParameter(string parameterName, DbParameter value) => items[Required(parameterName)] = AsParameter(value);

    private static ReadOnlySpan<char> Bare(string name) => name.AsSpan().TrimStart("$@:");

    private static DuckDBParameter AsParameter(object value) => value as DuckDBParameter ?? new DuckDBParameter(value);

    private int Required(string name) => IndexOf(name) is var index and >= 0
        ? index
        : throw new ArgumentException($"There is no parameter named '{name}'.", nameof(name));
}
