using CSat.Cli.Mappings;
using CSat.Cli.Sources;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Cli.Import;

/// <summary>Turns a row of a complaint file into a complaint with its past.</summary>
public sealed class ComplaintRowMapper : IRowMapper<ComplaintRow>
{
    private readonly ComplaintMapping _mapping;
    private readonly RowReader _row;

    /// <summary>Maps rows under this header, which has every column of the mapping.</summary>
    public ComplaintRowMapper(ComplaintMapping mapping, IReadOnlyList<string> header)
    {
        _mapping = mapping;
        _row = new RowReader(header, mapping);
    }

    /// <inheritdoc/>
    public ComplaintRow? Map(SourceRow row, Findings findings, out IReadOnlyList<Problem> problems)
    {
        ComplaintRow? mapped = null;
        if (_row.Begin(row) && _mapping.Filters.All(_row.Holds))
        {
            mapped = Read(row.Line, out var found);
            if (_row.Problems.Count > 0)
            {
                mapped = null;
            }
            else
            {
                Keep(findings.Categories, found.Category);
                Keep(findings.Offerings, found.Offering);
                Keep(findings.Departments, found.Department);
            }
        }

        problems = [.. _row.Problems];
        return mapped;
    }

    private static void Keep(SortedDictionary<string, Entry> entries, Entry? entry)
    {
        if (entry is not null)
        {
            entries.TryAdd(entry.Code, entry);
        }
    }

    private ComplaintRow Read(long line, out (Entry? Category, Entry? Offering, Entry? Department) found)
    {
        var received = _row.RequiredMoment(_mapping.ReceivedAt);
        var complaint = new Complaint
        {
            SourceSystem = _mapping.SourceSystem,
            ExternalId = _row.Required(_mapping.ExternalId),
            Channel = Code(_mapping.Channel, out _, required: true),
            Category = Code(_mapping.Category, out found.Category, required: true),
            Offering = Code(_mapping.Offering, out found.Offering, required: false),
            Department = Code(_mapping.Department, out found.Department, required: false),
            Description = Description(),
            ReceivedAt = Stamp(received),
            CustomerDueAt = _mapping.CustomerDueAt is { } due ? Stamp(_row.Moment(due)) : null,
        };
        complaint.Events.AddRange(_mapping.Events.Select(rule => Event(rule, received)).OfType<ComplaintEvent>());
        var mapped = new ComplaintRow { Position = line, Complaint = complaint };
        mapped.ReportedClocks.AddRange(_mapping.ReportedClocks.Select(Outcome).OfType<ReportedClock>());
        return mapped;
    }

    private string Code(CodeRule? rule, out Entry? found, bool required)
    {
        found = null;
        if (rule?.Column is not { } column)
        {
            return rule?.Constant ?? "";
        }

        var value = required ? _row.Required(column) : _row.Text(column);
        if (value.Length == 0)
        {
            return "";
        }

        if (rule.Values is null)
        {
            found = new Entry(CodeMaker.FromValue(value), Domain.Text.LocalizedText.Same(value));
            return found.Code;
        }

        if (!rule.Values.TryGetValue(value, out var code))
        {
            _row.Refuse(RowProblems.UnknownValue(column, value, rule.Values.Keys));
        }

        return code ?? "";
    }

    private string Description() => _mapping.Description is { } rule
        ? string.Join(rule.Separator, rule.Columns.Select(_row.Text).Where(text => text.Length > 0))
        : "";

    private ComplaintEvent? Event(EventRule rule, DateTimeOffset? received)
    {
        if (rule.When is { } condition && !_row.Holds(condition))
        {
            return null;
        }

        var at = rule.At is { } column ? _row.Moment(column) : null;
        if (rule.When is null && at is null)
        {
            return null;
        }

        if (at < received)
        {
            at = rule.BeforeReceipt switch
            {
                BeforeReceipt.AtReceipt => received,
                BeforeReceipt.Undated => null,
                _ => at,
            };
        }

        return new ComplaintEvent { Kind = rule.Kind, OccurredAt = Stamp(at), Actor = _mapping.SourceSystem, Role = rule.Role };
    }

    private ReportedClock? Outcome(ReportedClockRule rule)
    {
        var value = _row.Text(rule.Column);
        if (value.Length == 0)
        {
            return null;
        }

        var inTime = rule.InTime.Contains(value);
        if (!inTime && !rule.Late.Contains(value))
        {
            _row.Refuse(RowProblems.UnknownValue(rule.Column, value, rule.InTime.Concat(rule.Late)));
        }

        return new ReportedClock { Code = rule.Code, Outcome = inTime ? ClockOutcome.InTime : ClockOutcome.Late };
    }

    private static Timestamp? Stamp(DateTimeOffset? moment) => moment is { } at ? Timestamp.FromDateTimeOffset(at) : null;
}
