using CSat.Analytics.Figures;
using CSat.Analytics.Findings;
using CSat.Analytics.Snapshot;
using CSat.Analytics.Tables;
using CSat.Domain.Calendars;
using CSat.Domain.Problems;
using CSat.Domain.Responses;
using CSat.Domain.Surveys;

namespace CSat.Analytics;

/// <summary>Every figure of a management review, from one snapshot (R21.3: computed from stored records, showing what is missing).</summary>
public sealed class ReviewFigures
{
    private readonly FigureReading.Session _session;

    private ReviewFigures(FigureReading.Session session)
    {
        _session = session;
        Snapshot = session.Snapshot.Info;
    }

    /// <summary>Whose data, as of when.</summary>
    public SnapshotInfo Snapshot { get; }

    /// <summary>Where each figure of the document comes from, in the order of <see cref="FigureList"/>.</summary>
    public IReadOnlyList<FigureSource> Register => [.. FigureList.All.Where(figure => Speaks(figure.Section)).Select(SourceOf)];

    /// <summary>What the review covers.</summary>
    public ReviewScope Scope => Of(ReviewScope.Figure);

    /// <summary>Degree and rate by round.</summary>
    public SatisfactionTrend Trend => Of(SatisfactionTrend.Figure);

    /// <summary>Modules and their total by period.</summary>
    public ModuleScores Modules => Of(ModuleScores.Figure);

    /// <summary>How the targets stand, and their risks.</summary>
    public TargetStandings Standings => Of(TargetStandings.Figure);

    /// <summary>What the next targets could be.</summary>
    public TargetProposals Proposals => Of(TargetProposals.Figure);

    /// <summary>Reliability of the questionnaires.</summary>
    public QuestionnaireReliability Reliability => Of(QuestionnaireReliability.Figure);

    /// <summary>Weighted degrees.</summary>
    public WeightedResults Weighted => Of(WeightedResults.Figure);

    /// <summary>Items on scales of their own, which are no part of degree and rate.</summary>
    public OwnScales OwnScales => Of(Figures.OwnScales.Figure);

    /// <summary>The plans that the rounds were opened by.</summary>
    public SurveyPlans Plans => Of(SurveyPlans.Figure);

    /// <summary>Samples by area.</summary>
    public Samples Samples => Of(Figures.Samples.Figure);

    /// <summary>Forms handed out, by department and channel.</summary>
    public Distributions Distributions => Of(Figures.Distributions.Figure);

    /// <summary>Forms sent and returned by round.</summary>
    public RoundReturns Returns => Of(RoundReturns.Figure);

    /// <summary>Time limits of processing by round.</summary>
    public DeadlinesOfRounds DeadlinesOfRounds => Of(Figures.DeadlinesOfRounds.Figure);

    /// <summary>Counts and dates of rounds that were corrected.</summary>
    public CorrectionsOfRounds CorrectionsOfRounds => Of(Figures.CorrectionsOfRounds.Figure);

    /// <summary>Declarations of surveyors, and fraud.</summary>
    public DisciplineOfRounds DisciplineOfRounds => Of(Figures.DisciplineOfRounds.Figure);

    /// <summary>Forms drawn for verification, and what was found.</summary>
    public BackChecks BackChecks => Of(Figures.BackChecks.Figure);

    /// <summary>Blank and late forms and refused rows.</summary>
    public UncountedData Quality => Of(UncountedData.Figure);

    /// <summary>What the regime says about each round.</summary>
    public RoundVerdicts Verdicts => Of(RoundVerdicts.Figure);

    /// <summary>What the results of the round asked for, or of the latest one, call for.</summary>
    public CalledActions Called => Of(CalledActions.Figure);

    /// <summary>Answer levels by part.</summary>
    public LevelDistribution Levels => Of(LevelDistribution.Figure);

    /// <summary>The own company against competitors.</summary>
    public CompetitorComparison Competitors => Of(CompetitorComparison.Figure);

    /// <summary>Departments against their targets.</summary>
    public DepartmentTargets DepartmentTargets => Of(Figures.DepartmentTargets.Figure);

    /// <summary>By department and item.</summary>
    public DepartmentBreakdown Departments => Of(DepartmentBreakdown.Figure);

    /// <summary>Levels by item.</summary>
    public LevelsByItem LevelsByItem => Of(Figures.LevelsByItem.Figure);

    /// <summary>Importance of the items.</summary>
    public ItemImportance Importance => Of(ItemImportance.Figure);

    /// <summary>Items rated dissatisfied and very dissatisfied.</summary>
    public DissatisfiedRatings Dissatisfied => Of(DissatisfiedRatings.Figure);

    /// <summary>What the regime has looked at first, and the parts that have fallen.</summary>
    public FocusFigures Focus => Of(FocusFigures.Figure);

    /// <summary>The course of each customer.</summary>
    public CustomersByRound ByCustomer => Of(CustomersByRound.Figure);

    /// <summary>Returned forms by class.</summary>
    public ClassesOfForms FormClasses => Of(ClassesOfForms.Figure);

    /// <summary>Operational indicators.</summary>
    public OperationalIndicators Indicators => Of(OperationalIndicators.Figure);

    /// <summary>What employees say, apart from all figures of customers.</summary>
    public EmployeeSurveys Employees => Of(EmployeeSurveys.Figure);

    /// <summary>Notices and open letters.</summary>
    public PublishedNotices Notices => Of(PublishedNotices.Figure);

    /// <summary>Complaints.</summary>
    public ComplaintFigures Complaints => new(
        Of(ComplaintsByMonth.Figure), Of(ComplaintPareto.ByCategory), Of(ComplaintPareto.ByOffering), Of(ComplaintsByDepartment.Figure).Groups, Of(ClockStandings.Figure))
    {
        Regimes = Of(ComplaintRegimes.Figure).Titles,
        ClockMonths = Of(ClockMonths.Figure),
        Open = Of(OpenComplaints.Figure),
    };

