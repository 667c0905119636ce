using CSat.Domain.Complaints;
using CSat.Domain.Regimes;
using CSat.Etl.Extracting;
using CSat.Etl.Transforming;
using DuckDB.NET.Data;

namespace CSat.Etl.Scoring;

/// <summary>Writes what SQL must see of a regime version: levels with their points, weights and limits, channels, clocks.</summary>
internal sealed class RegimeRows(BuildDatabase database) : IDisposable
{
    private static readonly string AnswerEvent = ComplaintEventKinds.Code(ComplaintEventKind.Answered);

    private readonly DuckDBAppender _regimes = database.AppendRaw("regime");
    private readonly DuckDBAppender _levels = database.AppendRaw("level");
    private readonly DuckDBAppender _channels = database.AppendRaw("channel");
    private readonly DuckDBAppender _clocks = database.AppendRaw("clock");

    public void Write(StoredRegime stored, Regime regime)
    {
        WriteRules(stored, regime);
        WriteLevels(stored.Id, regime);
        foreach (var channel in regime.Complaints?.Channels ?? [])
        {
            _channels.CreateRow().AppendValue(stored.Id).AppendValue(channel.Code).AppendValue(channel.Name.Zh).AppendValue(channel.Name.En).EndRow();
        }

        WriteClocks(stored.Id, regime.Complaints?.Clocks ?? []);
    }

    public void Dispose()
    {
        _regimes.Dispose();
        _levels.Dispose();
        _channels.Dispose();
        _clocks.Dispose();
    }

    private void WriteRules(StoredRegime stored, Regime regime)
    {
        var survey = regime.Survey;
        IEnumerable<string> rules = [.. survey?.Blend?.Rules ?? [], .. survey?.MinimumReturned?.Rules ?? [], .. survey?.MinimumCompetitorForms?.Rules ?? []];
        _regimes.CreateRow()
            .AppendValue(stored.Id)
            .AppendValue(stored.RegimeId)
            .AppendValue(stored.Code)
            .AppendValue(stored.Version)
            .AppendValue(regime.Title.Zh)
            .AppendValue(regime.Title.En)
            .AppendValue(survey?.Blend?.SelfPercent)
            .AppendValue(survey?.Blend?.SurveyedPercent)
            .AppendValue((int?)survey?.MinimumReturned?.Threshold.Limit)
            .AppendValue((int?)survey?.MinimumCompetitorForms?.Threshold.Limit)
            .AppendValue(regime.Presentation.SuppressBelow)
            .AppendValue(regime.Presentation.CautionBelow)
            .AppendValue(string.Join(", ", rules.Distinct(StringComparer.Ordinal)))
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
