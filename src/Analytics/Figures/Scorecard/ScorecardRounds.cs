using CSat.Analytics.Shared;
using CSat.Analytics.Snapshot;
using CSat.Analytics.Tables;
using CSat.Domain.Customers;
using CSat.Domain.Findings;
using CSat.Domain.Problems;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>One customer over all rounds that it answered, of every kind: degree, grade, and what the regime has done about it (R11.18, R11.19, R11.28, R11.29).</summary>
/// <param name="Customer">The customer asked for; null where none was, then nothing is read.</param>
/// <param name="Rounds">By period; rounds of which there is neither a form nor a complaint of the customer are absent.</param>
public sealed record ScorecardRounds(ScorecardCustomer? Customer, IReadOnlyList<ScorecardRound> Rounds)
{
    private const string CustomerSql = "reports/scorecard_customer.sql";
    private const string RoundsSql = "reports/scorecard_rounds.sql";

    /// <summary>The table of rounds.</summary>
    public static Figure<ScorecardRounds> Figure { get; } = new("scorecard-rounds", new("客户评分卡：各轮满意度", "Customer scorecard: satisfaction by round"), FigureSection.Scorecard, Read, CustomerSql, RoundsSql)
    {
        Table = (card, _) => FigureTable.Of(card.Rounds, table => table
            .Code("customer", "客户", "Customer", _ => card.Customer?.Code)
            .Code("survey_kind", "调查种类", "Survey kind", row => row.Round.SurveyKind)
            .Round(row => row.Round)
            .Reading("surveyed", "客户", "Customer", row => row.Reading)
            .Code("grade", "等级", "Grade", row => row.Reading?.IsShown == true ? row.Grade?.Code : null)
            .Code("compared_with", "比较的轮次", "Compared with", row => row.Change?.From)
            .Change("change", "变化", "Change", row => row.Change, row => row.Change is null || row.ShowsChange ? null : new FigureCell(CellState.Suppressed))
            .Flag("fallen", "下降", "Fallen", row => row.Change?.IsLower)
            .Number("complaints", "投诉", "Complaints", ColumnUnit.Complaints, row => row.Complaints.Opened)
            .Number("complaints_open", "未结案", "Of them open", ColumnUnit.Complaints, row => row.Complaints.Open, "complaints")
            .Text("action", "措施", "Action", row => row.Due is [var first, ..] ? first.Action : null)
            .Rules(row => row.Due.SelectMany(due => due.Rules))),
        Methods =
        [
            new(
                new("客户的满意度", "Satisfaction of the customer"),
                new(
                    "该客户当轮全部答卷的得分合计 ÷ 满分合计 × 100%，95% 区间按问卷计算；与该客户上一次答同类调查时相比，未舍入的数值较低即为下降。等级和应采取的措施按该轮的制度判定，份数再少也判定。",
                    "Points of all forms of the customer in the round ÷ best points × 100%, with the 95% interval over forms; lower, unrounded, than when the customer last answered a survey of the kind is fallen. Grade and actions go by the regime of the round, however few the forms are."),
                figures => figures.Scorecard.Rounds.Rounds.SelectMany(round => round.Round.Survey is { } survey
                    ? survey.Grades.SelectMany(grade => grade.Rules)
                        .Concat(survey.Triggers.Where(trigger => trigger.Measure == SatisfactionMeasure.CustomerDegree).SelectMany(trigger => trigger.Rules))
                        .Concat(survey.Trends.Where(trend => trend.By == TrendSubject.Customer).SelectMany(trend => trend.Rules))
                    : [])) { Applies = figures => figures.Scorecard.Customer is not null },
        ],
    };

    /// <summary>The latest round with a form of the customer; null for none.</summary>
    public ScorecardRound? Latest => Rounds.LastOrDefault(round => round.Reading is not null);

    private static ScorecardRounds Read(FigureReading reading)
    {
        if (reading.Asked.Customer is not { } code)
        {
            return new(null, []);
        }

        var known = reading.Rows<CustomerRow>(CustomerSql, new { customer = code }) is [var entered, ..] ? entered : null;
        var rows = reading.Rows<Row>(RoundsSql, new { customer = code });
        if (known is null && rows.Count == 0)
        {
            throw new ProblemException(SnapshotProblems.NoCustomer(code, reading.Snapshot.OrganizationCode));
        }

        var rounds = new List<ScorecardRound>();
        foreach (var round in reading.Scope.OfEveryKind)
        {
            if (rows.FirstOrDefault(row => row.RoundKey == round.Key) is { } row)
            {
                rounds.Add(Judge(round, row, rounds.LastOrDefault(earlier => earlier.Reading is not null && earlier.Round.SurveyKind == round.SurveyKind)));
            }
        }

        return new(known?.Customer() ?? new(code, null, null, null, null), rounds);
    }

