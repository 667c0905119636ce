using CSat.Domain.Problems;
using CSat.Sql;
using Npgsql;

namespace CSat.Postgres.Migrations;

/// <summary>
/// Puts back what a plain dump of a database leaves behind when it is restored on another server: the ownership, the rights of the program's roles, and change
/// stamps that name transactions of this server. Every start does so, around the migrations; where the database is at home there is nothing to do.
/// </summary>
/// <param name="owner">Connects whoever shall own the schema.</param>
internal sealed class DumpedDatabase(NpgsqlDataSource owner)
{
    /// <summary>Before the migrations, which count on it: ownership and rights.</summary>
    /// <exception cref="ProblemException">What came belongs to somebody else from whom the owner may not take it.</exception>
    public async Task PutBackAsync(CancellationToken cancellation)
    {
        try
        {
            await RunAsync("postgres/dumped/take_over.sql", cancellation).ConfigureAwait(false);
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new ProblemException(NotOwned(new NpgsqlConnectionStringBuilder(owner.ConnectionString).Username ?? "", fault.MessageText));
        }

        await RunAsync("postgres/dumped/put_back_rights.sql", cancellation).ConfigureAwait(false);
    }

    /// <summary>After the migrations: stamps, and the rights as they are now, to be put back one day.</summary>
    /// <exception cref="ProblemException">The rights are gone, and the dump was too old to hold them.</exception>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        await using (var ask = owner.CreateCommand(SqlText.Get("postgres/dumped/have_rights.sql")))
        {
            if (await ask.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is not true)
            {
                throw new ProblemException(RightsGone());
            }
        }

        await RunAsync("postgres/dumped/stamp_anew.sql", cancellation).ConfigureAwait(false);
        await RunAsync("postgres/dumped/keep_rights.sql", cancellation).ConfigureAwait(false);
    }

    private static Problem NotOwned(string owner, string said) =>
        Problem.Worded("dumped-owner", ProblemReason.DatabaseUnavailable, CSatDatabaseOptions.ConnectionVariable, "roles", ("owner", owner), ("said", said));

    private static Problem RightsGone() => Problem.Worded("dumped-rights", ProblemReason.DatabaseUnavailable, CSatDatabaseOptions.ConnectionVariable, "roles");

    // Stamping anew rewrites every row.
    private async Task RunAsync(string path, CancellationToken cancellation)
    {
        await using var command = owner.CreateCommand(SqlText.Get(path));
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }
}
