using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>Reads how rows find their rounds.</summary>
internal static class RoundReader
{
    private static readonly Dictionary<string, PeriodLength> Lengths = new()
    {
        ["month"] = PeriodLength.Month, ["quarter"] = PeriodLength.Quarter, ["half-year"] = PeriodLength.HalfYear, ["year"] = PeriodLength.Year,
    };

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

        var title = map.OptionalLocalized("title") ?? new LocalizedText("{period} " + questionnaire.In(Language.Chinese), questionnaire.In(Language.English) + " {period}");
        var known = new Dictionary<string, RoundSetup>(StringComparer.Ordinal);
        foreach (var child in column is null ? map.Maps("known") : map.RequiredMaps("known"))
        {
            var round = Round(child);
            if (!known.TryAdd(round.Code, round))
            {
                child.Add("code", MappingMessages.Twice(round.Code));
            }
        }

        map.Done();
        return new RoundRule(survey, every, title, column, known);
    }

    private static RoundSetup Round(YamlMap map)
    {
        var round = new RoundSetup(PartReader.Code(map, "code"), map.Localized("title"), map.Date("start"), map.Date("end"), map.OptionalWhole("forms-sent", 0, int.MaxValue) ?? 0);
        if (round.End < round.Start)
        {
            map.Add("end", MappingMessages.EndBeforeStart());
        }

        map.Done();
        return round;
    }
}
