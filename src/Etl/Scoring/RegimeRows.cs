using CSat.Domain.Complaints;
using CSat.Domain.Regimes;
using CSat.Domain.Text;
using CSat.Etl.Extracting;
using CSat.Etl.Transforming;
using DuckDB.NET.Data;

namespace CSat.Etl.Scoring;

/// <summary>Writes what SQL must see of a regime version: levels with their points, weights, focus analyses, trends, channels, clocks, and what it demands of results.</summary>
internal sealed class RegimeRows(BuildDatabase database) : IDisposable
{
    private static readonly string AnswerEvent = ComplaintEventKinds.Code(ComplaintEventKind.Answered);

    private readonly DuckDBAppender _regimes = database.AppendRaw("regime");
    private readonly DuckDBAppender _levels = database.AppendRaw("level");
    private readonly DuckDBAppender _focus = database.AppendRaw("focus");
    private readonly DuckDBAppender _trends = database.AppendRaw("trend");
    private readonly DuckDBAppender _channels = database.AppendRaw("channel");
    private readonly DuckDBAppender _clocks = database.AppendRaw("clock");
    private readonly DemandRows _demands = new(database);

    public void Write(StoredRegime stored, Regime regime)
    {
        WriteRules(stored, regime);
        WriteLevels(stored.Id, regime);
        WriteFocus(stored.Id, regime.Survey?.Focus ?? []);
        WriteTrends(stored.Id, regime.Survey?.Trends ?? []);
        foreach (var channel in regime.Complaints?.Channels ?? [])
        {
            _channels.CreateRow().AppendValue(stored.Id).AppendValue(channel.Code).AppendValue(channel.Name.Zh).AppendValue(channel.Name.En).EndRow();
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
        _regimes.CreateRow()
            .AppendValue(stored.Id)
            .AppendValue(stored.RegimeId)
            .AppendValue(stored.Code)
            .AppendValue(stored.Version)
            .AppendValue(regime.Title.Zh)
            .AppendValue(regime.Title.En)
            .AppendValue(survey?.Blend?.SelfPercent)
            .AppendValue(survey?.Blend?.SurveyedPercent)
            .AppendValue(regime.Presentation.SuppressBelow)
            .AppendValue(regime.Presentation.CautionBelow)
            .AppendValue(string.Join(", ", survey?.Blend?.Rules ?? []))
            .EndRow();
    }

    private void WriteLevels(Guid regimeVersionId, Regime regime)
    {
        foreach (var scale in regime.Scales)
        {
            foreach (var level in scale.Levels)
            {
                _levels.CreateRow()
                    .AppendValue(regimeVersionId)
                    .AppendValue(scale.Code)
                    .AppendValue(scale.BestPoints)
                    .AppendValue(checked((sbyte)level.Value))
                    .AppendValue(level.Code)
                    .AppendValue(level.Name.Zh)
                    .AppendValue(level.Name.En)
                    .AppendValue(level.Points)
                    .AppendValue(level.Satisfied)
                    .EndRow();
            }
        }
    }

    private void WriteFocus(Guid regimeVersionId, IReadOnlyList<FocusRule> focus)
    {
        for (var i = 0; i < focus.Count; i++)
        {
            _focus.CreateRow()
                .AppendValue(regimeVersionId)
                .AppendValue(i + 1)
                .AppendValue(EnumCode.Of(focus[i].Kind))
                .AppendValue(focus[i].Action.Zh)
                .AppendValue(focus[i].Action.En)
                .AppendValue(string.Join(", ", focus[i].Rules))
                .EndRow();
        }
    }

    private void WriteTrends(Guid regimeVersionId, IReadOnlyList<TrendRule> trends)
    {
        for (var i = 0; i < trends.Count; i++)
        {
            _trends.CreateRow()
                .AppendValue(regimeVersionId)
                .AppendValue(i + 1)
                .AppendValue(trends[i].Code)
                .AppendValue(EnumCode.Of(trends[i].By))
                .AppendValue(trends[i].WhenFallen?.Zh)
                .AppendValue(trends[i].WhenFallen?.En)
                .AppendValue(string.Join(", ", trends[i].Rules))
                .EndRow();
        }
    }

    private void WriteClocks(Guid regimeVersionId, IReadOnlyList<DeadlineRule> clocks)
    {
        for (var i = 0; i < clocks.Count; i++)
        {
            _clocks.CreateRow()
                .AppendValue(regimeVersionId)
                .AppendValue(i)
                .AppendValue(clocks[i].Code)
                .AppendValue(clocks[i].Name.Zh)
                .AppendValue(clocks[i].Name.En)
                .AppendValue(string.Join(", ", clocks[i].Rules))
                .AppendValue(clocks[i].ToEvent == AnswerEvent)
                .EndRow();
        }
    }
}
