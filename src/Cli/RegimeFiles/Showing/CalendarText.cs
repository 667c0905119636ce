using CSat.Domain.Regimes;

namespace CSat.Cli.RegimeFiles.Showing;

/// <summary>What happens when: everything of a regime that has a schedule, by its period.</summary>
internal static class CalendarText
{
    public static IEnumerable<string> Lines(Regime regime, Words words)
    {
        (string What, string Name, Schedule? Schedule, IReadOnlyList<string> Rules)[] entries =
        [
            .. (regime.Survey?.Kinds ?? []).Select(kind => (words.Say("调查", "survey"), words.Say(kind.Name), (Schedule?)kind.Schedule, kind.Rules)),
            .. (regime.Visits?.Kinds ?? []).Select(kind => (words.Say("回访", "visit"), words.Say(kind.Name), kind.Schedule, kind.Rules)),
            .. Duties(words.Say("职责", "duty"), regime.Duties, words),
            .. Duties(words.Say("投诉", "complaint"), regime.Complaints?.Duties ?? [], words),
            .. Duties(words.Say("步骤", "step"), [.. regime.Survey?.Steps ?? [], .. regime.Improvement?.Steps ?? []], words),
            .. Duties(words.Say("通知", "notice"), regime.Notices, words),
            .. Duties(words.Say("培训", "training"), regime.Training, words),
            .. Duties(words.Say("审批", "approval"), regime.Approvals, words),
            .. regime.Meetings.Select(meeting => (words.Say("会议", "meeting"), words.Say(meeting.Name), meeting.Schedule, meeting.Rules)),
            .. regime.Forms.Concat(regime.Reports).Select(document => (words.Say("文件", "document"), words.Say(document.Name), document.Schedule, document.Rules)),
            .. regime.Indicators.Select(indicator => (words.Say("指标", "indicator"), words.Say(indicator.Name), indicator.Schedule, indicator.Rules)),
            .. regime.Incentives.Select(incentive => (words.Say("奖惩", "incentive"), words.Say(incentive.Name), incentive.Schedule, incentive.Rules)),
        ];
        foreach (var group in entries.Where(entry => entry.Schedule is not null).GroupBy(entry => entry.Schedule!.Cadence).OrderBy(group => Rank(group.Key)))
        {
            yield return $"  {words.Cadence(group.Key)}";
            foreach (var (what, name, schedule, rules) in group)
            {
                var times = schedule!.Times > 1 ? words.Say($" ≥ {schedule.Times} 次", $", at least {schedule.Times} times") : "";
                yield return $"    {what}: {name}{times}{words.Due(schedule.Due)}{Words.Rules(rules)}";
            }
        }
    }

    private static IEnumerable<(string What, string Name, Schedule? Schedule, IReadOnlyList<string> Rules)> Duties(string what, IReadOnlyList<DutyRule> duties, Words words) =>
        duties.Select(duty => (what, words.Say(duty.Name), duty.Schedule, duty.Rules));

    // From the shortest period to the longest, what has none at the end.
    private static int Rank(Cadence cadence) => cadence switch
    {
        Cadence.PerEvent => int.MaxValue - 1,
        Cadence.AsNeeded => int.MaxValue,
        _ => (int)cadence,
    };
}
