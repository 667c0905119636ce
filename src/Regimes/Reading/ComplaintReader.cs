using CSat.Domain.Calendars;
using CSat.Domain.Complaints;
using CSat.Domain.Regimes;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>Reads the complaint part of a regime.</summary>
internal static class ComplaintReader
{
    public static ComplaintRules Read(YamlMap map, HashSet<string> roles)
    {
        var steps = Parts.Coded(map, "steps", Step);
        HashSet<string> events = [.. ComplaintEventKinds.Named, .. steps.Select(step => step.Code)];
        var rules = new ComplaintRules
        {
            Channels = Parts.Names(map, "channels"),
            IntakeFields = Parts.Names(map, "intake", withRequired: true),
            Categories = Parts.Names(map, "categories"),
            Steps = steps,
            Clocks = Parts.Coded(map, "clocks", entry => Clock(entry, events)),
            Closure = map.OptionalMap("closure") is { } closure ? Closure(closure, roles) : ClosureRule.Free,
            Reopening = map.OptionalMap("reopening") is { } reopening ? Parts.Statement(reopening) : null,
            Duties = Parts.Statements(map, "duties"),
        };
        map.Done();
        return rules;
    }

    private static CodedName Step(YamlMap entry)
    {
        var step = new CodedName(Parts.Code(entry), entry.Localized("name"), false, Parts.Rules(entry));
        entry.Done();
        if (ComplaintEventKinds.TryParse(step.Code, out _))
        {
            entry.Add("code", new($"“{step.Code}”是固定的事件，不能作为步骤代码。", $"\"{step.Code}\" is a common event and cannot name a step."));
        }

        return step;
    }

    private static ComplaintClockRule Clock(YamlMap entry, HashSet<string> events)
    {
        var within = Parts.Time(entry, "within");
        if (!entry.Has("within"))
        {
            entry.Add("within", Messages.Missing("within"));
        }

        var clock = new ComplaintClockRule(
            Parts.Code(entry),
            Parts.Rules(entry),
            entry.Localized("name"),
            Event(entry, "from", events),
            Event(entry, "to", events),
            within ?? new TimeLimit(1, TimeUnit.Minutes),
            entry.OneOf("limit", Choices.Firmness, true),
            entry.Flag("customer-limit-prevails", false));
        entry.Done();
        if (clock.FromEvent == clock.ToEvent && clock.FromEvent.Length > 0)
        {
            entry.Add("to", new("时限的起点和终点不能是同一事件。", "A clock cannot start and end with the same event."));
        }

        return clock;
    }

    private static string Event(YamlMap entry, string key, HashSet<string> events)
    {
        var code = entry.Text(key);
        if (entry.Find(key) is YamlScalar scalar)
        {
            Parts.Reference(scalar, events, new("事件", "event"));
        }

        return code;
    }

    private static ClosureRule Closure(YamlMap entry, HashSet<string> roles)
    {
        var confirmedBy = entry.Scalars("confirmed-by");
        foreach (var role in confirmedBy)
        {
            Parts.Reference(role, roles, RegimeReader.RoleWord);
        }

        var closure = new ClosureRule([.. confirmedBy.Select(role => role.Value)], entry.Flag("customer-must-be-satisfied", false), Parts.Rules(entry));
        entry.Done();
        return closure;
    }
}
