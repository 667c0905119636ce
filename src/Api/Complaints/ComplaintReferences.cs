using CSat.Api.Storage;
using CSat.Domain.Problems;
using CSat.Postgres.Tenants;

namespace CSat.Api.Complaints;

/// <summary>Ids of what a complaint names in the directory.</summary>
internal sealed record ComplaintReferences(Guid? Category, Guid? Department, Guid? Offering)
{
    /// <summary>Finds them; an empty code names nothing.</summary>
    /// <exception cref="ProblemException">A code is not in the directory; all are said.</exception>
    public static async Task<ComplaintReferences> FindAsync(TenantTransaction transaction, string category, string department, string offering, CancellationToken cancellation)
    {
        var found = (await transaction.FindAsync(
            "postgres/complaints/select_references.sql",
            reader => new ComplaintReferences(Id(reader, 0), Id(reader, 1), Id(reader, 2)), cancellation,
            transaction.OrganizationId, category, department, offering).ConfigureAwait(false))!;
        var problems = new List<Problem>();
        AddIf(category.Length > 0 && found.Category is null, Problems.NotFound("category", new("投诉类别", "complaint category"), category));
        AddIf(department.Length > 0 && found.Department is null, Problems.NotFound("department", new("部门", "department"), department));
        AddIf(offering.Length > 0 && found.Offering is null, Problems.NotFound("offering", new("产品或服务", "offering"), offering));
        return problems.Count > 0 ? throw new ProblemException(problems) : found;

        void AddIf(bool missing, Problem problem)
        {
            if (missing)
            {
                problems.Add(problem);
            }
        }

        static Guid? Id(Npgsql.NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);
    }
}
