using CSat.Cli.Connection;
using CSat.Cli.Mappings;
using CSat.Cli.Sources;
using CSat.Contracts.V1;
using CSat.Domain.Problems;

namespace CSat.Cli.Import;

/// <summary>Turns a row of a file of customers into a customer.</summary>
public sealed class CustomerRowMapper : IRowMapper<CustomerRow>
{
    private readonly CustomerMapping _mapping;
    private readonly RowReader _row;
    private readonly IdMaker _ids;

    /// <summary>Maps rows under this header, which has every column of the mapping.</summary>
    public CustomerRowMapper(CustomerMapping mapping, IReadOnlyList<string> header)
    {
        _mapping = mapping;
        _row = new RowReader(header, mapping);
        _ids = new IdMaker(mapping.ExternalId, header);
    }

    /// <inheritdoc/>
    public CustomerRow? Map(SourceRow row, Findings findings, out IReadOnlyList<Problem> problems)
    {
        CustomerRow? mapped = null;
        if (_row.Begin(row) && _mapping.Filters.All(_row.Holds))
        {
            mapped = new CustomerRow { Position = row.Line, Customer = Read() };
            if (_row.Problems.Count == 0)
            {
                mapped.Customer.Code = _ids.Numbered(mapped.Customer.Code, _row, row.Line, findings.Repeats);
            }

            mapped = _row.Problems.Count > 0 ? null : mapped;
        }

        problems = [.. _row.Problems];
        return mapped;
    }

    private Customer Read()
    {
        var customer = new Customer
        {
            Code = _ids.Of(_row),
            Class = _row.Pick(_mapping.Class),
            Kind = Kind(),
            Department = Department(),
        };
        if (_mapping.Resident is { } resident && (resident.Column is not { } column || _row.Text(column).Length > 0))
        {
            customer.Resident = _row.Pick(resident);
        }

        if (_mapping.OccupiedSince is { } since && _row.Moment(since) is { } moment)
        {
            customer.OccupiedSince = WireDate.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, since.Zone).DateTime));
        }

        foreach (var field in _mapping.Fields)
        {
            if (_row.Text(field.Column) is { Length: > 0 } value)
            {
                customer.Fields[field.Code] = value;
            }
        }

        return customer;
    }

    private string Kind()
    {
        if (_mapping.Kind is not { Column: { } column } rule)
        {
            return _mapping.Kind?.Constant ?? "";
        }

        var value = _row.Text(column);
        if (value.Length == 0 || rule.Values is not { } values)
        {
            return value;
        }

        if (!values.TryGetValue(value, out var meant))
        {
            _row.Refuse(RowProblems.UnknownValue(column, value, values.Keys));
        }

        return meant ?? "";
    }

    // The department is there already, or the mapping declares it: a customer makes none.
    private string Department()
    {
        if (_mapping.Department is not { Column: { } column } rule)
        {
            return _mapping.Department?.Constant ?? "";
        }

        var value = _row.Text(column);
        if (value.Length == 0 || (rule.Values is null && _mapping.Departments.Count == 0))
        {
            return value;
        }

        if (rule.Values?.TryGetValue(value, out var meant) == true)
        {
            return meant;
        }

        var declared = _mapping.Departments.FirstOrDefault(entry => CodeMaker.SameEntry.Equals(entry.Code, value) || CodeMaker.SameEntry.Equals(entry.Name.Zh, value) || CodeMaker.SameEntry.Equals(entry.Name.En, value));
        if (declared is null)
        {
            _row.Refuse(RowProblems.UnknownValue(column, value, rule.Values?.Keys ?? _mapping.Departments.SelectMany(entry => new[] { entry.Code, entry.Name.Zh })));
        }

        return declared?.Code ?? "";
    }
}
