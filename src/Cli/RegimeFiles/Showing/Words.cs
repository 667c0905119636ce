using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Cli.RegimeFiles.Showing;

/// <summary>The words for amounts, periods and conditions in one language.</summary>
/// <param name="language">The language.</param>
internal sealed class Words(Language language)
{
    public bool IsChinese => language == Language.Chinese;

    public string Say(string zh, string en) => IsChinese ? zh : en;

    public string Say(LocalizedText text) => text.In(language);

    public static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Rules(IReadOnlyList<string> rules) => $"  [{string.Join(", ", rules)}]";

    public string Join(IEnumerable<string> texts) => string.Join(Say("、", ", "), texts);

    public string Window(DueWindow window) =>
        $"{(window.Earliest > 0 ? Number(window.Earliest) + "–" : "")}{Number(window.Latest)} {Unit(window.Unit, window.Latest)}";

    public string Limit(TimeLimit limit) => $"{Number(limit.Amount)} {Unit(limit.Unit, limit.Amount)}";

    public static string Condition(Threshold threshold, string unit = "") => $"{threshold.Sign} {Number(threshold.Limit)}{unit}";

    public string Cadence(Cadence cadence) => cadence switch
    {
        Domain.Duties.Cadence.PerEvent => Say("随事件", "with each event"),
        Domain.Duties.Cadence.ToBeSet => Say("定期，周期由组织设定（未设）", "regularly, the organisation sets the interval (none set)"),
        Domain.Duties.Cadence.Daily => Say("每日", "daily"),
        Domain.Duties.Cadence.Weekly => Say("每周", "weekly"),
        Domain.Duties.Cadence.Monthly => Say("每月", "monthly"),
        Domain.Duties.Cadence.Quarterly => Say("每季度", "quarterly"),
        Domain.Duties.Cadence.HalfYearly => Say("每半年", "half-yearly"),
        Domain.Duties.Cadence.Yearly => Say("每年", "yearly"),
        Domain.Duties.Cadence.ThreeYearly => Say("每三年", "every three years"),
        Domain.Duties.Cadence.BeforeHolidays => Say("每个法定节假日之前", "before every public holiday"),
        _ => Say("按需", "as needed"),
    };

    /// <summary>By when, within the period or after it: <c>01-01 … 01-25</c> as days of the period; empty without a due rule.</summary>
    public string Due(PeriodicDue? due)
    {
        if (due is null)
        {
            return "";
        }

        var later = due.Due.Later > 0 ? Say("下期", "next period ") : "";
        var day = due.Unit switch
        {
            PeriodUnit.Week => Weekday(due.Due.Day),
            _ when CalendarPeriod.Months(due.Unit) == 1 => due.Due.Day == PeriodPoint.LastDay ? Say("月末", "last day") : Say($" {due.Due.Day} 日", $"day {due.Due.Day}"),
            PeriodUnit.Year when due.Due.Day == PeriodPoint.LastDay => Say($" {due.Due.Month} 月末", $"the end of {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(due.Due.Month)}"),
            _ => Say($"第 {due.Due.Month} 个月{(due.Due.Day == PeriodPoint.LastDay ? "末" : $" {due.Due.Day} 日")}", $"month {due.Due.Month}, {(due.Due.Day == PeriodPoint.LastDay ? "last day" : $"day {due.Due.Day}")}"),
        };
        var time = due is { From.Time: { } from, Due.Time: { } to } ? $" {from:hh\\:mm}–{to:hh\\:mm}" : "";
        return Say($"，至{later}{day}{time}", $", by {later}{day}{time}");
    }

    private string Weekday(int day) => Say($"周{"一二三四五六日"[day - 1]}", ((DayOfWeek)(day % 7)).ToString());

    /// <summary>What an amount is paid in.</summary>
    public string Money(string unit) => unit == "yuan" ? Say("元", "yuan") : unit;

    private string Unit(TimeUnit unit, decimal amount)
    {
        var plural = Unit(unit);
        return !IsChinese && amount == 1 ? plural[..^1] : plural;
    }

    private string Unit(TimeUnit unit) => unit switch
    {
        TimeUnit.Minutes => Say("分钟", "minutes"),
        TimeUnit.Hours => Say("小时", "hours"),
        TimeUnit.WorkingMinutes => Say("工作分钟", "working minutes"),
        TimeUnit.WorkingHours => Say("工作小时", "working hours"),
        TimeUnit.WorkingDays => Say("个工作日", "working days"),
        TimeUnit.Months => Say("个月", "months"),
        TimeUnit.Years => Say("年", "years"),
        _ => Say("日", "calendar days"),
    };
}