    private static ScorecardRound Judge(SurveyRound round, Row row, ScorecardRound? before)
    {
        var complaints = new CustomerComplaints(row.ComplaintsOpened, row.ComplaintsOpen);
        if (row.Forms == 0)
        {
            return new(round, null, complaints);
        }

        var (reading, survey) = (SatisfactionReading.Of(row.Sums, round.Presentation.OfCustomer()), round.Survey);
        var degree = reading.Judged(TrendMeasure.Degree);
        return new(round, reading, complaints)
        {
            Previous = before?.Reading,
            Grade = Grading.Of(degree, survey?.Grades ?? []),
            Change = before?.Reading is { } earlier
                ? TrendJudgement.Change(TrendMeasure.Degree, new(before.Round.Label, before.Round.Ordinal, earlier.Sums), new(round.Label, round.Ordinal, reading.Sums))
                : null,
            Due = [.. (survey?.Triggers ?? []).Where(trigger => trigger.Measure == SatisfactionMeasure.CustomerDegree && TriggerJudgement.IsDue(trigger, degree))],
            WhenFallen = FallenParts.HasFallen(before?.Reading?.Judged(TrendMeasure.Degree), degree) ? survey?.Trends.FirstOrDefault(trend => trend is { By: TrendSubject.Customer, WhenFallen: not null }) : null,
        };
    }

    private sealed record CustomerRow
    {
        public string CustomerCode { get; init; } = "";

        public string CustomerClass { get; init; } = "";

        public string? Kind { get; init; }

        public int DepartmentKey { get; init; }

        public string DepartmentZh { get; init; } = "";

        public string DepartmentEn { get; init; } = "";

        public string CohortMonth { get; init; } = "";

        public ScorecardCustomer Customer() => new(
            CustomerCode, EnumCode.Parse<CustomerClass>(CustomerClass), Kind, DepartmentKey > 0 ? ShownText.Of(DepartmentZh, DepartmentEn) : null, CohortMonth);
    }

    private sealed record Row : FormRow
    {
        public int RoundKey { get; init; }

        public long ComplaintsOpened { get; init; }

        public long ComplaintsOpen { get; init; }
    }
}

/// <summary>A customer by its code and class, without anything about persons.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Class">Its class; null where it is not in the register.</param>
/// <param name="Kind">Its kind in the organisation's codes; null for none.</param>
/// <param name="Department">Who serves it; null where that is not stated.</param>
/// <param name="Since">Month in which it was entered, e.g. 2026-10; null where it is not in the register.</param>
public sealed record ScorecardCustomer(string Code, CustomerClass? Class, string? Kind, LocalizedText? Department, string? Since);

/// <summary>One round of one customer.</summary>
/// <param name="Round">The round.</param>
/// <param name="Reading">What the customer rated; null without a form of it.</param>
/// <param name="Complaints">Its complaints received in the round's period.</param>
public sealed record ScorecardRound(SurveyRound Round, SatisfactionReading? Reading, CustomerComplaints Complaints)
{
    /// <summary>What it rated when it last answered a survey of the kind; null for never.</summary>
    public SatisfactionReading? Previous { get; init; }

    /// <summary>Its grade; null where no band of the regime holds the score, and without bands.</summary>
    public GradeBand? Grade { get; init; }

    /// <summary>The change since then; null likewise.</summary>
    public TrendChange? Change { get; init; }

    /// <summary>The triggers of the regime whose action is due for this customer.</summary>
    public IReadOnlyList<TriggerRule> Due { get; init; } = [];

    /// <summary>The trend whose fall calls for something, where the customer has fallen; null otherwise.</summary>
    public TrendRule? WhenFallen { get; init; }

    /// <summary>Whether both values of the change may be printed, and so the change.</summary>
    public bool ShowsChange => Reading is { IsShown: true } && Previous is { IsShown: true };
}
