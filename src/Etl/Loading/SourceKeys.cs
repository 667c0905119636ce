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
        var levels = connection.Query<FormLevel>(SqlText.Get("warehouse/build/read_level_points.sql")).ToLookup(level => (level.QuestionnaireVersionId, level.ScaleCode));
        var own = connection.Query<ItemLevelPoints>(SqlText.Get("warehouse/build/read_item_points.sql")).ToLookup(level => level.QuestionnaireVersionId);
        var questionnaires = connection.Query<FormItem>(SqlText.Get("warehouse/build/read_item_keys.sql"))
            .GroupBy(row => row.QuestionnaireVersionId)
            .ToDictionary(form => form.Key, form => QuestionnaireKeys.Of([.. form], scale => [.. levels[(form.Key, scale)]], [.. own[form.Key]]));
        return new SourceKeys(rounds, competitors, departments, questionnaires);
    }
}

/// <summary>What a form of one round becomes.</summary>
/// <param name="Key">Key of the round; -1 for one that is not known.</param>
/// <param name="Window">How long a form may take to come back, by the round's regime; null without limit.</param>
/// <param name="SentAt">When the forms without a time of their own were sent; null where not recorded.</param>
internal sealed record RoundKeys(int Key, TimeLimit? Window, DateTimeOffset? SentAt)
{
    /// <summary>For a form whose round is not known; the checks refuse its rows.</summary>
    public static readonly RoundKeys Unknown = new(-1, null, null);
}
