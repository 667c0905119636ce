using CSat.Domain.Problems;
using CSat.Postgres.Tenants;

namespace CSat.Api.Calls;

/// <summary>Departments that a request names by their codes.</summary>
internal static class DepartmentReferences
{
    /// <summary>Lets pass what names departments of the organisation only.</summary>
    /// <param name="transaction">The transaction of the act.</param>
    /// <param name="codes">The codes of a field "departments".</param>
    /// <param name="suffix">What leads from an entry of the field to its code: ".department"; empty where the entry is the code.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">Some are not there.</exception>
    public static async Task RequireAsync(TenantTransaction transaction, string[] codes, string suffix, CancellationToken cancellation)
    {
        if (codes.Length == 0)
        {
            return;
        }

        var known = (await transaction.QueryAsync<KnownDepartmentRow>("postgres/organizations/select_departments_by_code.sql", new { codes }, cancellation))
            .Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        var problems = codes
            .Select((code, index) => (code, index))
            .Where(entry => !known.Contains(entry.code))
            .Select(entry => Problems.NotFound($"departments[{entry.index}]{suffix}", ProblemThing.Department, entry.code))
            .ToList();
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }

    private sealed record KnownDepartmentRow
    {
        public string Code { get; init; } = "";
    }
}
