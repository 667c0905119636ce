using CSat.Domain.LifeCycles;
using CSat.Domain.Problems;
using CSat.Domain.Surveys;
using CSat.Domain.Targets;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Rounds;

/// <summary>The life of a round of a survey: it is opened for a survey kind of its regime, takes responses, and is closed once.</summary>
public static class RoundLifeCycle
{
    /// <summary>The table.</summary>
    public static LifeCycle<RoundState, RoundEventKind, RoundChange> Table { get; } = new(
        RoundState.None,
        new(RoundEventKind.Opened, [RoundState.None], [RoundState.Open], new("survey-kind-of-the-regime", CheckKind), new("required-topics", CheckTopics), new("module-criteria", CheckCriteria), new("survey-plan", CheckPlan), new("questionnaire", CheckQuestionnaire)),
        new(RoundEventKind.FramePut, [RoundState.Open], []),
        new(RoundEventKind.SampleDrawn, [RoundState.Open], []),
        new(RoundEventKind.Distributed, [RoundState.Open], []),
        new(RoundEventKind.ReceiptConfirmed, [RoundState.Open], []),
        new(RoundEventKind.Closed, [RoundState.Open], [RoundState.Closed]),
        new(RoundEventKind.HandedBack, [RoundState.Open, RoundState.Closed], []),
        new(RoundEventKind.MilestoneReached, [RoundState.Open, RoundState.Closed], []),
        new(RoundEventKind.Corrected, [RoundState.Open, RoundState.Closed], []),
        new(RoundEventKind.DisciplineDeclared, [RoundState.Open, RoundState.Closed], []),
        new(RoundEventKind.BackCheckDrawn, [RoundState.Closed], []),
        new(RoundEventKind.FraudReported, [RoundState.Closed], []));

    /// <summary>Applies one event.</summary>
    /// <param name="state">Where the round stands; <see cref="RoundState.None"/> before it is opened.</param>
    /// <param name="kind">What happens.</param>
    /// <param name="change">What an opening is judged by.</param>
    /// <returns>The state after it and no problem, or the state unchanged and all problems.</returns>
    public static (RoundState State, IReadOnlyList<Problem> Problems) Apply(RoundState state, RoundEventKind kind, RoundChange change) =>
        Table.Judge(state, kind, change, () => InvalidTransition("kind", state, kind, Table.AllowedIn(kind)));

    /// <summary>Whether an event has happened, so that the round stands where it leads: who asks for it again changes nothing.</summary>
    public static bool HasHappened(RoundState state, RoundEventKind kind) => Table.Transitions.Any(row => row.Kind == kind && row.To.Contains(state));

    private static IEnumerable<Problem> CheckKind(RoundChange change) => change.Survey?.FindKind(change.SurveyKind) is null
        ? [UnknownCode("survey_kind", change.SurveyKind, [.. change.Survey?.Kinds.Select(kind => kind.Code) ?? []])]
        : [];

    // An opened round is the approved use of its questionnaire: there is no other moment at which the kind of survey, and so what must be asked, is known.
    private static IEnumerable<Problem> CheckTopics(RoundChange change) =>
        change.Survey is { } survey && survey.FindKind(change.SurveyKind) is not null && survey.MissingTopics(change.Topics, change.SurveyKind, change.Module) is { Count: > 0 } missing
            ? [RequiredTopicMissing("questionnaire", missing)]
            : [];

    private static IEnumerable<Problem> CheckCriteria(RoundChange change) =>
        change.Survey?.MissingCriteria(change.SurveyKind, change.Targets) is { Count: > 0 } missing ? [ModuleCriteriaMissing("survey_kind", missing)] : [];

    private static IEnumerable<Problem> CheckPlan(RoundChange change) =>
        change is { Survey: { } survey, Round: { } round } ? PlanOfRound.Check(survey.Plan, change.Plan, round) : [];

    private static IEnumerable<Problem> CheckQuestionnaire(RoundChange change) =>
        change is { Survey: { } survey, Round: { } round } ? QuestionnaireApproval.CheckUse(survey, round, change.QuestionnaireKind, change.QuestionnaireIsApproved) : [];
}

/// <summary>What the opening of a round is judged by.</summary>
/// <param name="Survey">The survey rules of the regime version of its questionnaire; null where the regime has none.</param>
/// <param name="SurveyKind">Code of the survey kind.</param>
/// <param name="Topics">The topics that items of its questionnaire name.</param>
public sealed record RoundChange(SurveyRules? Survey, string SurveyKind, IReadOnlyCollection<string> Topics)
{
    /// <summary>The targets of that regime version, with the values that the organisation has approved.</summary>
    public IReadOnlyList<TargetRule> Targets { get; init; } = [];

    /// <summary>What it is opened for; null where it is not opened.</summary>
    public RoundOutline? Round { get; init; }

    /// <summary>The survey plan that it names; null for none.</summary>
    public SurveyPlanOutline? Plan { get; init; }

    /// <summary>Code of the module whose form its questionnaire is; null for none.</summary>
    public string? Module { get; init; }

    /// <summary>Code of the survey kind that its questionnaire is for; null where that is open.</summary>
    public string? QuestionnaireKind { get; init; }

    /// <summary>Whether its questionnaire version is approved.</summary>
    public bool QuestionnaireIsApproved { get; init; }
}

/// <summary>Where a round stands.</summary>
public enum RoundState
{
    /// <summary>Not opened.</summary>
    None,

    /// <summary>Takes responses.</summary>
    Open,

    /// <summary>Takes none any more.</summary>
    Closed,
}

/// <summary>What can happen to a round.</summary>
public enum RoundEventKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is opened.</summary>
    Opened,

    /// <summary>It is closed.</summary>
    Closed,

    /// <summary>Members are put into its frame.</summary>
    FramePut,

    /// <summary>Its sample is drawn.</summary>
    SampleDrawn,

    /// <summary>A batch of its forms is handed out.</summary>
    Distributed,

    /// <summary>A member confirms the receipt of a form.</summary>
    ReceiptConfirmed,

    /// <summary>Collected forms are handed back (R01.13).</summary>
    HandedBack,

    /// <summary>Forms are drawn for the back-check (R01.15).</summary>
    BackCheckDrawn,

    /// <summary>A milestone of its processing is recorded (R13.7, R13.8).</summary>
    MilestoneReached,

    /// <summary>A count or date that was entered wrongly is corrected.</summary>
    Corrected,

    /// <summary>A surveyor declares that the discipline of the survey is kept (R06.32, R06.33, R06.34).</summary>
    DisciplineDeclared,

    /// <summary>Fraud is found: forms leave every figure (R01.16).</summary>
    FraudReported,
}
