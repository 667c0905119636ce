using CSat.Domain.Calendars;
using CSat.Domain.Complaints;
using CSat.Domain.Findings;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
using CSat.Domain.Text;
using CSat.Etl.Extracting;
using CSat.Etl.Transforming;

namespace CSat.Etl.Scoring;

/// <summary>Writes what SQL must see of a regime version: levels with their points, weights, focus analyses, trends, channels, clocks, and what it demands of results.</summary>
internal sealed class RegimeRows(BuildDatabase database) : IDisposable
{
    private static readonly string AnswerEvent = ComplaintEventKinds.Code(ComplaintEventKind.Answered);

    private readonly RowAppender _regimes = database.AppendRaw("regime");
    private readonly RowAppender _levels = database.AppendRaw("level");
    private readonly RowAppender _focus = database.AppendRaw("focus");
    private readonly RowAppender _trends = database.AppendRaw("trend");
    private readonly RowAppender _channels = database.AppendRaw("channel");
    private readonly RowAppender _clocks = database.AppendRaw("clock");
    private readonly DemandRows _demands = new(database);

    public void Write(StoredRegime stored, Regime regime)
    {
        WriteRules(stored, regime);
        WriteLevels(stored.Id, regime);
        WriteFocus(stored.Id, regime.Survey?.Focus ?? []);
        WriteTrends(stored.Id, regime.Survey?.Trends ?? []);
        foreach (var channel in regime.Complaints?.Channels ?? [])
        {
            _channels.Add(stored.Id, channel.Code, channel.Name.Zh, channel.Name.En);
        }

        WriteClocks(stored.Id, regime.Complaints?.Clocks ?? []);
        _demands.Write(stored.Id, regime);
    }

    public void Dispose()
    {
        _regimes.Dispose();
        _levels.Dispose();
        _focus.Dispose();
        _trends.Dispose();
        _channels.Dispose();
        _clocks.Dispose();
        _demands.Dispose();
    }

    private void WriteRules(StoredRegime stored, Regime regime)
    {
        var survey = regime.Survey;
        _regimes.Add(
            stored.Id,
            stored.RegimeId,
            stored.Code,
            stored.Version,
            regime.Title.Zh,
            regime.Title.En,
            survey?.Blend?.SelfPercent,
            survey?.Blend?.SurveyedPercent,
            regime.Presentation.SuppressBelow,
            regime.Presentation.CautionBelow,
            string.Join(", ", survey?.Blend?.Rules ?? []));
    }

    private void WriteLevels(Guid regimeVersionId, Regime regime)
    {
        foreach (var scale in regime.Scales)
        {
            foreach (var level in scale.Levels)
            {
                _levels.Add(
                    regimeVersionId, scale.Code, scale.BestPoints, checked((sbyte)level.Value), level.Code, level.Name.Zh, level.Name.En, level.Points, level.Satisfied);
            }
        }
    }

    private void WriteFocus(Guid regimeVersionId, IReadOnlyList<FocusRule> focus)
    {
        for (var i = 0; i < focus.Count; i++)
        {
            _focus.Add(regimeVersionId, i + 1, EnumCode.Of(focus[i].Kind), focus[i].Action.Zh, focus[i].Action.En, string.Join(", ", focus[i].Rules));
        }
    }

    private void WriteTrends(Guid regimeVersionId, IReadOnlyList<TrendRule> trends)
    {
        for (var i = 0; i < trends.Count; i++)
        {
            _trends.Add(regimeVersionId, i + 1, trends[i].Code, EnumCode.Of(trends[i].By), trends[i].WhenFallen?.Zh, trends[i].WhenFallen?.En, string.Join(", ", trends[i].Rules));
        }
    }

    private void WriteClocks(Guid regimeVersionId, IReadOnlyList<DeadlineRule> clocks)
    {
        for (var i = 0; i < clocks.Count; i++)
        {
            _clocks.Add(
                regimeVersionId, i, clocks[i].Code, clocks[i].Name.Zh, clocks[i].Name.En, string.Join(", ", clocks[i].Rules), clocks[i].ToEvent == AnswerEvent);
        }
    }
}
