namespace CSat.Analytics.Complaints;

/// <summary>Groups of complaints, the most frequent first, with the running share: few causes make most of the load.</summary>
/// <param name="FigureId">Stable id of the figure.</param>
/// <param name="Groups">All groups, most complaints first.</param>
public sealed record ComplaintPareto(string FigureId, IReadOnlyList<ComplaintGroup> Groups)
{
    /// <summary>Stable id of the Pareto by category.</summary>
    public const string CategoryId = "complaint-pareto-category";

    /// <summary>Stable id of the Pareto by offering.</summary>
    public const string OfferingId = "complaint-pareto-offering";

    /// <summary>All complaints.</summary>
    public long Total => Groups.Sum(group => group.Tally.Complaints);

    /// <summary>Share of the first groups in all complaints, in percent, unrounded; null without complaints.</summary>
    public decimal? RunningPercent(int groups) => Total == 0 ? null : Groups.Take(groups).Sum(group => group.Tally.Complaints) * 100m / Total;

    /// <summary>Whether the groups tell anything: complaints that all lack the statement do not.</summary>
    public bool IsTelling => Groups.Any(group => group.Code.Length > 0);
}
