using System.Data;
using CSat.Postgres.Connections;
using CSat.Sql;
using Npgsql;

namespace CSat.Etl.Extracting;

/// <summary>The organisations of an installation.</summary>
public static class SourceOrganizations
{
    /// <summary>All of them, or the one of a code; empty when there is none.</summary>
    /// <param name="source">The pool of role csat_etl.</param>
    /// <param name="code">An organisation's code, or null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<SourceOrganization>> ListAsync(NpgsqlDataSource source, string? code, CancellationToken cancellation = default)
    {
        await using var connection = await source.OpenPatientlyAsync(cancellation).ConfigureAwait(false);
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
