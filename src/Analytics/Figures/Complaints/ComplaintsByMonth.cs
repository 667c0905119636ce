using System.Globalization;
using CSat.Analytics.Findings;
using CSat.Analytics.Tables;
using CSat.Domain.Findings;

namespace CSat.Analytics.Figures;

/// <summary>Complaints by the month received.</summary>
/// <param name="Months">Without gaps, oldest first.</param>
/// <param name="LastIsPartial">The last month was not over, or the record ends within it, so that it must not be judged against whole ones.</param>
public sealed record ComplaintsByMonth(IReadOnlyList<ComplaintMonth> Months, bool LastIsPartial)
{
    private const string MonthFormat = "yyyy-MM";
    private const string MonthsSql = "reports/complaints_by_month.sql";
    private const string SpanSql = "reports/complaint_record_span.sql";

    /// <summary>The chart and table by month.</summary>
    public static Figure<ComplaintsByMonth> Figure { get; } = new("complaints-by-month", new("各月投诉", "Complaints by month"), FigureSection.Complaints, Read, MonthsSql, SpanSql)
    {
        Table = (byMonth, _) => FigureTable.Of(byMonth.Months.Select((month, at) => (Month: month, At: at)), table => table
            .Code("month", "月份", "Month", row => row.Month.Month)
            .Flag("is_partial", "不足整月", "Not a whole month", row => byMonth.IsPartial(row.At))
            .Counts(row => row.Month.Tally)),
        Judgements = [new(FindingPlace.Complaints, ComplaintFindings.Of) { AlsoOf = [ClockStandings.Figure, ComplaintPareto.ByOffering, ComplaintPareto.ByCategory] }],
        Methods =
        [
            new(
                new("投诉件数与超时率的判断", "Judging counts of complaints and shares late"),
                new(
                    "5% 水平：相邻两个整月的件数按泊松分布比较；尚未结束的月份，以及记录在月中开始或中止的月份，不作比较。超时率的 95% 区间为威尔逊区间。",
                    "At the 5% level: the counts of two neighbouring whole months are compared as Poisson counts; a month that is not over, or within which the record begins or ends, is not compared. Shares late carry Wilson's 95% interval."),
                _ => []) { Applies = figures => figures.Complaints.HasData },
        ],
    };

    /// <summary>The record begins within the first month, which therefore is no whole one either.</summary>
    public bool FirstIsPartial { get; init; }

    /// <summary>The whole months.</summary>
    public IReadOnlyList<ComplaintMonth> WholeMonths => [.. Months.SkipLast(LastIsPartial ? 1 : 0).Skip(FirstIsPartial ? 1 : 0)];

    /// <summary>Whether a month is not whole.</summary>
    /// <param name="at">Its place among <see cref="Months"/>.</param>
    public bool IsPartial(int at) => (LastIsPartial && at == Months.Count - 1) || (FirstIsPartial && at == 0);

    /// <summary>All months together.</summary>
    public ComplaintTally Total => Months.Aggregate(default(ComplaintTally), (sum, month) => sum + month.Tally);

    /// <summary>Domain's judgement over the whole months; null without any.</summary>
    public ComplaintTrendJudgement? Judge() =>
        ComplaintTrendJudgement.Of([.. WholeMonths.Select(month => new ComplaintCount(month.Month, month.Tally.Complaints))]);

    private static ComplaintsByMonth Read(FigureReading reading)
    {
        var known = reading.Rows<Row>(MonthsSql, reading.Scope.MonthParameters);
        if (known.Count == 0)
        {
            return new([], false);
        }

        var tallies = known.ToDictionary(row => row.Month, row => row.Tally);
        var last = DateOf(known[^1].Month);
        var months = new List<ComplaintMonth>();
        for (var month = DateOf(known[0].Month); month <= last; month = month.AddMonths(1))
        {
            var label = month.ToString(MonthFormat, CultureInfo.InvariantCulture);
            months.Add(new(label, tallies.GetValueOrDefault(label)));
        }

        var span = reading.Rows<SpanRow>(SpanSql).Single();
        var (began, ended) = (DayOf(span.FirstDay!.Value), DayOf(span.LastDay!.Value));
        var first = DateOf(known[0].Month);
        return new(months, reading.Snapshot.Day < last.AddMonths(1) || !IsWhole(months.SkipLast(1).LastOrDefault(), last, last.AddMonths(1).DayNumber - ended.DayNumber - 1))
        {
            FirstIsPartial = !IsWhole(months.Skip(1).FirstOrDefault(), first, began.DayNumber - first.DayNumber),
        };
    }

    // Only the edge of the record can be silent: where the scope ends before it, complaints follow.
    private static bool IsWhole(ComplaintMonth? beside, DateOnly month, int silentDays)
    {
        if (beside is null || silentDays <= 0 || silentDays >= DateTime.DaysInMonth(month.Year, month.Month))
        {
            return true;
        }

        var next = DateOf(beside.Month);
        return ComplaintTrendJudgement.IsRecordedWhole(beside.Tally.Complaints, DateTime.DaysInMonth(next.Year, next.Month), silentDays);
    }

    private static DateOnly DayOf(int key) => new(key / 10000, key / 100 % 100, key % 100);

    private static DateOnly DateOf(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record SpanRow
    {
        public int? FirstDay { get; init; }

        public int? LastDay { get; init; }
    }

    private sealed record Row : ComplaintSums
    {
        public string Month { get; init; } = "";
    }
}

/// <summary>The complaints received in one month.</summary>
/// <param name="Month">yyyy-MM; months without a complaint between two others are present with zeros.</param>
/// <param name="Tally">The counts.</param>
public sealed record ComplaintMonth(string Month, ComplaintTally Tally);
