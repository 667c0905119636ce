using CSat.Domain.Calendars;
using CSat.Domain.Duties;
using CSat.Domain.Findings;
using CSat.Domain.Regimes;
using CSat.Domain.Responses;
using CSat.Domain.Sampling;
using CSat.Domain.Scoring;
using CSat.Domain.Targets;
using CSat.Domain.Text;

namespace CSat.Domain.Surveys;

/// <summary>How a regime surveys its customers.</summary>
public sealed record SurveyRules
{
    /// <summary>Codes of the scales that its questionnaires may use; the first is the default. Empty where the source leaves the points open.</summary>
    public IReadOnlyList<string> Scales { get; init; } = [];

    /// <summary>The kinds of survey with their cadence (R08.12, R08.13, R08.14).</summary>
    public required IReadOnlyList<SurveyKind> Kinds { get; init; }

    /// <summary>Whom the surveys cover (R05.23, R14.2).</summary>
    public IReadOnlyList<DutyRule> Populations { get; init; } = [];

    /// <summary>How respondents are chosen; null where the regime says nothing.</summary>
    public SamplingRule? Sampling { get; init; }

    /// <summary>The channels by which forms travel (R14.5).</summary>
    public IReadOnlyList<CodedName> Channels { get; init; } = [];

    /// <summary>Who fills in which form (R08.15, R08.23).</summary>
    public RaterPolicy Raters { get; init; } = RaterPolicy.Default;

    /// <summary>Weights of the self-rated and the surveyed part (R08.21, R08.22); null where a regime has no self-rating.</summary>
    public BlendRule? Blend { get; init; }

    /// <summary>Limits on what is sent, returned and verified (R01.7, R08.16, R11.21).</summary>
    public IReadOnlyList<LimitRule> Limits { get; init; } = [];

    /// <summary>How long a form may take to come back; a later one counts as not returned (R11.23). Null: no limit.</summary>
    public TimeLimit? ReturnWindow { get; init; }

    /// <summary>The rule IDs of <see cref="ReturnWindow"/>.</summary>
    public IReadOnlyList<string> ReturnWindowRules { get; init; } = [];

    /// <summary>The plan that opens a survey (R01.10); null where none is demanded.</summary>
    public PlanRule? Plan { get; init; }

    /// <summary>What a questionnaire must be and hold beside its topics, and who approves it (R07.4, R08.18, R10.3); null where the regime says nothing.</summary>
    public QuestionnaireRule? Questionnaire { get; init; }

    /// <summary>How returned forms are checked (R01.14); null where they are not.</summary>
    public VerificationRule? Verification { get; init; }

    /// <summary>What a missed return rate takes from the result (R01.18); null for nothing.</summary>
    public PenaltyRule? Penalty { get; init; }

    /// <summary>Modules with forms of their own (R16.9).</summary>
    public IReadOnlyList<ModuleRule> Modules { get; init; } = [];

    /// <summary>Topics that every questionnaire must cover (R08.19), with criteria where the regime gives them (R08.27).</summary>
    public IReadOnlyList<TopicRule> Topics { get; init; } = [];

    /// <summary>Names of score bands (R11.18); a score outside all of them has no grade, and none is invented (Q26).</summary>
    public IReadOnlyList<GradeBand> Grades { get; init; } = [];

    /// <summary>What a result calls for (R08.8, R08.29, R11.30).</summary>
    public IReadOnlyList<TriggerRule> Triggers { get; init; } = [];

    /// <summary>The results that are looked at first (R07.17, R07.18, R07.19, R07.20, R07.21).</summary>
    public IReadOnlyList<FocusRule> Focus { get; init; } = [];

    /// <summary>The lines that forms tell (R03.13).</summary>
    public IReadOnlyList<ContactLine> Contacts { get; init; } = [];

    /// <summary>By what the returned forms are classified, each class counted separately, and whom a survey must reach (R03.2, R07.15); empty for nothing.</summary>
    public IReadOnlyList<FormClassRule> Classes { get; init; } = [];

