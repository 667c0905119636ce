namespace CSat.Domain.Problems;

/// <summary>Thrown where refused input must unwind to the edge of a host, which turns it into its own error form.</summary>
public sealed class ProblemException : Exception
{
    /// <summary>Holds all the problems found.</summary>
    /// <param name="problems">At least one.</param>
    public ProblemException(IReadOnlyList<Problem> problems)
        : base(string.Join(" ", problems.Select(problem => $"{problem.Reason}: {problem.Wording}")))
    {
        ArgumentOutOfRangeException.ThrowIfZero(problems.Count);
        Problems = problems;
    }

    /// <summary>Holds one problem.</summary>
    public ProblemException(Problem problem)
        : this([problem])
    {
    }

    /// <summary>The same problems with their moments in the zone of the organisation that they are about.</summary>
    public ProblemException In(TimeZoneInfo zone) => new([.. Problems.Select(problem => problem.In(zone))]);

    /// <summary>All the problems found; never empty.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
