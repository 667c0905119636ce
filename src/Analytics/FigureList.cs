using CSat.Analytics.Figures;
using CSat.Domain.Problems;
using CSat.Regimes.Yaml;

namespace CSat.Analytics;

/// <summary>Every figure there is, in the order in which the appendix tells methods and sources. Reports, the register and exports go through it.</summary>
public static class FigureList
{
    private const int NearestNamed = 3;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Figure> All { get; } =
    [
        ReviewScope.Figure,
        AdoptedRegimes.Figure,
        RegimesInForce.Figure,
        AnswerLevels.Figure,
        TrendBasisOfRounds.Figure,
        SatisfactionTrend.Figure,
        ModuleScores.Figure,
        TargetStandings.Figure,
        TargetProposals.Figure,
        QuestionnaireReliability.Figure,
        WeightedResults.Figure,
        OwnScales.Figure,
        SurveyPlans.Figure,
        Samples.Figure,
        Distributions.Figure,
        RoundReturns.Figure,
        DeadlinesOfRounds.Figure,
        CorrectionsOfRounds.Figure,
        DisciplineOfRounds.Figure,
        BaseCounts.Figure,
        BackChecks.Figure,
        UncountedData.Figure,
        RoundVerdicts.Figure,
        RoundVerdicts.Penalties,
        CalledActions.Figure,
        LevelDistribution.Figure,
        CompetitorComparison.Figure,
        DepartmentBreakdown.Figure,
        DepartmentBreakdown.ByRound,
        DepartmentTargets.Figure,
        LevelsByItem.Figure,
        ItemImportance.Figure,
        DissatisfiedRatings.Figure,
        DissatisfiedRatings.StatedCauses,
        ComplaintsByMonth.Figure,
        ComplaintPareto.ByCategory,
        ComplaintPareto.ByOffering,
        ComplaintsByDepartment.Figure,
        ClockStandings.Figure,
        ClockMonths.Figure,
        OpenComplaints.Figure,
        ComplaintRegimes.Figure,
        CustomerRegister.Figure,
        CustomerForms.Figure,
        CustomerChecks.Figure,
        CollectedInformation.Figure,
        InformationTopics.Figure,
        DailyGrades.Figure,
        RequestStandings.Figure,
        EarlyWarnings.Figure,
        FocusFigures.Figure,
        WrittenComments.Figure,
        FallenResults.Figure,
        CustomersByRound.Figure,
        ClassesOfForms.Figure,
        OperationalIndicators.Figure,
        EmployeeSurveys.Figure,
        PublishedNotices.Figure,
        ScorecardRounds.Figure,
        ScorecardItems.Figure,
        ScorecardComplaints.Figure,
        ScorecardRequests.Figure,
        ScorecardInformation.Figure,
    ];

    /// <summary>The figure of an id.</summary>
    /// <exception cref="ProblemException">There is none; names the nearest.</exception>
    public static Figure Find(string id) => All.FirstOrDefault(figure => figure.Id == id)
        ?? throw new ProblemException(FigureProblems.NoFigure(id, NearestName.Ranked(id, All.Select(figure => figure.Id)).Take(NearestNamed)));
}
