using CSat.Domain.Scoring;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads an answer scale.</summary>
internal static class ScaleReader
{
    // What the warehouse's columns hold: TINYINT, and DECIMAL with five digits before the point.
    private const int MostLevel = sbyte.MaxValue;
    private const decimal MostPoints = 99_999;

    // How many levels a measure takes.
    private static readonly Dictionary<ScaleMeasure, int> Wanted = new() { [ScaleMeasure.Recommendation] = Recommendation.Levels, [ScaleMeasure.YesNo] = 2 };

    /// <summary>The scale; null when its levels cannot make one, which is then among the errors.</summary>
    public static Scale? Read(YamlMap entry)
    {
        var code = Parts.Code(entry);
        var rules = Parts.Rules(entry);
        var measure = entry.OneOf("measure", Choices.ScaleMeasures, null);
        var levels = Parts.Coded(entry, "levels", Level, required: true);
        var distinct = levels.Select(level => level.Value).Distinct().Count() == levels.Count;
        if (!distinct)
        {
            entry.AddUnreadable("levels", new("等级的 value 不能重复。", "Each level needs its own value."));
        }

        var worth = levels.Any(level => level.Points > 0);
        if (levels.Count > 0 && !worth)
        {
            entry.AddUnreadable("levels", new("至少有一个等级的 points 大于 0。", "At least one level needs points above 0."));
        }

        if (measure is { } stated && Wanted.TryGetValue(stated, out var wanted) && levels.Count != wanted)
        {
            entry.AddUnreadable("levels", new($"measure 为 {EnumCode.Of(stated)} 的量表有 {wanted} 个等级。", $"A scale whose measure is {EnumCode.Of(stated)} has {wanted} levels."));
        }

        if (levels.Any(level => level.Dissatisfied == true && levels.Any(other => other.Dissatisfied == false && other.Points < level.Points)))
        {
            entry.Add("levels", new("不满意等级的分值不能高于非不满意等级。", "A dissatisfied level cannot be worth more than one that is not dissatisfied."));
        }

        entry.Done();
        return distinct && worth ? new Scale(code, levels, measure) { Rules = rules } : null;
    }

    private static Level Level(YamlMap entry)
    {
        var level = new Level(
            (short)entry.Whole("value", 1, MostLevel),
            Parts.Code(entry),
            entry.Localized("name"),
            entry.Number("points", 0, MostPoints),
            entry.Flag("satisfied", false))
        {
            Dissatisfied = entry.Has("dissatisfied") ? entry.Flag("dissatisfied", false) : null,
        };
        if (level is { Satisfied: true, Dissatisfied: true })
        {
            entry.Add("dissatisfied", new("等级不能同时计为满意和不满意。", "A level cannot count as satisfied and as dissatisfied."));
        }

        if (!entry.Has("satisfied"))
        {
            entry.Add("satisfied", new("缺少“satisfied”：该等级是否计为满意（true 或 false）。", "\"satisfied\" is missing: whether the level counts as satisfied (true or false)."));
        }

        entry.Done();
        return level;
    }
}
