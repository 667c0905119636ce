using CSat.Cli.Mappings;
using CSat.Cli.Sources;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Cli.Import;

/// <summary>Turns a row of a complaint file into a complaint with its past.</summary>
public sealed class ComplaintRowMapper : IRowMapper<ComplaintRow>
{
    // What the service takes.
    private const int PersonLength = 200;

    private readonly ComplaintMapping _mapping;
    private readonly RowReader _row;
    private readonly IdMaker _ids;
    private readonly LongTexts _texts;
    private readonly (CodeReader Channel, CodeReader Category, CodeReader Offering, CodeReader Department) _codes;

    /// <summary>Maps rows under this header, which has every column of the mapping.</summary>
    public ComplaintRowMapper(ComplaintMapping mapping, IReadOnlyList<string> header)
    {
        _mapping = mapping;
        _row = new RowReader(header, mapping);
        _ids = new IdMaker(mapping.ExternalId, header);
        _texts = new LongTexts(mapping.CutsLongTexts);
        _codes = (new(mapping.Channel, [], _texts), new(mapping.Category, mapping.Categories, _texts), new(mapping.Offering, mapping.Offerings, _texts), new(mapping.Department, mapping.Departments, _texts));
    }

    /// <inheritdoc/>
    public ComplaintRow? Map(SourceRow row, Findings findings, out IReadOnlyList<Problem> problems)
    {
        ComplaintRow? mapped = null;
        if (_row.Begin(row) && _mapping.Filters.All(_row.Holds))
        {
            mapped = Read(row.Line, findings, out var found);
            if (_row.Problems.Count == 0)
            {
                mapped.Complaint.ExternalId = _ids.Numbered(mapped.Complaint.ExternalId, _row, row.Line, findings.Repeats);
            }

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

    private ComplaintRow Read(long line, Findings findings, out (Entry? Category, Entry? Offering, Entry? Department) found)
    {
        var received = _row.RequiredMoment(_mapping.ReceivedAt);
        var complaint = new Complaint
        {
            SourceSystem = _mapping.SourceSystem,
            ExternalId = _ids.Of(_row),
            Channel = _codes.Channel.Read(_row, required: true, findings, out _),
            Category = _codes.Category.Read(_row, required: true, findings, out found.Category),
            Offering = _codes.Offering.Read(_row, required: false, findings, out found.Offering),
            Department = _codes.Department.Read(_row, required: false, findings, out found.Department),
            Customer = _mapping.Customer is { } customer ? _row.Text(customer) : "",
            AssignedTo = Text(_mapping.Handler, PersonLength, findings),
            Description = Description(findings),
            ReceivedAt = Stamp(received),
            CustomerDueAt = _mapping.CustomerDueAt is { } due ? Stamp(_row.Moment(due)) : null,
        };
        foreach (var rule in _mapping.Events)
        {
            if (Event(rule, received, findings) is { } happened)
            {
                if (rule.CountsAsAnswer && complaint.Events.All(earlier => earlier.Kind != ComplaintEventKind.Answered))
                {
                    complaint.Events.Add(new ComplaintEvent { Kind = ComplaintEventKind.Answered, OccurredAt = happened.OccurredAt, Actor = happened.Actor });
                }

                complaint.Events.Add(happened);
            }
        }

        var mapped = new ComplaintRow { Position = line, Complaint = complaint };
        mapped.ReportedClocks.AddRange(_mapping.ReportedClocks.Select(Outcome).OfType<ReportedClock>());
        return mapped;
    }

    private string Description(Findings findings) => _mapping.Description is { } rule
        ? _texts.Fitted(
            _row, string.Join(" + ", rule.Columns), string.Join(rule.Separator, rule.Columns.Select(_row.Text).Where(text => text.Length > 0)), TextRules.LongTextLength, findings)
        : "";

    private string Text(string? column, int limit, Findings findings) => column is null ? "" : _texts.Fitted(_row, column, _row.Text(column), limit, findings);

    private ComplaintEvent? Event(EventRule rule, DateTimeOffset? received, Findings findings)
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

        var handler = Text(rule.Handler, PersonLength, findings);
        return new ComplaintEvent
        {
            Kind = rule.Kind, OccurredAt = Stamp(at), Actor = handler.Length > 0 ? handler : _mapping.SourceSystem, Role = rule.Role, Step = rule.Step,
            Note = Text(rule.Note, TextRules.LongTextLength, findings),
        };
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
