using CSat.Domain.Duties;
using CSat.Domain.Regimes;

namespace CSat.Cli.RegimeFiles.Showing;

/// <summary>What happens when: everything of a regime that has a schedule, by its period.</summary>
internal static class CalendarText
{
    public static IEnumerable<string> Lines(Regime regime, Words words, EventNames events)
    {
        (string What, string Name, Schedule? Schedule, IReadOnlyList<string> Rules)[] entries =
        [
            .. (regime.Survey?.Kinds ?? []).Select(kind => (words.Say("调查", "survey"), words.Say(kind.Name) + OccasionText.Soft(kind.Hard, words), (Schedule?)kind.Schedule, kind.Rules)),
            .. (regime.Visits?.Kinds ?? []).Select(kind => (words.Say("回访", "visit"), words.Say(kind.Name) + OccasionText.Condition(kind.OnlyIf, kind.CalledBy, words, events) + OccasionText.Soft(kind.Hard, words), kind.Schedule, kind.Rules)),
            .. Duties(words.Say("职责", "duty"), regime.Duties, words, events),
            .. Duties(words.Say("投诉", "complaint"), regime.Complaints?.Duties ?? [], words, events),
            .. Duties(words.Say("步骤", "step"), [.. regime.Survey?.Steps ?? [], .. regime.Improvement?.Steps ?? []], words, events),
            .. Duties(words.Say("通知", "notice"), regime.Notices, words, events),
            .. Duties(words.Say("培训", "training"), regime.Training, words, events),
            .. Duties(words.Say("审批", "approval"), regime.Approvals, words, events),
            .. regime.Meetings.Select(meeting => (words.Say("会议", "meeting"), words.Say(meeting.Name) + OccasionText.Of(meeting.Occasion, words, events) + OccasionText.Soft(meeting.Hard, words), meeting.Schedule, meeting.Rules)),
            .. regime.Forms.Concat(regime.Reports).Select(document => (words.Say("文件", "document"), words.Say(document.Name) + OccasionText.Of(document.Occasion, words, events), document.Schedule, document.Rules)),
            .. regime.Indicators.Select(indicator => (words.Say("指标", "indicator"), words.Say(indicator.Name), indicator.Schedule, indicator.Rules)),
            .. regime.Incentives.Select(incentive => (words.Say("奖惩", "incentive"), words.Say(incentive.Name), incentive.Schedule, incentive.Rules)),
            .. regime.Gradings.Select(grading => (words.Say("等级", "grades"), words.Say(grading.Name), grading.Schedule, grading.Rules)),
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

    private static IEnumerable<(string What, string Name, Schedule? Schedule, IReadOnlyList<string> Rules)> Duties(
        string what, IReadOnlyList<DutyRule> duties, Words words, EventNames events) =>
        duties.Select(duty => (what, words.Say(duty.Name) + OccasionText.Of(duty, words, events), duty.Schedule, duty.Rules));

    // From the shortest period to the longest, what has none at the end.
    private static int Rank(Cadence cadence) => cadence switch
    {
        Cadence.ToBeSet => int.MaxValue - 2,
        Cadence.PerEvent => int.MaxValue - 1,
        Cadence.AsNeeded => int.MaxValue,
        _ => (int)cadence,
    };
}
