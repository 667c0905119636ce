using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Notices;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>
/// The notices that were prepared, each against its last day, and those that the regimes in force demand and nobody published: of a round before it starts (R01.11), of each
/// month or quarter (R05.9, R09.17), before each public holiday (R09.17).
/// </summary>
/// <param name="Rows">By regime, in the regime's order, then by day.</param>
public sealed record PublishedNotices(IReadOnlyList<NoticeStanding> Rows)
{
    private const string NoticesSql = "reports/notices.sql";
    private const string HolidaysSql = "reports/holidays.sql";

    /// <summary>The table of notices.</summary>
    public static Figure<PublishedNotices> Figure { get; } = new("notices", new("通知与公开信", "Notices and open letters"), FigureSection.Notices, Read, NoticesSql, HolidaysSql)
    {
        Table = (notices, _) => FigureTable.Of(notices.Rows, table => table
            .Code("kind", "种类", "Kind", row => row.Rule.Code)
            .Text("kind_name", "种类名称", "Kind, name", row => row.Rule.Name)
            .Code("notice", "通知", "Notice", row => row.Code)
            .Text("about", "对象", "About", row => row.About)
            .Day("due_on", "最迟发布日", "Last day", row => row.DueOn)
            .Day("published_on", "发布日", "Published on", row => row.PublishedOn)
            .Code("way", "方式", "Way", row => row.Way)
            .Choice("outcome", "判定", "Judgement", row => (NoticeOutcome?)row.Outcome)
            .Rules(row => row.Rule.Rules)),
        Judgements = [new(FindingPlace.Demands, NoticeFindings.Of)],
        Methods =
        [
            new(
                new("通知的期限", "Last days of notices"),
                new("最迟发布日由制度规定：调查开始前一日、调查结束后若干日、周期末日或节假日前一日；当日发布即为按时。没有期限的通知只作记录。", "The regime says by which day a notice is out: the day before the survey starts, so many days after it has closed, the last day of the period, or the day before a public holiday; that day itself is in time. Without a last day a notice is recorded only."),
                figures => figures.Notices.Rows.SelectMany(row => row.Rule.Rules)) { Applies = figures => figures.Notices.Rows.Count > 0 },
        ],
    };

    /// <summary>Whether any was prepared.</summary>
    public bool HasData => Rows.Any(row => row.Code is not null);

    private static PublishedNotices Read(FigureReading reading)
    {
        var (scope, today) = (reading.Scope, reading.Snapshot.Day);
        var (regimes, inForce) = (reading.Of(AdoptedRegimes.Figure), reading.Of(RegimesInForce.Figure).Regimes);
        var (all, holidays) = (reading.Rows<Row>(NoticesSql), reading.Rows<HolidayRow>(HolidaysSql));
        SurveyRound[] rounds = [.. scope.Rounds, .. scope.Employees];
        var first = scope.Period?.First ?? scope.Asked?.PeriodStart ?? (all.Count > 0 ? all[0].PreparedOn : today);
        var last = scope.Period?.Last ?? scope.Asked?.PeriodEnd ?? today;
        var shown = all.Where(row => !scope.IsPart || rounds.Any(round => round.Key == row.RoundKey) || (row.PreparedOn >= first && row.PreparedOn <= last)).ToArray();
        return new([.. from one in inForce.Select(one => (one.Key, one.Regime)).Concat(shown.Select(row => (Key: row.RegimeKey, Regime: regimes.Find(row.RegimeKey)!))).DistinctBy(one => one.Key)
            from rule in one.Regime.Notices
            let isInForce = inForce.Any(now => now.Key == one.Key)
            let own = all.Where(row => row.Kind == rule.Code).ToArray()
            from standing in shown.Where(row => row.RegimeKey == one.Key && row.Kind == rule.Code).Select(row => row.Standing(rule, rounds, today))
                .Concat(isInForce ? Missing(rule, own, rounds, holidays, first, last < today ? last : today, today) : [])
                .OrderBy(standing => standing.DueOn ?? standing.PublishedOn ?? DateOnly.MaxValue)
            select standing]);
    }

    private static IEnumerable<NoticeStanding> Missing(
        DutyRule rule, IReadOnlyList<Row> own, IReadOnlyList<SurveyRound> rounds, IReadOnlyList<HolidayRow> holidays, DateOnly first, DateOnly last, DateOnly today)
    {
        if (rule.BeforeRound)
        {
            return from round in rounds
                where round.Audience == SurveyAudience.Customers && own.All(row => row.RoundKey != round.Key)
                select NoticeStanding.Absent(rule, LocalizedText.Same(round.Label), round.PeriodStart.AddDays(-1), today);
        }

        if (rule.Schedule?.Cadence == Cadence.BeforeHolidays)
        {
            return from holiday in holidays
                where holiday.DueOn >= first && holiday.DueOn <= last && own.All(row => row.DueOn != holiday.DueOn)
                select NoticeStanding.Absent(rule, ShownText.Of(holiday.NameZh, holiday.NameEn), holiday.DueOn, today);
        }

        return rule.Schedule?.Rule is { IsRolling: false } cadence
            ? from count in cadence.Judge(own.Select(row => row.PublishedOn).OfType<DateOnly>(), first, last, today)
              where count.Outcome == CadenceOutcome.Missed && own.All(row => row.DueOn != count.To)
              select NoticeStanding.Absent(rule, LocalizedText.Same(CalendarPeriod.Of(cadence.Unit, count.From).Name), count.To, today)
            : [];
    }

    private sealed record Row
    {
        public string NoticeCode { get; init; } = "";

        public int RegimeKey { get; init; }

        public string Kind { get; init; } = "";

        public int RoundKey { get; init; }

        public DateOnly PreparedOn { get; init; }

        public DateOnly? DueOn { get; init; }

        public DateOnly? PublishedOn { get; init; }

        public string? Way { get; init; }

        public NoticeStanding Standing(DutyRule rule, IReadOnlyList<SurveyRound> rounds, DateOnly today) => new(
            rule, NoticeCode, rounds.FirstOrDefault(round => round.Key == RoundKey) is { } about ? LocalizedText.Same(about.Label) : null,
            DueOn, PublishedOn, Way, NoticeDue.Judge(DueOn, PublishedOn, today));
    }

    private sealed record HolidayRow
    {
        public DateOnly FirstDay { get; init; }

        public DateOnly DueOn { get; init; }

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";
    }
}

/// <summary>A notice, or one that is demanded and was not prepared.</summary>
/// <param name="Rule">The notice of the regime.</param>
/// <param name="Code">Its code; null where none was prepared.</param>
/// <param name="About">The round, period or holiday that it is about; null for none.</param>
/// <param name="DueOn">The last day; null for none.</param>
/// <param name="PublishedOn">The day on which it went out; null where it did not.</param>
/// <param name="Way">Code of how; null likewise.</param>
/// <param name="Outcome">How it stands to its last day.</param>
public sealed record NoticeStanding(DutyRule Rule, string? Code, LocalizedText? About, DateOnly? DueOn, DateOnly? PublishedOn, string? Way, NoticeOutcome Outcome)
{
    /// <summary>One that was not prepared.</summary>
    internal static NoticeStanding Absent(DutyRule rule, LocalizedText about, DateOnly dueOn, DateOnly today) =>
        new(rule, null, about, dueOn, null, null, NoticeDue.Judge(dueOn, null, today));
}
