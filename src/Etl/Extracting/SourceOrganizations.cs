using System.Data;
using CSat.Domain.Problems;
using CSat.Postgres.Cells;
using CSat.Postgres.Connections;
using CSat.Sql;
using Npgsql;

namespace CSat.Etl.Extracting;

/// <summary>The organisations of an installation.</summary>
public static class SourceOrganizations
{
    /// <summary>All of them, or the one of a code; empty when there is none.</summary>
    /// <param name="source">The pools of role csat_etl; they take note of the cell where each organisation lives. One on its way to another cell is in none.</param>
    /// <param name="code">An organisation's code, or null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task<IReadOnlyList<SourceOrganization>> ListAsync(CellPools source, string? code, CancellationToken cancellation = default) => ListAnsweringAsync(source, code, null, cancellation);

    /// <summary>As <see cref="ListAsync"/>, of the cells that answer.</summary>
    /// <param name="source">As there.</param>
    /// <param name="code">As there.</param>
    /// <param name="silent">Told of a cell beside the home cell that does not answer, and whose organisations are left out then; null to be refused.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<SourceOrganization>> ListAnsweringAsync(CellPools source, string? code, Action<NpgsqlException>? silent, CancellationToken cancellation)
    {
        var organizations = new List<SourceOrganization>();
        foreach (var cell in source.All)
        {
            try
            {
                foreach (var organization in await ListInAsync(cell, code, cancellation).ConfigureAwait(false))
                {
                    source.Note(organization.Id, cell);
                    organizations.Add(organization);
                }
            }
            catch (NpgsqlException fault) when (silent is not null && cell != source.Home)
            {
                silent(fault);
            }
        }

        return source.All.Count == 1 ? organizations : [.. organizations.OrderBy(organization => organization.Code, StringComparer.Ordinal)];
    }

    /// <summary>As <see cref="ListAsync"/>, for a code that somebody has typed.</summary>
    /// <exception cref="ProblemException">There is no organisation of this code.</exception>
    public static async Task<IReadOnlyList<SourceOrganization>> ListAskedAsync(CellPools source, string? code, CancellationToken cancellation)
    {
        var organizations = await ListAsync(source, code, cancellation).ConfigureAwait(false);
        return code is null || organizations.Count > 0 ? organizations : throw new ProblemException(Problems.NotFound("organization", ProblemThing.Organization, code));
    }

    private static async Task<IReadOnlyList<SourceOrganization>> ListInAsync(NpgsqlDataSource cell, string? code, CancellationToken cancellation)
    {
        await using var connection = await cell.OpenPatientlyAsync(cancellation).ConfigureAwait(false);
        await using var command = new NpgsqlCommand(SqlText.Get("postgres/extract/organizations.sql"), connection);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)code ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var organizations = new List<SourceOrganization>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            organizations.Add(new(
                reader.GetGuid("organization_id"), reader.GetString("code"), reader.GetString("name_zh"), reader.GetString("name_en"), reader.GetString("time_zone"), reader.GetString("calendar_code")));
        }

        return organizations;
    }
}

/// <summary>An organisation of the source.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">What people and commands call it.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="TimeZone">IANA zone in which its days are counted.</param>
/// <param name="CalendarCode">Its working-day calendar, for example <c>cn</c>.</param>
public sealed record SourceOrganization(Guid Id, string Code, string NameZh, string NameEn, string TimeZone, string CalendarCode);
