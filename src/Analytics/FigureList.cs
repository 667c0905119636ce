using CSat.Analytics.Figures;

namespace CSat.Analytics;

/// <summary>Every figure there is, in the order in which the appendix tells methods and sources. Reports, the register and exports go through it.</summary>
public static class FigureList
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Figure> All { get; } =
    [
        ReviewScope.Figure,
        AdoptedRegimes.Figure,
        AnswerLevels.Figure,
        TrendBasisOfRounds.Figure,
        SatisfactionTrend.Figure,
        OwnScales.Figure,
        RoundReturns.Figure,
        UncountedData.Figure,
        RoundVerdicts.Figure,
        RoundVerdicts.Penalties,
        CalledActions.Figure,
        LevelDistribution.Figure,
        CompetitorComparison.Figure,
        DepartmentBreakdown.Figure,
        DepartmentBreakdown.ByRound,
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
        FocusFigures.Figure,
        WrittenComments.Figure,
        FallenResults.Figure,
    ];
}
