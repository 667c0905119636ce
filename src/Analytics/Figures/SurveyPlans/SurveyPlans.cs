using CSat.Analytics.Findings;
using CSat.Analytics.Tables;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>The plans that the rounds of a trend were opened by, and the approval of their questionnaires (R01.10, R07.4, R10.3, R13.4).</summary>
/// <param name="Rows">Rounds whose regime demands a plan or an approved questionnaire, and rounds that have one, by period.</param>
public sealed record SurveyPlans(IReadOnlyList<PlannedRound> Rows)
{
    /// <summary>The table of plans.</summary>
    public static Figure<SurveyPlans> Figure { get; } = new("survey-plans", new("调查策划与批准", "Survey plans and approval"), FigureSection.Returns, Read, "reports/survey_plans.sql")
    {
        Table = Tabulate,
        Judgements = [new(FindingPlace.Demands, PlanFindings.Of)],
        Methods =
        [
            new(
                new("调查策划书", "Survey plans"),
                new(
                    "制度规定了策划书的内容、批准人或下发对象的，每轮调查都应有策划书；制度规定批准人的，以批准日为准，否则以提交日为准，与制度规定的最后一天（含）比较。",
                    "Where the regime says what a survey plan holds, who approves it or who receives it, every round needs one; it is ready on the day of its approval where an approver is named, else of its submission, compared with the last day of the regime, that day included."),
                figures => figures.Scope.Regime?.Survey?.Plan?.Rules ?? []) { Applies = figures => figures.Plans.Rows.Any(row => row.Verdict != PlanVerdict.NoRule) },
        ],
    };

    private static FigureTable Tabulate(SurveyPlans plans, ReviewFigures figures) => FigureTable.Of(plans.Rows, table => table
        .Round(row => row.Round)
        .Code("survey_plan", "调查策划书", "Survey plan", row => row.Code)
        .Choice("state", "状态", "State", row => row.State)
        .Day("submitted_on", "提交日期", "Submitted on", row => row.SubmittedOn)
        .Day("approved_on", "批准日期", "Approved on", row => row.ApprovedOn)
        .Code("approved_role", "批准角色", "Approving role", row => row.ApprovedRole)
        .Day("issued_on", "下发日期", "Sent on", row => row.IssuedOn)
        .Number("departments", "下发部门数", "Departments sent to", ColumnUnit.None, row => row.Departments)
        .Day("due_on", "最后一天", "Last day", row => row.LastDay)
        .Choice("verdict", "判定", "Verdict", row => (PlanVerdict?)row.Verdict)
        .Code("questionnaire", "问卷", "Questionnaire", row => row.Questionnaire)
        .Day("questionnaire_approved_on", "问卷批准日期", "Questionnaire approved on", row => row.QuestionnaireApprovedOn)
        .Code("questionnaire_approved_role", "问卷批准角色", "Role approving the questionnaire", row => row.QuestionnaireApprovedRole)
        .Rules(row => row.Rules));

    private static SurveyPlans Read(FigureReading reading)
    {
        var byRound = reading.Rows<Row>().ToDictionary(row => row.RoundKey);
        return new([.. reading.Scope.Trend
            .Where(round => byRound.ContainsKey(round.Key))
            .Select(round => byRound[round.Key].Of(round))
            .Where(row => row.Verdict != PlanVerdict.NoRule || row.Code is not null || row.QuestionnaireApprovedOn is not null || row.Round.Survey?.Questionnaire is { ApprovedBy.Count: > 0 })]);
    }

    private sealed record Row
    {
        public int RoundKey { get; init; }

        public string? QuestionnaireCode { get; init; }

        public int? QuestionnaireVersion { get; init; }

        public DateOnly? QuestionnaireApprovedOn { get; init; }

        public string? QuestionnaireApprovedRole { get; init; }

        public string? SurveyPlanCode { get; init; }

        public string? State { get; init; }

        public DateOnly? PeriodStart { get; init; }

        public DateOnly? SubmittedOn { get; init; }

        public DateOnly? DecidedOn { get; init; }

        public string? DecidedRole { get; init; }

        public DateOnly? IssuedOn { get; init; }

        public int? Departments { get; init; }

        public PlannedRound Of(SurveyRound round)
        {
            var days = PeriodStart is { } start ? new SurveyPlanDays(start, SubmittedOn, DecidedOn, IssuedOn) : null;
            return new PlannedRound
            {
                Round = round,
                Code = SurveyPlanCode,
                State = State is { } state ? EnumCode.Parse<SurveyPlanState>(state) : null,
                SubmittedOn = SubmittedOn,
                ApprovedOn = DecidedOn,
                ApprovedRole = DecidedRole,
                IssuedOn = IssuedOn,
                Departments = Departments,
                LastDay = round.Survey?.Plan is { } rule && days is not null ? PlanOrder.LastDay(rule, days.PeriodStart) : null,
                Verdict = PlanOrder.Judge(round.Survey?.Plan, days),
                Questionnaire = QuestionnaireCode is null ? null : $"{QuestionnaireCode}/{QuestionnaireVersion}",
                QuestionnaireApprovedOn = QuestionnaireApprovedOn,
                QuestionnaireApprovedRole = QuestionnaireApprovedRole,
            };
        }
    }
}

/// <summary>A round with its plan and the approval of its questionnaire. A plan that opened a round is never rejected afterwards, so what was decided is an approval.</summary>
public sealed record PlannedRound
{
    /// <summary>The round.</summary>
    public required SurveyRound Round { get; init; }

    /// <summary>Code of the plan; null where none is recorded.</summary>
    public required string? Code { get; init; }

    /// <summary>Where the plan stands; null without one.</summary>
    public required SurveyPlanState? State { get; init; }

    /// <summary>When it was submitted.</summary>
    public required DateOnly? SubmittedOn { get; init; }

    /// <summary>When it was approved; null where it was not.</summary>
    public required DateOnly? ApprovedOn { get; init; }

    /// <summary>Code of the role that approved it; null where none is recorded.</summary>
    public required string? ApprovedRole { get; init; }

    /// <summary>When it was sent to departments; null where it was not.</summary>
    public required DateOnly? IssuedOn { get; init; }

    /// <summary>Number of departments that it was sent to; null where it was not.</summary>
    public required int? Departments { get; init; }

    /// <summary>The last day on which it may become ready; null where the regime gives none.</summary>
    public required DateOnly? LastDay { get; init; }

    /// <summary>The verdict.</summary>
    public required PlanVerdict Verdict { get; init; }

    /// <summary>The questionnaire version as code/version.</summary>
    public required string? Questionnaire { get; init; }

    /// <summary>When the questionnaire was approved; null where it was not.</summary>
    public required DateOnly? QuestionnaireApprovedOn { get; init; }

    /// <summary>Code of the role that approved the questionnaire; null where none is recorded.</summary>
    public required string? QuestionnaireApprovedRole { get; init; }

    /// <summary>The rules of the regime on plans and questionnaires.</summary>
    public IEnumerable<string> Rules => [.. Round.Survey?.Plan is { IsDemanded: true } plan ? plan.Rules : [], .. Round.Survey?.Questionnaire is { ApprovedBy.Count: > 0 } questionnaire ? questionnaire.Rules : []];

    /// <summary>The name of a role of the round's regime; null where the regime has no such role.</summary>
    public LocalizedText? NameOf(string? role) => Round.Regime?.Roles.FirstOrDefault(known => known.Code == role)?.Name;
}
