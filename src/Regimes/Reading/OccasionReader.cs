using CSat.Domain.Duties;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads what calls for an entry beside its schedule: <c>after</c> with <c>not-before</c> and <c>within</c>, <c>until</c>, <c>only-if</c>, <c>called-by</c>.</summary>
internal static class OccasionReader
{
    private static readonly LocalizedText CallerWord = new("调查的触发条件或限值", "trigger or limit of the survey");

    public static Occasion Read(YamlMap entry, Names names) => new(
        names.OptionalEvent(entry, "after"),
        DeadlineReader.WindowAfter(entry),
        Until(entry, names),
        OnlyIf(entry, names),
        CalledBy(entry, names));

    public static string? OnlyIf(YamlMap entry, Names names) => names.OptionalEvent(entry, "only-if");

    public static IReadOnlyList<string> CalledBy(YamlMap entry, Names names) => Names.References(entry, "called-by", names.Callers, CallerWord);

    private static string? Until(YamlMap entry, Names names)
    {
        if (entry.Has("until") && !entry.Has("after"))
        {
            entry.Add("until", new("until 需要 after：自哪个事件开始。", "until needs after: the event it begins with."));
        }

        return names.OptionalEvent(entry, "until");
    }
}