    /// <summary>Customers, information from other sources and requests.</summary>
    public CustomerFigures Customers => new(
        Of(CustomerRegister.Figure), Of(CustomerForms.Figure), Of(CustomerChecks.Figure), Of(CollectedInformation.Figure), Of(InformationTopics.Figure), Of(RequestStandings.Figure));

    /// <summary>The customer asked for; without one nothing is in it.</summary>
    public CustomerScorecard Scorecard => new(
        Of(ScorecardRounds.Figure), Of(ScorecardItems.Figure), Of(ScorecardComplaints.Figure).Complaints, Of(ScorecardRequests.Figure).Requests, Of(ScorecardInformation.Figure).Pieces);

    /// <summary>Whether it is the management review that is asked for, and no document of some of its chapters.</summary>
    public bool IsReview => _session.Asked.Sections is null;

    /// <summary>Whether the document that is asked for has the chapter.</summary>
    public bool Speaks(FigureSection section) => _session.Asked.Sections?.Contains(section) ?? section != FigureSection.Scorecard;

    /// <summary>Whether the review speaks of such forms: one was returned, or a regime in force says who fills them in (R08.17, R08.23).</summary>
    public bool Knows(RatingKind kind) =>
        Returns.Rows.Any(row => (kind switch { RatingKind.Self => row.Self, RatingKind.Competitor => row.Competitors, _ => row.Surveyed }).Returned > 0)
        || Of(RegimesInForce.Figure).Regimes.Any(one => one.Regime.Survey?.Raters is { Rules.Count: > 0 } raters && raters.Allowed(kind).Count > 0);

    /// <summary>Whether a regime in force has employees asked (R16.7, R16.14), or a round has asked them.</summary>
    public bool AsksEmployees =>
        Scope.Employees.Count > 0 || Of(RegimesInForce.Figure).Regimes.Any(one => one.Regime.Survey?.Kinds.Any(kind => kind.Audience == SurveyAudience.Employees) == true);

    /// <summary>Categories of complaints that are hot.</summary>
    public EarlyWarnings Warnings => Of(EarlyWarnings.Figure);

    /// <summary>Whether there is any rating in scope.</summary>
    public bool HasSurveys => Trend.Rows.Count > 0;

    /// <summary>Reads all figures.</summary>
    /// <param name="snapshot">An open snapshot.</param>
    /// <param name="asked">Which part.</param>
    /// <exception cref="ProblemException">The round is unknown, or there is neither a rating, nor an answer on a scale of its own, nor a complaint, nor anything of customers, nor the value of an indicator, nor a form of an employee, nor a notice in the part asked for.</exception>
    public static ReviewFigures Read(WarehouseSnapshot snapshot, ReviewRange asked)
    {
        var figures = Open(snapshot, asked);
        foreach (var figure in FigureList.All)
        {
            figures._session.Read(figure);
        }

        return figures.HasSurveys || figures.OwnScales.HasData || figures.Complaints.HasData || figures.Customers.HasData || figures.Indicators.HasData || figures.Employees.HasData || figures.Notices.HasData
            ? figures
            : throw new ProblemException(asked.Period is { } period
                ? SnapshotProblems.NoDataIn(period.Name, snapshot.Info.OrganizationCode)
                : SnapshotProblems.NoData(snapshot.Info.OrganizationCode));
    }

    /// <summary>The figures of a snapshot, each read when it is first asked for, also where there is no data at all.</summary>
    /// <param name="snapshot">An open snapshot, which stays open as long as figures are asked for.</param>
    /// <param name="asked">Which part. Where its round is unknown, the first figure is refused.</param>
    public static ReviewFigures Open(WarehouseSnapshot snapshot, ReviewRange asked) => new(new(snapshot, asked));

    /// <summary>Where a figure comes from.</summary>
    public FigureSource SourceOf(Figure figure)
    {
        _session.Read(figure);
        return new(figure, _session.FactsOf(figure), [.. _session.SourcesOf(figure).Select(source => source.Id)]);
    }

    /// <summary>What a figure says in words; none without data.</summary>
    public IReadOnlyList<Finding> FindingsOf(Figure figure) => ReviewFindings.Of(this, figure);

    /// <summary>A figure as rows and columns, with the same words for what is not shown as in a report.</summary>
    public FigureTable TableOf(Figure figure) => figure.Tabulate(_session.Read(figure), this);

    /// <summary>A figure of <see cref="FigureList"/>.</summary>
    public T Of<T>(Figure<T> figure)
        where T : class => (T)_session.Read(figure);
}

/// <summary>Which part of the time a review is asked for: a round, a calendar period, or with neither the whole.</summary>
/// <param name="RoundCode">Code of the round; null for none.</param>
/// <param name="Period">The period; null for none, and where a round is named.</param>
public sealed record ReviewRange(string? RoundCode, CalendarPeriod? Period)
{
    /// <summary>The whole time.</summary>
    public static ReviewRange Whole { get; } = new(null, null);

    /// <summary>The chapters of the document that is asked for: it says nothing of others. Null for those of the management review.</summary>
    public IReadOnlySet<FigureSection>? Sections { get; init; }

    /// <summary>Code of the customer that the scorecard is of; null for none.</summary>
    public string? Customer { get; init; }
}

/// <summary>Where a figure comes from: what ExplainFigure answers and the report's appendix prints.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Queries">Its queries as they were asked; none where it was derived or did not apply.</param>
/// <param name="From">Ids of the figures that it builds on.</param>
public sealed record FigureSource(Figure Figure, IReadOnlyList<FigureFacts> Queries, IReadOnlyList<string> From);
