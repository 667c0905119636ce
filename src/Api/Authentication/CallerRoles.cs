using CSat.Domain.Problems;

namespace CSat.Api.Authentication;

/// <summary>The codes of the roles, as keys store them.</summary>
public static class CallerRoles
{
    private static readonly Dictionary<string, CallerRole> ByCode = new(StringComparer.Ordinal)
    {
        ["collector"] = CallerRole.Collector,
        ["agent"] = CallerRole.Agent,
        ["quality_manager"] = CallerRole.QualityManager,
        ["approver"] = CallerRole.Approver,
        ["analyst"] = CallerRole.Analyst,
        ["administrator"] = CallerRole.Administrator,
    };

    /// <summary>The code of the administrator's role.</summary>
    public const string Administrator = "administrator";

    /// <summary>All codes.</summary>
    public static IReadOnlyCollection<string> Codes => ByCode.Keys;

    /// <summary>The role of a code.</summary>
    /// <exception cref="ProblemException">The code is none.</exception>
    public static CallerRole Parse(string code) =>
        ByCode.TryGetValue(code, out var role) ? role : throw new ProblemException(Problems.UnknownCode("role", code, [.. Codes]));

    /// <summary>The codes of a set of roles.</summary>
    public static string Describe(CallerRole roles) => string.Join(" | ", ByCode.Where(pair => roles.HasFlag(pair.Value)).Select(pair => pair.Key));
}
