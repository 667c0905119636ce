using CSat.Domain.Calendars;
using CSat.Etl.Running;
using CSat.Sql;
using Dapper;

namespace CSat.Etl.Loading;

/// <summary>From ids of the source to keys of the warehouse, for the stream of the forms.</summary>
/// <param name="Rounds">Rounds.</param>
/// <param name="Competitors">Competitor keys.</param>
/// <param name="Departments">Department keys.</param>
/// <param name="Questionnaires">Questionnaire versions.</param>
internal sealed record SourceKeys(
    Dictionary<Guid, RoundKeys> Rounds, Dictionary<Guid, int> Competitors, Dictionary<Guid, int> Departments, Dictionary<Guid, QuestionnaireKeys> Questionnaires)
{
    /// <summary>Reads the keys that the staging models gave.</summary>
    public static SourceKeys Read(EtlContext context)
    {
        var connection = context.Database.Connection;
        var rounds = connection.Query<(Guid Id, int Key, Guid? Regime, DateOnly? SentOn)>(SqlText.Get("warehouse/build/read_round_keys.sql")).ToDictionary(
            row => row.Id,
            row => new RoundKeys(
                row.Key,
                row.Regime is { } regime ? context.Regimes.GetValueOrDefault(regime)?.Survey?.ReturnWindow : null,
                row.SentOn is { } day ? Deadline.StartOfDay(day, context.Zone) : null));
        var competitors = connection.Query<(Guid Id, int Key)>(SqlText.Get("warehouse/build/read_competitor_keys.sql")).ToDictionary(row => row.Id, row => row.Key);
        var departments = connection.Query<(Guid Id, int Key)>(SqlText.Get("warehouse/build/read_department_keys.sql")).ToDictionary(row => row.Id, row => row.Key);
        var questionnaires = connection.Query<(Guid Id, int Key, int Position, int ItemKey, int DepartmentKey)>(SqlText.Get("warehouse/build/read_item_keys.sql"))
            .GroupBy(row => (row.Id, row.Key))
            .ToDictionary(
                group => group.Key.Id,
                group => new QuestionnaireKeys(group.Key.Key, [.. group.Select(row => row.ItemKey)], [.. group.Select(row => row.DepartmentKey)]));
        foreach (var level in connection.Query<(Guid Id, sbyte Level, decimal Points, decimal BestPoints, bool Satisfied)>(SqlText.Get("warehouse/build/read_level_points.sql")))
        {
            questionnaires[level.Id].AddLevel(level.Level, level.Points, level.BestPoints, level.Satisfied);
        }

        return new SourceKeys(rounds, competitors, departments, questionnaires);
    }
}
