using CSat.Cli.Csv;
using CSat.Cli.Mappings;
using CSat.Domain.Problems;
using CsvHelper;

namespace CSat.Cli.Import;

/// <summary>Reads the values of one row by column name and gathers what is wrong with them, so that a refused row names everything at once.</summary>
public sealed class RowReader
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _header;
    private readonly List<Problem> _problems = [];
    private string[] _fields = [];

    /// <summary>Reads rows under this header.</summary>
    public RowReader(IReadOnlyList<string> header)
    {
        _header = header;
        for (var i = 0; i < header.Count; i++)
        {
            _columns[header[i]] = i;
        }
    }

    /// <summary>What is wrong with the current row.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Takes up a row; false when it cannot be read as a record at all.</summary>
    public bool Begin(Csv.CsvRow row)
    {
        _problems.Clear();
        _fields = row.Fields;
        if (row.BrokenBytes.Count > 0)
        {
            _problems.Add(CsvProblems.BrokenUtf8(row.BrokenField >= 0 && row.BrokenField < _header.Count ? _header[row.BrokenField] : "", row.BrokenBytes));
        }

        if (row.Malformed is { } malformed)
        {
            _problems.Add(CsvProblems.StrayQuote(malformed == CsvMalformedReason.UnterminatedQuote));
        }

        if (row.Fields.Length != _header.Count)
        {
            _problems.Add(CsvProblems.FieldCount(row.Fields.Length, _header.Count));
        }

        return _problems.Count == 0;
    }

    /// <summary>The value of a column without surrounding white space.</summary>
    public string Text(string column) => _fields[_columns[column]].Trim();

    /// <summary>The value at a place of the row without surrounding white space; empty where the row is shorter.</summary>
    public string TextAt(int place) => place < _fields.Length ? _fields[place].Trim() : "";

    /// <summary>The value of a column that must not be empty.</summary>
    public string Required(string column)
    {
        var value = Text(column);
        if (value.Length == 0)
        {
            _problems.Add(Domain.Problems.Problems.FieldMissing(column));
        }

        return value;
    }

    /// <summary>Whether a condition holds.</summary>
    public bool Holds(ValueCondition condition) => condition.Values.Contains(Text(condition.Column)) != condition.Negated;

    /// <summary>What a choice gives for this row; <c>default</c> with a problem where the value has no meaning.</summary>
    public T? Pick<T>(Choice<T> choice)
    {
        if (choice.Column is null)
        {
            return choice.Constant;
        }

        var value = Text(choice.Column);
        if (choice.Values.TryGetValue(value, out var meaning))
        {
            return meaning;
        }

        _problems.Add(RowProblems.UnknownValue(choice.Column, value, choice.Values.Keys));
        return default;
    }

    /// <summary>The moment in a date column; null where it is empty or, with a problem, unreadable.</summary>
    public DateTimeOffset? Moment(DateColumn column)
    {
        var value = Text(column.Column);
        if (value.Length == 0)
        {
            return null;
        }

        if (DateReader.TryRead(value, column, out var moment))
        {
            return moment;
        }

        _problems.Add(RowProblems.UnparsableDate(column.Column, value, column.Formats));
        return null;
    }

    /// <summary>The moment in a date column that must not be empty.</summary>
    public DateTimeOffset? RequiredMoment(DateColumn column)
    {
        if (Text(column.Column).Length == 0)
        {
            _problems.Add(Domain.Problems.Problems.FieldMissing(column.Column));
            return null;
        }

        return Moment(column);
    }

    /// <summary>Adds a problem of the current row.</summary>
    public void Refuse(Problem problem) => _problems.Add(problem);
}
