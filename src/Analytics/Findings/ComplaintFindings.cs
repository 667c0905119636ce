using CSat.Analytics.Figures;

namespace CSat.Analytics.Findings;

/// <summary>The load of complaints, how much was late, disputed, reopened, and where most came from.</summary>
internal static class ComplaintFindings
{
    public static IEnumerable<Finding> Of(ReviewFigures figures)
    {
        var byMonth = figures.Of(ComplaintsByMonth.Figure);
        var total = byMonth.Total;
        if (total.Complaints == 0)
        {
            yield break;
        }

        yield return new("complaint-load", ComplaintsByMonth.Figure.Id, FindingTone.Neutral, ComplaintTexts.Load(byMonth, total));
        foreach (var clock in figures.Of(ClockStandings.Figure).Worst)
        {
            yield return new($"late-{clock.Code}", ClockStandings.Figure.Id, ToneOf(clock.Tally), ComplaintTexts.Late(clock));
        }

        if (total.Disputed + total.Reopened > 0)
        {
            yield return new("disputed", ComplaintsByMonth.Figure.Id, FindingTone.Bad, ComplaintTexts.Disputed(total));
        }

        if (figures.Of(ComplaintPareto.ByOffering) is { IsTelling: true, Groups.Count: > 1 } offerings)
        {
            yield return new("pareto-offering", ComplaintPareto.ByOffering.Id, FindingTone.Neutral, ComplaintTexts.Pareto(offerings, new("产品或服务", "product or service")));
        }

        if (figures.Of(ComplaintPareto.ByCategory) is { IsTelling: true, Groups.Count: > 1 } categories)
        {
            yield return new("pareto-category", ComplaintPareto.ByCategory.Id, FindingTone.Neutral, ComplaintTexts.Pareto(categories, new("类别", "category")));
        }
    }

    // What cannot be judged is neither good nor bad; what is known to be late or not to have held is bad whatever else is unknown.
    private static FindingTone ToneOf(ClockTally tally) => tally switch
    {
        { Late: > 0 } or { InTimeReopened: > 0 } => FindingTone.Bad,
        { Unknown: > 0 } => FindingTone.Neutral,
        _ => FindingTone.Good,
    };
}
