using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Text;

namespace CSat.Cli.RegimeFiles.Showing;

/// <summary>A regime in words: scales, what happens when, its limits, and its time limits drawn from event to event.</summary>
public static class RegimeText
{
    /// <summary>The regime line by line.</summary>
    public static IEnumerable<string> Lines(Regime regime, Language language)
    {
        var words = new Words(language);
        var events = new EventNames(regime, words);
        yield return $"{regime.Id}  {regime.Code}  v{regime.Version}";
        yield return words.Say(regime.Title);
        (string Head, IEnumerable<string> Lines)[] sections =
        [
            (words.Say("量表", "Scales"), Scales(regime, words)),
            (words.Say("何时做什么", "What happens when"), CalendarText.Lines(regime, words, events)),
            (words.Say("限值", "Limits"), LimitText.Lines(regime, words)),
            (words.Say("评分", "Scoring"), ScoringText.Lines(regime, words)),
            (words.Say("时限", "Time limits"), TimeLine.Draw(Steps(regime, words, events), words, events)),
            (words.Say("流程", "Flows"), FlowText.Lines(regime, words, events)),
            (words.Say("投诉", "Complaints"), ComplaintText.Lines(regime.Complaints, words, events)),
            (words.Say("奖惩", "Rewards and penalties"), IncentiveText.Lines(regime, words)),
            (words.Say("保存", "Retention"), Retention(regime, words, events)),
            (words.Say("采用的理解", "Readings taken"), regime.Readings.Select(note => $"  {note.Point}: {words.Say(note.Taken)}{Words.Rules(note.Rules)}")),
        ];
        foreach (var (head, lines) in sections)
        {
            string[] written = [.. lines];
            if (written.Length == 0)
            {
                continue;
            }

            yield return string.Empty;
            yield return head;
            foreach (var line in written)
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Scales(Regime regime, Words words) => regime.Scales.SelectMany(scale => scale.Levels.Select(level =>
        $"  {scale.Code} {level.Value}  {words.Say(level.Name)}: {Words.Number(level.Points)} {words.Say("分", "points")}{(level.Satisfied ? words.Say("，计为满意", ", counts as satisfied") : "")}"));

    private static List<TimeLine.Step> Steps(Regime regime, Words words, EventNames events)
    {
        IEnumerable<DeadlineRule> deadlines = [.. regime.Survey?.Deadlines ?? [], .. regime.Complaints?.Clocks ?? [], .. regime.Improvement?.Deadlines ?? []];
        List<TimeLine.Step> steps = [.. deadlines.Select(deadline => new TimeLine.Step(deadline.FromEvent, deadline.ToEvent, deadline.Window, Text(deadline, words, events)))];
        if (regime.Survey?.ReturnWindow is { } window)
        {
            steps.Insert(0, new("forms-issued", "forms-collected", new(0, window.Amount, window.Unit), Words.Rules(regime.Survey.ReturnWindowRules).TrimStart()));
        }

        steps.AddRange((regime.Survey?.Kinds ?? []).Where(kind => kind.After is not null).Select(kind => new TimeLine.Step(kind.After!, words.Say(kind.Name), kind.Window, $"{OccasionText.Soft(kind.Hard, words)}{Words.Rules(kind.Rules)}".TrimStart())));
        steps.AddRange((regime.Visits?.Kinds ?? []).Where(kind => kind.After is not null).Select(kind =>
            new TimeLine.Step(kind.After!, words.Say(kind.Name), kind.Window, $"{OccasionText.Condition(kind.OnlyIf, kind.CalledBy, words, events)}{OccasionText.Soft(kind.Hard, words)}{Words.Rules(kind.Rules)}".TrimStart())));
        steps.AddRange(Occasions(regime).Where(entry => entry.Occasion.After is not null).Select(entry =>
            new TimeLine.Step(entry.Occasion.After!, words.Say(entry.Name), entry.Occasion.Window, $"{OccasionText.Of(entry.Occasion, words, events)}{Words.Rules(entry.Rules)}".TrimStart())));
        if (regime.Complaints?.Appeal is { } appeal)
        {
            steps.Add(new(appeal.After, words.Say("申诉", "appeal"), new(0, appeal.Within.Amount, appeal.Within.Unit), Words.Rules(appeal.Rules).TrimStart()));
        }

        return steps;
    }

    private static IEnumerable<(LocalizedText Name, Occasion Occasion, IReadOnlyList<string> Rules)> Occasions(Regime regime) =>
    [
        .. new[] { regime.Survey?.Steps, regime.Complaints?.Duties, regime.Improvement?.Steps, regime.Duties, regime.Notices, regime.Training, regime.Approvals }
            .SelectMany(duties => duties ?? []).Select(duty => (duty.Name, duty.Occasion, duty.Rules)),
        .. regime.Meetings.Select(meeting => (meeting.Name, meeting.Occasion, meeting.Rules)),
        .. regime.Forms.Concat(regime.Reports).Select(document => (document.Name, document.Occasion, document.Rules)),
    ];

    private static string Text(DeadlineRule deadline, Words words, EventNames events) => string.Concat(
        words.Say(deadline.Name),
        deadline.Categories.Count > 0 ? $" ({string.Join(", ", deadline.Categories)})" : "",
        OccasionText.Condition(deadline.OnlyIf, [], words, events),
        OccasionText.Soft(deadline.Hard, words),
        deadline.CustomerLimitPrevails ? words.Say("（客户期限优先）", " (the customer's limit prevails)") : "",
        Words.Rules(deadline.Rules));

    private static IEnumerable<string> Retention(Regime regime, Words words, EventNames events) => regime.Retention.Select(retention =>
        $"  {retention.Record}: {(retention.Keep.Period is { } period ? words.Limit(period) : words.Say("长期", "without end"))} ← {events.Of(retention.FromEvent)}{Words.Rules(retention.Rules)}");
}
