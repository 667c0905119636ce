using CSat.Domain.Problems;

namespace CSat.Hosting.State;

/// <summary>What can be wrong with where a host is to find and put things.</summary>
internal static class StateProblems
{
    /// <summary>The checkout is not found.</summary>
    public static Problem NoHome() =>
        Problem.Worded("home", ProblemReason.ComponentMissing, HomeDirectory.Variable, "home");

    /// <summary>There is no state directory.</summary>
    public static Problem Missing(string directory) => new("STATE_MISSING", "--state", "state", ("directory", directory));

    /// <summary>A text that is no code of an organisation.</summary>
    public static Problem NoOrganizationCode(string value) =>
        Problem.Worded("organization-code", ProblemReason.FieldInvalid, "organization", "code", ("value", value));
}