    /// <summary>That the number of ratings of each level and its share are shown for every item (R07.12); null where the regime does not ask for it.</summary>
    public Statement? LevelShares { get; init; }

    /// <summary>The trends and comparisons that must be shown (R11.28).</summary>
    public IReadOnlyList<TrendRule> Trends { get; init; } = [];

    /// <summary>To which department a class of problems goes (R13.10).</summary>
    public IReadOnlyList<RoutingRule> Routing { get; init; } = [];

    /// <summary>The time limits of a survey's processing (R05.29, R13.7).</summary>
    public IReadOnlyList<DeadlineRule> Deadlines { get; init; } = [];

    /// <summary>How a survey goes, step by step, where a time limit does not say it.</summary>
    public IReadOnlyList<DutyRule> Steps { get; init; } = [];

    /// <summary>What surveyors must and must not do (R06.31, R06.32, R06.33).</summary>
    public IReadOnlyList<DutyRule> Discipline { get; init; } = [];

    /// <summary>
    /// The required topics that a questionnaire does not cover (R06.2, R08.19), in the regime's order. A round of such a kind is not opened with gaps; the five
    /// items of the source's own example (Q11) are for a kind without required topics.
    /// </summary>
    /// <param name="covered">The topics that its items name.</param>
    /// <param name="kind">Code of the survey kind it is for, whose topics alone are demanded (R16.16); null where that is open, which demands those of every kind.</param>
    /// <param name="module">Code of the module whose form it is; null where that is not said, and then it is the form of the modules that it covers a topic of.</param>
    /// <remarks>A module has a form of its own (R16.9): its topics are demanded of a questionnaire that covers one of them.</remarks>
    [Judges("survey.topics", "R06.2", "R08.19", "R09.4", "R14.9", "R16.10", "R16.11", "R16.12", "R16.16")]
    public IReadOnlyList<TopicRule> MissingTopics(IReadOnlyCollection<string> covered, string? kind = null, string? module = null)
    {
        var modules = module is null
            ? Topics.Where(topic => covered.Contains(topic.Code, StringComparer.Ordinal)).Select(topic => topic.Module).OfType<string>().ToHashSet(StringComparer.Ordinal)
            : [module];
        return [.. Topics.Where(topic =>
            IsFor(topic.Kinds, kind) && (topic.Module is null || modules.Contains(topic.Module)) && !covered.Contains(topic.Code, StringComparer.Ordinal))];
    }

    /// <summary>The lines that a form tells (R03.13), in the regime's order: those of its survey kind; all of them where its kind is open.</summary>
    /// <param name="kind">Code of the survey kind; null where that is open.</param>
    [Judges("R03.13")]
    public IReadOnlyList<ContactLine> ContactsOf(string? kind) => [.. Contacts.Where(contact => IsFor(contact.Kinds, kind))];

    /// <summary>The modules of a survey kind (R16.7, R16.9), in the regime's order.</summary>
    /// <param name="kind">Code of the survey kind.</param>
    [Judges("R16.7")]
    public IReadOnlyList<ModuleRule> ModulesOf(string kind) => [.. Modules.Where(module => IsFor(module.Kinds, kind))];

    /// <summary>
    /// Who may fill in the forms of a survey kind: employees alone where they are asked (R16.7, R16.15), they too where departments are rated or ask each other
    /// (R06.9, R13.16), and nowhere else: what employees say never counts as what customers say.
    /// </summary>
    /// <param name="kind">Code of the survey kind.</param>
    [Judges("R16.7", "R16.15")]
    public RaterPolicy RatersOf(string kind) => FindKind(kind) switch
    {
        { Audience: SurveyAudience.Employees } employees => new([], [RespondentKind.Employee], []) { Rules = employees.Rules },
        { Audience: SurveyAudience.Departments or SurveyAudience.InternalCustomers } => Raters with { Surveyed = [.. Raters.Surveyed, RespondentKind.Employee] },
        _ => Raters,
    };

