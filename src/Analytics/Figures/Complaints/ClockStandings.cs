using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>In time or late, by time limit.</summary>
/// <param name="Clocks">In the regime's order.</param>
public sealed record ClockStandings(IReadOnlyList<ClockStanding> Clocks)
{
    /// <summary>The chart and table of time limits.</summary>
    public static Figure<ClockStandings> Figure { get; } = new("complaint-clocks", new("投诉时限", "Time limits of complaints"), FigureSection.Complaints, Read, "reports/complaint_clocks.sql")
    {
        Table = (standings, _) => FigureTable.Of(standings.Clocks, table => table
            .Code("clock", "时限", "Time limit", clock => clock.Code)
            .Text("clock_name", "时限名称", "Time limit, name", clock => clock.Name)
            .Flag("answers_customer", "以答复客户为止", "Ends with the answer to the customer", clock => clock.AnswersCustomer)
            .Clock(clock => clock.Tally)
            .Number("calendar_unknown", "节假日未公布", "Holidays not published", ColumnUnit.Complaints, clock => clock.CalendarUnknown)
            .Code("rules", "条款", "Rules", clock => clock.Rules)),
        Methods =
        [
            new(
                new("投诉时限", "Time limits of complaints"),
                new("按制度规定的起止事件计算；来源系统报告的结果优先。有不能判定的投诉时不给单一百分比，只给上下限；按时结案但后又重新打开的单独列出。", "Counted between the events that the regime names; an outcome reported by the source prevails. Where some cannot be judged there is no single percentage, only bounds; those closed in time and reopened since are counted apart."),
                figures => figures.Complaints.Clocks.Clocks.SelectMany(clock => clock.Rules.Split(", ", StringSplitOptions.RemoveEmptyEntries))) { Applies = figures => figures.Complaints.Clocks.Clocks.Count > 0 },
        ],
    };

    /// <summary>The limits that end with the answer to the customer, summed.</summary>
    public ClockTally Answering => Clocks.Where(clock => clock.AnswersCustomer).Aggregate(default(ClockTally), (sum, clock) => sum + clock.Tally);

    /// <summary>The limits of which any complaint is over, the greatest known share of late ones first, then the regime's order.</summary>
    public IEnumerable<ClockStanding> Worst => Clocks.Where(clock => clock.Tally.Over > 0).OrderByDescending(clock => clock.Tally.LateShare?.Lower ?? -1);

    private static ClockStandings Read(FigureReading reading) => new([.. reading.Rows<Row>(reading.Scope.MonthParameters)
        .Select(row => new ClockStanding(row.ClockKey, row.ClockCode, ShownText.Of(row.NameZh, row.NameEn), row.Rules ?? "", row.AnswersCustomer, row.Tally) { CalendarUnknown = row.CalendarUnknown })]);

    private sealed record Row : ClockSums
    {
        public string ClockCode { get; init; } = "";

        public string NameZh { get; init; } = "";

        public string NameEn { get; init; } = "";

        public string? Rules { get; init; }

        public bool AnswersCustomer { get; init; }

        public long CalendarUnknown { get; init; }
    }
}

/// <summary>One time limit of the regime and how complaints stand to it.</summary>
/// <param name="Key">Its key in the snapshot.</param>
/// <param name="Code">Its code in the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Rules">The rule ids behind it (R11.42).</param>
/// <param name="AnswersCustomer">It ends with the answer to the customer.</param>
/// <param name="Tally">The counts.</param>
public sealed record ClockStanding(int Key, string Code, LocalizedText Name, string Rules, bool AnswersCustomer, ClockTally Tally)
{
    /// <summary>Of all that are counted, those whose limit touches a year without published holidays: weekends alone were counted, and the end is not certain.</summary>
    public long CalendarUnknown { get; init; }
}

/// <summary>How complaints stand to one time limit.</summary>
/// <param name="InTime">Met in time.</param>
/// <param name="Late">Met late, or overdue.</param>
/// <param name="Open">Running, not yet due.</param>
/// <param name="NotStarted">The event that starts it has not happened.</param>
/// <param name="Unknown">Cannot be said from the data.</param>
public readonly record struct ClockTally(long InTime, long Late, long Open, long NotStarted, long Unknown)
{
    /// <summary>Met in time by a closure that did not hold.</summary>
    public long InTimeReopened { get; init; }

    /// <summary>Complaints of which it can be said whether they were in time.</summary>
    public long Decided => InTime + InTimeReopened + Late;

    /// <summary>Those that are over, decided or not: the base of the share.</summary>
    public long Over => Decided + Unknown;

    /// <summary>What is certain of the share of late ones; null when none is decided.</summary>
    public ShareBounds? LateShare => ShareBounds.Of(Late, InTime + InTimeReopened, Unknown);

    /// <summary>95 % interval of the share of late ones, as proportions; null where a part cannot be judged.</summary>
    public Interval? LateInterval => Unknown == 0 ? Wilson.Of(Late, Decided) : null;

    /// <summary>Whether that interval is approximate.</summary>
    public bool IsApproximate => Decided > 0 && FormEstimate.IsApproximateFor((double)Late / Decided, Decided);

    /// <summary>Sums two tallies.</summary>
    public static ClockTally operator +(ClockTally left, ClockTally right) => new(
        left.InTime + right.InTime, left.Late + right.Late, left.Open + right.Open, left.NotStarted + right.NotStarted, left.Unknown + right.Unknown)
    {
        InTimeReopened = left.InTimeReopened + right.InTimeReopened,
    };

    /// <summary>Sums two tallies.</summary>
    public static ClockTally Add(ClockTally left, ClockTally right) => left + right;
}

/// <summary>The counts that every clock query returns.</summary>
internal abstract record ClockSums
{
    public int ClockKey { get; init; }

    public long InTime { get; init; }

    public long InTimeReopened { get; init; }

    public long Late { get; init; }

    public long Open { get; init; }

    public long NotStarted { get; init; }

    public long Unknown { get; init; }

    public ClockTally Tally => new(InTime, Late, Open, NotStarted, Unknown) { InTimeReopened = InTimeReopened };
}
