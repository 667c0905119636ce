using CSat.Domain.Problems;

namespace CSat.Postgres.Erasures;

/// <summary>What can be wrong with a list of erasures, or that there is none.</summary>
public static class ErasureProblems
{
    private const string Missing = "ERASURES_MISSING";
    private const string Invalid = "ERASURES_INVALID";
    private const string Rule = "erasures";

    /// <summary>A backup is to come back, and nobody says what was erased since it was taken.</summary>
    /// <param name="file">The backup.</param>
    public static Problem NoList(string file) => new(Missing, file, Rule, ("file", file));

    /// <summary>There is no such file, or this user may not read or write it.</summary>
    public static Problem NotAccessible(string file, string detail) => Problem.Worded("not-accessible", Invalid, file, Rule, ("detail", detail));

    /// <summary>The file is no list of erasures, was changed, or its end is missing.</summary>
    public static Problem NotWhole(string file) => Problem.Worded("not-whole", Invalid, file, Rule);

    /// <summary>The list says nothing of an organisation of the backup.</summary>
    public static Problem NotListed(string file, string organization) => Problem.Worded("organization", Invalid, file, Rule, ("organization", organization));

    /// <summary>The list is older than the backup: what was erased after the backup is not in it.</summary>
    public static Problem Older(string file, DateTimeOffset exportedAt, DateTimeOffset takenAt) =>
        Problem.Worded("older", Invalid, file, Rule, ("exported", exportedAt), ("taken", takenAt));

    /// <summary>The digests of the list are made with another salt than those of the backup: no erased id would be recognised.</summary>
    public static Problem OtherSalt(string file, string organization) => Problem.Worded("salt", Invalid, file, Rule, ("organization", organization));
}
