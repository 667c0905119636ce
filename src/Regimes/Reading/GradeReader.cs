using CSat.Domain.Scoring;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads grades: named bands of scores, of surveys and outside them.</summary>
internal static class GradeReader
{
    /// <summary>Reads the grades of something that no survey round measures.</summary>
    public static GradingRule Grading(YamlMap entry, Names names)
    {
        var grading = new GradingRule(
            Parts.Code(entry),
            entry.Localized("name"),
            entry.OptionalLocalized("text"),
            Bands(entry, "bands"),
            names.RoleCodes(entry, "by"),
            ScheduleReader.Optional(entry),
            Parts.Rules(entry));
        entry.Done();
        return grading;
    }

    /// <summary>Reads bands and reports two that overlap.</summary>
    public static IReadOnlyList<GradeBand> Bands(YamlMap map, string key)
    {
        var bands = new List<GradeBand>();
        foreach (var entry in map.Maps(key))
        {
            var band = Band(entry);
            if (bands.FirstOrDefault(band.Overlaps) is { } overlapping)
            {
                entry.Add(new($"等级“{band.Code}”与“{overlapping.Code}”重叠。", $"The grade \"{band.Code}\" overlaps \"{overlapping.Code}\"."));
            }

            bands.Add(band);
        }

        return bands;
    }

    private static GradeBand Band(YamlMap entry)
    {
        var from = entry.Number("from", 0, 100);
        var (to, below) = (entry.OptionalNumber("to", 0, 100), entry.OptionalNumber("below", 0, 100));
        if (entry.Has("to") == entry.Has("below"))
        {
            entry.Add("to", new("to（含上限）与 below（不含上限）恰好给出一个。", "Exactly one of to (the end included) and below (the end left out) is needed."));
        }

        if ((to ?? below) is { } end && (end < from || (below is not null && end == from)))
        {
            entry.Add(to is null ? "below" : "to", new("上限不能低于 from。", "The upper end cannot be below from."));
        }

        var band = new GradeBand(entry.Text("code"), entry.Localized("name"), from, to ?? below ?? from, Parts.Rules(entry)) { ToIncluded = below is null };
        entry.Done();
        return band;
    }
}
