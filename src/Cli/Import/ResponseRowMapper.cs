using System.Globalization;
using CSat.Cli.Mappings;
using CSat.Cli.Sources;
using CSat.Contracts.V1;
using CSat.Domain.Calendars;
using CSat.Domain.Problems;
using Google.Protobuf.WellKnownTypes;
using ResponseLimits = CSat.Domain.Responses.ResponseLimits;

namespace CSat.Cli.Import;

/// <summary>Turns a row of a survey file into a form.</summary>
public sealed class ResponseRowMapper : IRowMapper<ResponseRow>
{
    // A row that counts more has no count in this column.
    private const int MostForms = 100_000;

    private readonly ResponseMapping _mapping;
    private readonly RowReader _row;
    private readonly IdMaker _ids;
    private readonly LongTexts _texts;
    private readonly CodeReader _department;
    private int _forms = 1;

    /// <summary>Maps rows under this header, which has every column of the mapping.</summary>
    public ResponseRowMapper(ResponseMapping mapping, IReadOnlyList<string> header)
    {
        _mapping = mapping;
        _row = new RowReader(header, mapping);
        _ids = new IdMaker(mapping.ExternalId, header, mapping.Count);
        _texts = new LongTexts(mapping.CutsLongTexts);
        _department = new CodeReader(mapping.Department, mapping.Departments, _texts);
    }

    /// <inheritdoc/>
    public ResponseRow? Map(SourceRow row, Findings findings, out IReadOnlyList<Problem> problems)
    {
        ResponseRow? mapped = null;
        if (_row.Begin(row) && _mapping.Filters.All(_row.Holds))
        {
            var response = Read(findings, out var round, out var competitor, out var department);
            if (_row.Problems.Count == 0 && _forms > 0)
            {
                response.ExternalId = _ids.Numbered(response.ExternalId, _row, row.Line, findings.Repeats);
            }

            if (_row.Problems.Count == 0 && _forms > 0)
            {
                findings.Rows += _forms - 1;
                mapped = new ResponseRow { Position = row.Line, Response = response };
                findings.Rounds.TryAdd(round!.Code, round);
                if (competitor is not null)
                {
                    findings.Competitors.TryAdd(competitor.Code, competitor);
                }

                if (department is not null)
                {
                    findings.Departments.TryAdd(department.Code, department);
                }
            }
        }

        problems = [.. _row.Problems];
        return mapped;
    }

    /// <inheritdoc/>
    public IEnumerable<ResponseRow> All(ResponseRow mapped) => _mapping.Count is null ? [mapped] : Enumerable.Range(1, _forms).Select(number =>
    {
        // Equal forms are told apart by their number, so that a later file that counts more of them adds those.
        var form = mapped.Clone();
        form.Response.ExternalId = string.Create(CultureInfo.InvariantCulture, $"{mapped.Response.ExternalId}#{number}");
        return form;
    });

    private SurveyResponse Read(Findings findings, out RoundSetup? round, out Entry? competitor, out Entry? department)
    {
        var at = _row.RequiredMoment(_mapping.RespondedAt);
        var sent = _mapping.SentAt is { } column ? _row.Moment(column) : null;
        round = Round(sent ?? at);
        competitor = Competitor();
        var kind = _row.Pick(_mapping.Rating.Kind);
        var response = new SurveyResponse
        {
            SourceSystem = _mapping.SourceSystem,
            ExternalId = _ids.Of(_row),
            Round = round?.Code ?? "",
            RatingKind = competitor is null ? kind : RatingKind.Competitor,
            RespondentKind = _row.Pick(_mapping.Respondent),
            Competitor = competitor?.Code ?? "",
            Department = _department.Read(_row, required: false, findings, out department),
            Customer = _mapping.Customer is { } customer ? _row.Text(customer) : "",
            RespondedAt = at is { } moment ? Timestamp.FromDateTimeOffset(moment) : null,
            CollectedBy = _mapping.CollectedBy is { } collector ? _row.Text(collector) : "",
            ReturnedAt = _mapping.ReturnedAt is { } returned && _row.Moment(returned) is { } back ? Timestamp.FromDateTimeOffset(back) : null,
            SentAt = sent is { } sentAt ? Timestamp.FromDateTimeOffset(sentAt) : null,
        };
        if (_mapping.Weight is { } weight && _row.Number(weight, number => ResponseLimits.IsWeight((double)number), value => RowProblems.NoWeight(weight, value, ResponseLimits.MostWeight)) is { } stated)
        {
            response.Weight = (double)stated;
        }

        _forms = Forms();
        foreach (var item in _mapping.Items)
        {
            response.Levels.Add(item.Choice is { } choice ? Chosen(item, choice, response.Levels.Count) : Level(item, findings));
        }

        ReadTexts(response, findings);
        return response;
    }

