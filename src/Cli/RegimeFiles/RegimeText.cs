using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Cli.RegimeFiles;

/// <summary>A regime in words: surveys, limits, scales, and its time limits as a line from event to event.</summary>
public static class RegimeText
{
    /// <summary>The regime line by line.</summary>
    public static IEnumerable<string> Lines(Regime regime, Language language)
    {
        string Say(string zh, string en) => language == Language.Chinese ? zh : en;
        yield return $"{regime.Id}  {regime.Code}  v{regime.Version}";
        yield return regime.Title.In(language);
        foreach (var scale in regime.Scales)
        {
            yield return string.Empty;
            yield return $"{Say("量表", "Scale")} {scale.Code}";
            foreach (var level in scale.Levels)
            {
                yield return $"  {level.Value}  {level.Name.In(language)}: {Number(level.Points)} {Say("分", "points")}{(level.Satisfied ? Say("，计为满意", ", counts as satisfied") : "")}";
            }
        }

        foreach (var line in regime.Survey is { } survey ? SurveyLines(survey, language) : [])
        {
            yield return line;
        }

        foreach (var line in regime.Complaints is { } complaints ? ComplaintLines(complaints, language) : [])
        {
            yield return line;
        }
    }

    private static IEnumerable<string> SurveyLines(SurveyRules survey, Language language)
    {
        string Say(string zh, string en) => language == Language.Chinese ? zh : en;
        yield return string.Empty;
        yield return Say("调查", "Surveys");
        foreach (var kind in survey.Kinds)
        {
            yield return $"  {kind.Code}: {kind.Name.In(language)}, {CadenceOf(kind.Schedule.Cadence, language)}{Rules(kind.Rules)}";
        }

        if (survey.Blend is { } blend)
        {
            yield return $"  {Say("整体", "Overall")} = {Number(blend.SelfPercent)} % {Say("自评", "self-rated")} + {Number(blend.SurveyedPercent)} % {Say("调查", "surveyed")}{Rules(blend.Rules)}";
        }

        foreach (var (name, limit) in new[]
        {
            (Say("回收份数", "returned forms"), survey.MinimumReturned),
            (Say("竞争对手问卷", "competitor forms"), survey.MinimumCompetitorForms),
            (Say("回收率 %", "return rate %"), survey.MinimumReturnRate),
        })
        {
            if (limit is not null)
            {
                yield return $"  {name} {Sign(limit.Threshold.Operator)} {Number(limit.Threshold.Limit)}{(limit.ConsequenceText is { } text ? ": " + text.In(language) : "")}{Rules(limit.Rules)}";
            }
        }

        if (survey.Topics.Count > 0)
        {
            yield return $"  {Say("必需主题", "Required topics")}: {string.Join(Say("、", ", "), survey.Topics.Select(topic => topic.Name.In(language)))}";
        }
    }

    private static IEnumerable<string> ComplaintLines(ComplaintRules rules, Language language)
    {
        string Say(string zh, string en) => language == Language.Chinese ? zh : en;
        yield return string.Empty;
        yield return Say("投诉", "Complaints");
        yield return $"  {Say("渠道", "Channels")}: {string.Join(Say("、", ", "), rules.Channels.Select(channel => channel.Name.In(language)))}";
        foreach (var clock in rules.Clocks)
        {
            yield return $"  {clock.FromEvent} ──[ {Within(clock.Limit, language)} ]──► {clock.ToEvent}   {clock.Name.In(language)}{Customer(clock, language)}{Rules(clock.Rules)}";
        }

        if (rules.Closure.ConfirmedBy.Count > 0)
        {
            yield return $"  {Say("结案须经确认", "Closure needs the confirmation of")}: {string.Join(" + ", rules.Closure.ConfirmedBy)}{Rules(rules.Closure.Rules)}";
        }
    }

    private static string Customer(DeadlineRule clock, Language language) =>
        clock.CustomerLimitPrevails ? language == Language.Chinese ? "（客户期限优先）" : " (the customer's limit prevails)" : "";

    private static string Within(TimeLimit limit, Language language) => Number(limit.Amount) + " " + (limit.Unit, language) switch
    {
        (TimeUnit.Minutes, Language.Chinese) => "分钟",
        (TimeUnit.Minutes, _) => "minutes",
        (TimeUnit.Hours, Language.Chinese) => "小时",
        (TimeUnit.Hours, _) => "hours",
        (TimeUnit.WorkingDays, Language.Chinese) => "个工作日",
        (TimeUnit.WorkingDays, _) => "working days",
        (TimeUnit.WorkingMinutes, Language.Chinese) => "个工作分钟",
        (TimeUnit.WorkingMinutes, _) => "working minutes",
        (TimeUnit.WorkingHours, Language.Chinese) => "个工作小时",
        (TimeUnit.WorkingHours, _) => "working hours",
        (TimeUnit.Months, Language.Chinese) => "个月",
        (TimeUnit.Months, _) => "months",
        (TimeUnit.Years, Language.Chinese) => "年",
        (TimeUnit.Years, _) => "years",
        (_, Language.Chinese) => "日",
        _ => "calendar days",
    };

    private static string CadenceOf(Cadence cadence, Language language) => (cadence, language) switch
    {
        (Cadence.Monthly, Language.Chinese) => "每月",
        (Cadence.Monthly, _) => "monthly",
        (Cadence.Quarterly, Language.Chinese) => "每季度",
        (Cadence.Quarterly, _) => "quarterly",
        (Cadence.HalfYearly, Language.Chinese) => "每半年",
        (Cadence.HalfYearly, _) => "half-yearly",
        (Cadence.Yearly, Language.Chinese) => "每年",
        (Cadence.Yearly, _) => "yearly",
        (_, Language.Chinese) => "按需",
        _ => "as needed",
    };

    private static string Sign(ThresholdOperator threshold) => threshold switch
    {
        ThresholdOperator.AtLeast => "≥",
        ThresholdOperator.MoreThan => ">",
        ThresholdOperator.AtMost => "≤",
        _ => "<",
    };

    private static string Rules(IReadOnlyList<string> rules) => $"  [{string.Join(", ", rules)}]";

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
