using CSat.Analytics.Findings;
using CSat.Analytics.Tables;
using CSat.Domain.Rounds;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>How the rounds stand to the time limits of their processing (R05.29, R05.31, R13.7, R13.8).</summary>
/// <param name="Rows">By round of the trend, in the regime's order.</param>
public sealed record DeadlinesOfRounds(IReadOnlyList<DeadlineOfRound> Rows)
{
    /// <summary>The table of time limits.</summary>
    public static Figure<DeadlinesOfRounds> Figure { get; } = new("round-deadlines", new("调查处理时限", "Time limits of processing"), FigureSection.Returns, Read, "reports/round_deadlines.sql")
    {
        Table = (deadlines, _) => FigureTable.Of(deadlines.Rows, table => table
            .Round(row => row.Round)
            .Code("deadline", "时限", "Time limit", row => row.Rule.Code)
            .Text("deadline_name", "时限名称", "Time limit, name", row => row.Rule.Name)
            .Flag("binding", "硬性", "Binding", row => row.Rule.Hard)
            .Day("started_on", "起算日", "Started on", row => row.StartedOn)
            .Day("due_on", "截止日", "Last day", row => row.DueOn)
            .Day("reached_on", "达到日", "Reached on", row => row.ReachedOn)
            .Choice("outcome", "判定", "Judgement", row => (RoundDeadlineOutcome?)row.Outcome)
            .Flag("calendar_known", "节假日已公布", "Holidays published", row => row.CalendarKnown)
            .Rules(row => row.Rule.Rules)),
        Judgements = [new(FindingPlace.Demands, DeadlineFindings.Of)],
        Methods =
        [
            new(
                new("调查处理时限", "Time limits of processing"),
                new("按制度规定的起止事件计算，起算事件当日为第 0 日，截止日当日达到即为按时；截止日已过而没有记录的，写作“未记录，已过期”。", "Counted between the events that the regime names; the day of the first is day 0, and what is reached on the last day is in time. What is not recorded after that day is \"not recorded, overdue\"."),
                figures => figures.DeadlinesOfRounds.Rows.SelectMany(row => row.Rule.Rules)) { Applies = figures => figures.DeadlinesOfRounds.Rows.Count > 0 },
        ],
    };

    private static DeadlinesOfRounds Read(FigureReading reading)
    {
        var rounds = reading.Scope.Trend.ToDictionary(round => round.Key);
        return new([.. from row in reading.Rows<Row>(reading.Scope.TrendParameters)
            let round = rounds[row.RoundKey]
            let rule = round.Survey?.Deadlines.FirstOrDefault(rule => rule.Code == row.DeadlineCode)
            where rule is not null
            select new DeadlineOfRound(round, rule, row.StartedOn, row.DueOn, row.ReachedOn, EnumCode.Parse<RoundDeadlineOutcome>(row.Outcome), row.CalendarKnown)]);
    }

    private sealed record Row
    {
        public int RoundKey { get; init; }

        public string DeadlineCode { get; init; } = "";

        public DateOnly? StartedOn { get; init; }

        public DateOnly? DueOn { get; init; }

        public DateOnly? ReachedOn { get; init; }

        public string Outcome { get; init; } = "";

        public bool CalendarKnown { get; init; }
    }
}
