using CSat.Sql;
using Dapper;
using Npgsql;

namespace CSat.Postgres.Backups;

/// <summary>The months by which a database keeps requests: rows of a month that is not there cannot come in.</summary>
internal static class RequestMonths
{
    /// <summary>The starts of those that there are, in order.</summary>
    public static async Task<IReadOnlyList<DateTimeOffset>> ListAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
    [
        .. (await connection.QueryAsync<DateTime>(new CommandDefinition(SqlText.Get("postgres/backup/select_request_months.sql"), cancellationToken: cancellation)).ConfigureAwait(false))
            .Select(month => new DateTimeOffset(month, TimeSpan.Zero)),
    ];

    /// <summary>Makes those that are not there.</summary>
    public static async Task MakeAsync(NpgsqlConnection connection, IEnumerable<DateTimeOffset> months, CancellationToken cancellation)
    {
        foreach (var month in months)
        {
            await connection.ExecuteAsync(new CommandDefinition(SqlText.Get("postgres/backup/prepare_requests.sql"), new { month }, cancellationToken: cancellation)).ConfigureAwait(false);
        }
    }
}
