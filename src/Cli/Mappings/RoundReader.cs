using CSat.Cli.Sources;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>How a row finds its round.</summary>
/// <param name="SurveyKind">Survey kind of the regime.</param>
/// <param name="Every">Length of the rounds where the date decides; null where a column does.</param>
/// <param name="Title">Title of a round that follows from the date; <c>{period}</c> stands for the period in words.</param>
/// <param name="Column">The column that holds the round's code.</param>
/// <param name="ByDate">Whether a form that the column puts into a round outside of whose period it is dated goes into the known round that holds its date; else it is refused.</param>
/// <param name="Known">The rounds that the column may name; in rounds by date, what is known beyond the date, such as the forms sent.</param>
public sealed record RoundRule(string SurveyKind, PeriodLength? Every, LocalizedText Title, string? Column, bool ByDate, IReadOnlyDictionary<string, RoundSetup> Known)
{
    /// <summary>The known round for a form that the file puts into one.</summary>
    /// <param name="stated">The round that the file names.</param>
    /// <param name="day">The day on which the form was sent, else answered.</param>
    public RoundSetup Settle(RoundSetup stated, DateOnly day) =>
        ByDate && !stated.Holds(day) ? Known.Values.FirstOrDefault(round => round.Holds(day)) ?? stated : stated;
}

/// <summary>A round to open.</summary>
/// <param name="Code">Code, for example <c>2010H2</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, inclusive.</param>
/// <param name="FormsSent">Forms handed out; 0 where not counted.</param>
/// <param name="SentOn">Day on which they were; null where not stated.</param>
public sealed record RoundSetup(string Code, LocalizedText Title, DateOnly Start, DateOnly End, int FormsSent, DateOnly? SentOn)
{
    /// <summary>Whether a day is in the period.</summary>
    public bool Holds(DateOnly day) => Start <= day && day <= End;
}

/// <summary>Length of a round that follows from the date of the response.</summary>
public enum PeriodLength
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter (R08.12).</summary>
    Quarter,

    /// <summary>A calendar half-year (R08.13).</summary>
    HalfYear,

    /// <summary>A calendar year.</summary>
    Year,
}

/// <summary>Reads how rows find their rounds.</summary>
internal static class RoundReader
{
    private static readonly Dictionary<string, PeriodLength> Lengths = new()
    {
        ["month"] = PeriodLength.Month, ["quarter"] = PeriodLength.Quarter, ["half-year"] = PeriodLength.HalfYear, ["year"] = PeriodLength.Year,
    };

    private static readonly Dictionary<string, bool> OutOfPeriod = new() { ["refuse"] = false, ["round-of-date"] = true };

    public static RoundRule Read(YamlMap map, LocalizedText questionnaire, RegimeText? regime, MappingContext context)
    {
        var survey = map.Text("survey-kind");
        CommonReader.CheckKnown(map, "survey-kind", "survey kind", survey, regime?.Regime.Survey?.Kinds.Select(kind => kind.Code).ToList());
        var column = PartReader.OptionalColumn(map, context);
        PeriodLength? every = map.Has("every") ? map.OneOf("every", Lengths) : null;
        if (column is null == every is null)
        {
            map.Add("every", MappingMessages.EitherOr("every", "column"));
        }

        var byDate = column is not null && map.Has("out-of-period") && map.OneOf("out-of-period", OutOfPeriod);
        var title = map.OptionalLocalized("title") ?? new LocalizedText("{period} " + questionnaire.In(Language.Chinese), questionnaire.In(Language.English) + " {period}");
        var known = new Dictionary<string, RoundSetup>(CellText.Same);
        foreach (var child in column is null ? map.Maps("known") : map.RequiredMaps("known"))
        {
            var round = Round(child);
            if (!known.TryAdd(round.Code, round))
            {
                child.Add("code", MappingMessages.Twice(round.Code));
            }
        }

        map.Done();
        return new RoundRule(survey, every, title, column, byDate, known);
    }

    private static RoundSetup Round(YamlMap map)
    {
        var round = new RoundSetup(PartReader.Code(map, "code"), map.Localized("title"), map.Date("start"), map.Date("end"), map.OptionalWhole("forms-sent", 0, int.MaxValue) ?? 0,
            map.Has("sent-on") ? map.Date("sent-on") : null);
        if (round.SentOn is { } sent && !round.Holds(sent))
        {
            map.Add("sent-on", MappingMessages.SentOutsidePeriod());
        }

        if (round.End < round.Start)
        {
            map.Add("end", MappingMessages.EndBeforeStart());
        }

        map.Done();
        return round;
    }
}
