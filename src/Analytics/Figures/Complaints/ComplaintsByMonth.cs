using System.Globalization;
using CSat.Analytics.Findings;
using CSat.Domain.Findings;

namespace CSat.Analytics.Figures;

/// <summary>Complaints by the month received.</summary>
/// <param name="Months">Without gaps, oldest first.</param>
/// <param name="LastIsPartial">The snapshot was taken before the last month was over, so that month must not be judged against whole ones.</param>
public sealed record ComplaintsByMonth(IReadOnlyList<ComplaintMonth> Months, bool LastIsPartial)
{
    private const string MonthFormat = "yyyy-MM";

    /// <summary>The chart and table by month.</summary>
    public static Figure<ComplaintsByMonth> Figure { get; } = new("complaints-by-month", new("各月投诉", "Complaints by month"), FigureSection.Complaints, Read, "reports/complaints_by_month.sql")
    {
        Judgements = [new(FindingPlace.Complaints, figures => ComplaintFindings.Of(figures.Complaints))],
    };

    /// <summary>All months together.</summary>
    public ComplaintTally Total => Months.Aggregate(default(ComplaintTally), (sum, month) => sum + month.Tally);

    /// <summary>Domain's judgement over the whole months; null without any.</summary>
    public ComplaintTrendJudgement? Judge() =>
        ComplaintTrendJudgement.Of([.. Months.SkipLast(LastIsPartial ? 1 : 0).Select(month => new ComplaintCount(month.Month, month.Tally.Complaints))]);

    private static ComplaintsByMonth Read(FigureReading reading)
    {
        var known = reading.Rows<Row>(reading.Scope.MonthParameters);
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

        return new(months, reading.Snapshot.Day < last.AddMonths(1));
    }

    private static DateOnly DateOf(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Row : ComplaintSums
    {
        public string Month { get; init; } = "";
    }
}

/// <summary>The complaints received in one month.</summary>
/// <param name="Month">yyyy-MM; months without a complaint between two others are present with zeros.</param>
/// <param name="Tally">The counts.</param>
public sealed record ComplaintMonth(string Month, ComplaintTally Tally);