    private int Forms()
    {
        if (_mapping.Count is not { } column)
        {
            return 1;
        }

        return _row.Required(column).Length == 0
            ? 0
            : (int)(_row.Number(column, number => number is >= 0 and <= MostForms && number == decimal.Truncate(number), value => RowProblems.NoCount(column, value, MostForms)) ?? 0);
    }

    private int Chosen(ItemColumn item, ChoiceRule choice, int place)
    {
        var chosen = choice.In(_row.Text(item.Column));
        var isFirst = place == 0 || _mapping.Items[place - 1].Choice?.All != choice.All;
        if (isFirst && !choice.LeavesOther && chosen.FirstOrDefault(value => !choice.All.Contains(value)) is { } unknown)
        {
            _row.Refuse(RowProblems.UnknownValue(item.Column, unknown, choice.All));
        }

        return chosen.Length == 0 ? 0 : ChoiceReader.Level(chosen.Contains(choice.Value, CellText.Same));
    }

    private int Level(ItemColumn item, Findings findings)
    {
        var value = _row.Text(item.Column);
        if (item.Levels.Values.TryGetValue(value, out var level))
        {
            findings.Items.Take(item.Code, value, level);
            return level;
        }

        if (!item.Levels.NotApplicable.Contains(value))
        {
            findings.Items.Take(item.Code, value, null);
            _row.Refuse(RowProblems.UnknownLevel(item.Column, value, item.Levels.Values.Keys.Concat(item.Levels.NotApplicable)));
        }

        return 0;
    }

    private RoundSetup? Round(DateTimeOffset? at)
    {
        var rule = _mapping.Rounds;
        if (rule.Column is { } column)
        {
            var code = _row.Required(column);
            if (code.Length == 0 || rule.Known.TryGetValue(code, out var known))
            {
                return code.Length == 0 ? null : at is { } dated ? rule.Settle(rule.Known[code], DayOf(dated)) : rule.Known[code];
            }

            _row.Refuse(RowProblems.UnknownValue(column, code, rule.Known.Keys));
            return null;
        }

        if (at is not { } moment)
        {
            return null;
        }

        var period = Period.Of(DayOf(moment), rule.Every!.Value);
        if (rule.Known.TryGetValue(period.Code, out var stated))
        {
            return stated;
        }

        var title = new Domain.Text.LocalizedText(
            rule.Title.Zh.Replace("{period}", period.Name.Zh, StringComparison.Ordinal),
            rule.Title.En.Replace("{period}", period.Name.En, StringComparison.Ordinal));
        return new RoundSetup(period.Code, title, period.Start, period.End, 0, null);
    }

    private DateOnly DayOf(DateTimeOffset moment) => Deadline.DayOf(moment, _mapping.Organization.TimeZone);

    private Entry? Competitor()
    {
        if (_mapping.Rating.CompanyColumn is not { } column)
        {
            return null;
        }

        var value = _row.Required(column);
        if (value.Length == 0 || _mapping.Rating.Own.Contains(value))
        {
            return null;
        }

        return _mapping.Rating.Competitors.TryGetValue(value, out var known)
            ? known
            : new Entry(CodeMaker.FromValue(value), Domain.Text.LocalizedText.Same(value));
    }

    private void ReadTexts(SurveyResponse response, Findings findings)
    {
        foreach (var attribute in _mapping.Attributes)
        {
            if (_row.Text(attribute.Column) is { Length: > 0 } value)
            {
                response.Attributes[attribute.Key] = _texts.Fitted(_row, attribute.Column, value, ResponseLimits.AttributeValueLength, findings);
            }
        }

        foreach (var columns in _mapping.Comments.GroupBy(comment => comment.Item, comment => comment.Column))
        {
            var names = columns.ToArray();
            if (Comment(names) is { Length: > 0 } text)
            {
                response.Comments.Add(new Comment { Item = columns.Key, Text = _texts.Fitted(_row, string.Join(" + ", names), text, ResponseLimits.CommentLength, findings) });
            }
        }
    }

    // The service keeps one comment an item and one on the whole form: answers to several questions are told apart by their columns' names.
    private string Comment(string[] columns) => columns is [var only]
        ? _row.Text(only)
        : string.Join('\n', columns.Select(column => (column, Text: _row.Text(column))).Where(part => part.Text.Length > 0).Select(part => $"{part.column.ReplaceLineEndings(" ")}: {part.Text}"));
}