    /// <summary>The module whose form a questionnaire is (R16.9): the one whose topics its items name.</summary>
    /// <param name="covered">The topics that its items name.</param>
    /// <param name="kind">Code of the survey kind that it is for.</param>
    /// <returns>Null where the items name topics of no module or of several: then the form is no module's own.</returns>
    [Judges("R16.9", "R16.10", "R16.11", "R16.12")]
    public ModuleRule? ModuleOf(IReadOnlyCollection<string> covered, string kind)
    {
        string[] named = [.. Topics.Where(topic => covered.Contains(topic.Code, StringComparer.Ordinal)).Select(topic => topic.Module).OfType<string>().Distinct(StringComparer.Ordinal)];
        return named is [var only] ? ModulesOf(kind).FirstOrDefault(module => module.Code == only) : null;
    }

    /// <summary>
    /// What a survey kind with modules still lacks before its first round (R16.9, R16.13): a weight and a pass criterion of each module, and one of the total. The
    /// source's table is lost (Q16), so that no default stands in for the organisation's own numbers.
    /// </summary>
    /// <param name="kind">Code of the survey kind.</param>
    /// <param name="targets">The regime's targets, with the values that the organisation has approved.</param>
    [Judges("R16.9", "R16.13")]
    public IReadOnlyList<MissingCriterion> MissingCriteria(string kind, IReadOnlyList<TargetRule> targets)
    {
        var modules = ModulesOf(kind);
        return
        [
            .. modules.Where(module => module.Weight is null).Select(module => new MissingCriterion(module.Name, CriterionPart.Weight, module.Rules)),
            .. modules.Where(module => module.Target is null).Select(module => new MissingCriterion(module.Name, CriterionPart.Target, module.Rules)),
            .. modules.Count == 0 ? [] : targets.Where(target => target.Measure == SatisfactionMeasure.ModuleTotal && target.Value is null && target.IsFor(FindKind(kind)))
                .Select(target => new MissingCriterion(target.Name, CriterionPart.Target, target.Rules)),
        ];
    }

    /// <summary>The survey kind of a code; null when the regime has none.</summary>
    public SurveyKind? FindKind(string code) => Kinds.FirstOrDefault(kind => kind.Code == code);

    private static bool IsFor(IReadOnlyList<string> kinds, string? kind) => kind is null || kinds.Count == 0 || kinds.Contains(kind, StringComparer.Ordinal);
}

/// <summary>Who is asked.</summary>
public enum SurveyAudience
{
    /// <summary>Customers, patients, owners.</summary>
    Customers,

    /// <summary>The organisation's own employees (R16.14).</summary>
    Employees,

    /// <summary>Customers, about competitors (R08.17).</summary>
    Competitors,

    /// <summary>Departments as each other's customers (R13.16).</summary>
    InternalCustomers,

    /// <summary>Departments and their staff, rated by others (R06.9).</summary>
    Departments,
}

/// <summary>A topic that every questionnaire must cover (R08.19).</summary>
/// <param name="Code">Stable name within the regime; an item names the topic it covers.</param>
/// <param name="Name">What people read.</param>
/// <param name="Criteria">What each level means for this topic, by the level's value (R08.27); empty where the regime gives none.</param>
/// <param name="Kinds">Codes of the survey kinds whose questionnaires must cover it (R16.16); empty for all.</param>
/// <param name="Module">Code of the module that it belongs to, whose form alone must cover it (R16.9, R16.10, R16.11, R16.12); null for none.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record TopicRule(
    string Code,
    LocalizedText Name,
    IReadOnlyDictionary<short, LocalizedText> Criteria,
    IReadOnlyList<string> Kinds,
    string? Module,
    IReadOnlyList<string> Rules);

/// <summary>A number that a survey of modules needs and that nobody has set.</summary>
/// <param name="Name">The module, or the target of the total.</param>
/// <param name="Part">Which number.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record MissingCriterion(LocalizedText Name, CriterionPart Part, IReadOnlyList<string> Rules);

/// <summary>The numbers of a module.</summary>
public enum CriterionPart
{
    /// <summary>Its share of the total.</summary>
    Weight,

    /// <summary>What its score must keep.</summary>
    Target,
}
