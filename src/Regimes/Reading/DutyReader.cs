using CSat.Domain.Regimes;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads what somebody has to do: duties, notices, trainings, approvals, steps.</summary>
internal static class DutyReader
{
    public static IReadOnlyList<DutyRule> Read(YamlMap map, string key, Names names, bool required = false) =>
        Parts.Coded(map, key, entry => Read(entry, names), required);

    public static DutyRule Read(YamlMap entry, Names names)
    {
        var duty = new DutyRule(
            Parts.Code(entry),
            entry.Localized("name"),
            entry.OptionalLocalized("text"),
            names.RoleCodes(entry, "by"),
            ScheduleReader.Optional(entry),
            Parts.Rules(entry));
        entry.Done();
        return duty;
    }
}
