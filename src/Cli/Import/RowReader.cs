using System.Globalization;
using CSat.Cli.Csv;
using CSat.Cli.Mappings;
using CSat.Cli.Sources;
using CSat.Domain.Calendars;
using CSat.Domain.Problems;

namespace CSat.Cli.Import;

/// <summary>Reads the values of one row by column name and gathers what is wrong with them, so that a refused row names everything at once.</summary>
public sealed class RowReader
{
    private readonly ColumnNames _columns;
    private readonly int _width;
    private readonly int _used;
    private readonly IReadOnlySet<string> _empty;
    private readonly List<Problem> _problems = [];
    private SourceRow _row = new(0, []);

    /// <summary>Reads rows under this header, which has every column of the mapping.</summary>
    public RowReader(IReadOnlyList<string> header, ImportMapping mapping)
    {
        _columns = new ColumnNames(header);
        _width = header.Count;
        _used = mapping.ShortRows ? 0 : mapping.Columns.Select(use => Index(use.Column) + 1).DefaultIfEmpty().Max();
        _empty = mapping.Empty;
    }

    /// <summary>What is wrong with the current row.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>
    /// Takes up a row; false when it cannot be read as a record at all. A row may lack fields at its end that the mapping does not use, and have more than the header
    /// where those are empty.
    /// </summary>
    public bool Begin(SourceRow row)
    {
        _problems.Clear();
        _row = row;
        if (row.Problem is { } problem)
        {
            _problems.Add(problem);
        }

        if (row.Fields.Length < _used || row.Fields.Skip(_width).Any(field => !string.IsNullOrWhiteSpace(field)))
        {
            _problems.Add(CsvProblems.FieldCount(row.Fields.Length, _width));
        }

        return _problems.Count == 0;
    }

    /// <summary>The value of a column without surrounding white space; empty where it is one of the mapping's words for none.</summary>
    public string Text(string column)
    {
        var index = Index(column);
        var value = index < _row.Fields.Length ? CellText.Clean(_row.Fields[index]) : "";
        return _empty.Contains(value) ? "" : value;
    }

    /// <summary>The value at a place of the row without surrounding white space; empty where the row is shorter.</summary>
    public string TextAt(int place) => place < _row.Fields.Length ? CellText.Clean(_row.Fields[place]) : "";

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

    /// <summary>The moment that a rule of the mapping gives; null where there is none or, with a problem, an unreadable one.</summary>
    public DateTimeOffset? Moment(DateColumn column)
    {
        if (column.Columns.Count == 0)
        {
            return column.Constant;
        }

        var value = Value(column);
        if (value.Length == 0)
        {
            return null;
        }

        // What a cell holds as a date needs no format, and none may read it otherwise.
        var read = column.Columns.Any(IsDateCell) ? column with { Formats = [.. DateReader.Iso, .. column.Formats] } : column;
        if (!DateReader.TryRead(value, read, out var moment))
        {
            _problems.Add(RowProblems.UnparsableDate(column.Column, value, column.Formats));
            return null;
        }

        if (BelievableRange.Holds(moment))
        {
            return moment;
        }

        // Said here, before a round is opened for it: the service would refuse the round, and with it all its rows.
        _problems.Add(Domain.Problems.Problems.TimeOutOfRange(column.Column, moment, BelievableRange.FirstMoment, BelievableRange.End.AddSeconds(-1)).In(column.Zone));
        return null;
    }

    /// <summary>The moment that there must be.</summary>
    public DateTimeOffset? RequiredMoment(DateColumn column)
    {
        if (column.Columns.Count > 0 && Value(column).Length == 0)
        {
            _problems.Add(Domain.Problems.Problems.FieldMissing(column.Column));
            return null;
        }

        return Moment(column);
    }

    /// <summary>The number in a column; null, with a problem or without, where it is empty or none.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isAllowed">Which numbers may stand there.</param>
    /// <param name="problem">What is wrong with a value that is no such number.</param>
    public decimal? Number(string column, Func<decimal, bool> isAllowed, Func<string, Problem> problem)
    {
        var value = Text(column);
        if (value.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(CellText.Normal(value), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && isAllowed(number))
        {
            return number;
        }

        _problems.Add(problem(value));
        return null;
    }

    /// <summary>Adds a problem of the current row.</summary>
    public void Refuse(Problem problem) => _problems.Add(problem);

    private string Value(DateColumn column)
    {
        var value = string.Join(' ', column.Columns.Select(Text).Where(text => text.Length > 0));
        return column.Empty.Contains(value) ? "" : value;
    }

    private bool IsDateCell(string column) => _row.DateCells.Contains(Index(column));

    private int Index(string column) => _columns.Find(column)[0];
}
