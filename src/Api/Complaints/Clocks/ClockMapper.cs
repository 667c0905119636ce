using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Calendars;
using CSat.Domain.Complaints;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;
using ClockStep = CSat.Domain.Complaints.ClockStep;
using ClockStepKind = CSat.Domain.Complaints.ClockStepKind;
using Contract = CSat.Contracts.V1;
using LocalizedText = CSat.Domain.Text.LocalizedText;

namespace CSat.Api.Complaints.Clocks;

/// <summary>Clocks in the words of the contract; the steps of an explanation as sentences, moments as the clock of the organisation's zone shows them.</summary>
internal static class ClockMapper
{
    public static ExplainClockResponse ToContract((ClockReading Reading, IReadOnlyList<ClockStep> Steps) explained, TimeZoneInfo zone) => new()
    {
        Clock = ToContract(explained.Reading),
        Steps = { explained.Steps.Select(step => ToContract(step, zone)) },
    };

    public static Contract.ComplaintClock ToContract(ClockReading reading) => new()
    {
        Code = reading.Code,
        StartedAt = reading.StartedAt?.ToTimestamp(),
        DueAt = reading.DueAt?.ToTimestamp(),
        MetAt = reading.MetAt?.ToTimestamp(),
        Outcome = ContractEnum.Of<Domain.Complaints.ClockOutcome, Contract.ClockOutcome>(reading.Outcome),
        DueMovedFrom = reading.DueMovedFrom?.ToTimestamp(),
        CalendarIncomplete = !reading.CalendarKnown,
    };

    private static Contract.ClockStep ToContract(Domain.Complaints.ClockStep step, TimeZoneInfo zone) => new()
    {
        Kind = ContractEnum.Of<Domain.Complaints.ClockStepKind, Contract.ClockStepKind>(step.Kind),
        Text = ContractText.Of(Say(step, zone)),
        At = step.At?.ToTimestamp(),
        FirstDay = step.From is { } from ? ContractDate.Of(from) : null,
        LastDay = step.To is { } to ? ContractDate.Of(to) : null,
        WorkingDays = step.Count,
    };

    private static LocalizedText Say(ClockStep step, TimeZoneInfo zone) => step.Kind switch
    {
        ClockStepKind.Limit => new(
            $"制度规定：自“{step.Event}”起 {Zh(step.Limit!)}。", $"The regime allows {En(step.Limit!)} from \"{step.Event}\"."),
        ClockStepKind.Started => new($"“{step.Event}”发生于 {Moment(step, zone)}，开始计时。", $"\"{step.Event}\" happened at {Moment(step, zone)}: the clock starts."),
        ClockStepKind.DayZero => new($"{Days(step)} 为第 0 日，不计入。", $"{Days(step)} is day 0 and does not count."),
        ClockStepKind.WorkingDays => new($"{Days(step)} 为工作日，累计 {step.Count} 个工作日。", $"{Days(step)}: working days, {step.Count} so far."),
        ClockStepKind.MakeUpWorkdays => new(
            $"{Days(step)} 为调休上班日（{step.Holiday!.Zh}），累计 {step.Count} 个工作日。", $"{Days(step)}: make-up workdays ({step.Holiday.En}), {step.Count} working days so far."),
        ClockStepKind.WeeklyDaysOff => new($"{Days(step)} 为每周休息日，不计入。", $"{Days(step)}: weekly days off, not counted."),
        ClockStepKind.Holidays => new($"{Days(step)} 放假（{step.Holiday!.Zh}），不计入。", $"{Days(step)}: days off ({step.Holiday.En}), not counted."),
        ClockStepKind.LastDay => new($"最后一日为 {Days(step)}。", $"The last day is {Days(step)}."),
        ClockStepKind.CustomerLimit => new($"客户要求的期限 {Moment(step, zone)} 优先。", $"The customer's own limit, {Moment(step, zone)}, prevails."),
        ClockStepKind.CalendarUnknown => new(
            $"{string.Join("、", step.Years)} 年的节假日尚未公布，仅按周末计算，截止时间不确定。",
            $"The holidays of {string.Join(", ", step.Years)} are not published: weekends alone were counted, and the end is not certain."),
        ClockStepKind.Moved => new(
            $"起算时设定的截止时间为 {Moment(step, zone)}，进行中因日历变更而移动。", $"At the start the end was set to {Moment(step, zone)}; it moved with a change of the calendar while the clock was running."),
        ClockStepKind.Kept => new(
            $"按现在的日历应为 {Moment(step, zone)}；此前设定的截止时间不变。", $"By the calendar of now it would be {Moment(step, zone)}; the end that was set before stays."),
        ClockStepKind.Ends => new($"截止时间：{Moment(step, zone)}（含）。", $"The last moment in time is {Moment(step, zone)}, included."),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Kind, "A step that says nothing."),
    };

    private static string Moment(ClockStep step, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(step.At!.Value, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Days(ClockStep step) => step.From == step.To ? Day(step.From!.Value) : $"{Day(step.From!.Value)}—{Day(step.To!.Value)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Zh(TimeLimit limit) => string.Create(CultureInfo.InvariantCulture, $"{limit.Amount:0.##} {limit.Unit switch
    {
        TimeUnit.Minutes => "分钟",
        TimeUnit.Hours => "小时",
        TimeUnit.WorkingDays => "个工作日",
        TimeUnit.CalendarDays => "日",
        TimeUnit.WorkingMinutes => "分钟工作时间",
        TimeUnit.WorkingHours => "小时工作时间",
        TimeUnit.Months => "个月",
        _ => "年",
    }}");

    private static string En(TimeLimit limit) => string.Create(CultureInfo.InvariantCulture, $"{limit.Amount:0.##} {EnumCode.Of(limit.Unit).Replace('-', ' ')}");
}
