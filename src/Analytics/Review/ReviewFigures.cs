using CSat.Analytics.Complaints;
using CSat.Analytics.Demands;
using CSat.Analytics.Focus;
using CSat.Analytics.Snapshot;
using CSat.Analytics.Surveys;
using CSat.Domain.Problems;

namespace CSat.Analytics.Review;

/// <summary>Every figure of a management review, from one snapshot (R21.3: computed from stored records, showing what is missing).</summary>
public sealed record ReviewFigures
{
    /// <summary>Whose data, as of when.</summary>
    public required SnapshotInfo Snapshot { get; init; }

    /// <summary>What the review covers.</summary>
    public required ReviewScope Scope { get; init; }

    /// <summary>Degree and rate by round.</summary>
    public required SatisfactionTrend Trend { get; init; }

    /// <summary>Forms sent and returned by round.</summary>
    public required RoundReturns Returns { get; init; }

    /// <summary>What the regime says about each round.</summary>
    public required RoundVerdicts Verdicts { get; init; }

    /// <summary>What the results of the round asked for, or of the latest one, call for.</summary>
    public required CalledActions Called { get; init; }

    /// <summary>Answer levels by part.</summary>
    public required LevelDistribution Levels { get; init; }

    /// <summary>The own company against competitors.</summary>
    public required CompetitorComparison Competitors { get; init; }

    /// <summary>By department and item.</summary>
    public required DepartmentBreakdown Departments { get; init; }

    /// <summary>Items rated dissatisfied and very dissatisfied.</summary>
    public required DissatisfiedItems Dissatisfied { get; init; }

    /// <summary>What the regime has looked at first, and the parts that have fallen.</summary>
    public required FocusFigures Focus { get; init; }

    /// <summary>Complaints.</summary>
    public required ComplaintFigures Complaints { get; init; }

    /// <summary>The questionnaires' levels, for the appendix.</summary>
    public required IReadOnlyList<LevelMeaning> LevelMeanings { get; init; }

    /// <summary>Where each figure comes from.</summary>
    public required IReadOnlyList<FigureFacts> Register { get; init; }

    /// <summary>Whether there is any rating in scope.</summary>
    public bool HasSurveys => Trend.Rows.Count > 0;

    /// <summary>Reads all figures.</summary>
    /// <param name="snapshot">An open snapshot.</param>
    /// <param name="roundCode">The round to review; null for the whole time.</param>
    /// <exception cref="ProblemException">The round is unknown, or there is neither a rating nor a complaint.</exception>
    public static ReviewFigures Read(WarehouseSnapshot snapshot, string? roundCode)
    {
        var scope = ReviewScopeReader.Read(snapshot, roundCode);
        var returns = RoundReturnsReader.Read(snapshot, scope);
        var demands = RegimeDemandsReader.Read(snapshot);
        var trend = SatisfactionTrendReader.Read(snapshot, scope, returns, demands);
        var verdicts = RoundVerdicts.Judge(scope, trend, returns, demands);
        var departments = DepartmentBreakdownReader.Read(snapshot, scope);
        var levels = LevelDistributionReader.Read(snapshot, scope);
        var figures = new ReviewFigures
        {
            Snapshot = snapshot.Info,
            Scope = scope,
            Trend = trend,
            Returns = returns,
            Verdicts = verdicts,
            Called = CalledActionsReader.Read(snapshot, scope, trend, departments, verdicts, demands),
            Levels = levels,
            Competitors = CompetitorComparisonReader.Read(snapshot, scope),
            Departments = departments,
            Dissatisfied = DissatisfiedItemsReader.Read(snapshot, scope, levels),
            Focus = FocusFiguresReader.Read(snapshot, scope, trend, departments),
            Complaints = ComplaintFiguresReader.Read(snapshot, scope),
            LevelMeanings = LevelMeaningsReader.Read(snapshot),
            Register = [.. snapshot.Facts],
        };
        return figures.HasSurveys || figures.Complaints.HasData ? figures : throw new ProblemException(SnapshotProblems.NoData(snapshot.Info.OrganizationCode));
    }
}
