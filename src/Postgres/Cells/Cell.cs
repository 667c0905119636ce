using System.Data;
using CSat.Postgres.Backups;
using CSat.Postgres.Tenants;
using CSat.Sql;
using Dapper;
using Npgsql;

namespace CSat.Postgres.Cells;

/// <summary>A cell as its owner sees it, with what a move does in it.</summary>
/// <param name="Name">What commands and the directory call it.</param>
/// <param name="ConnectionString">What the owner connects with, and what the server of another cell reaches it by.</param>
/// <param name="Owner">Connects the owner.</param>
public sealed record Cell(string Name, string ConnectionString, NpgsqlDataSource Owner)
{
    // Columns go by their names.
    static Cell() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>What it knows of an organisation.</summary>
    internal async Task<CellSide> LookAsync(string code, CancellationToken cancellation)
    {
        await using var connection = await Owner.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await BindAsync(connection, transaction, TenantBinding.ToOrganizationCode(code), cancellation).ConfigureAwait(false);
        return await connection.QuerySingleAsync<CellSide>(Command("postgres/cells/select_side.sql", new { code }, cancellation)).ConfigureAwait(false);
    }

    /// <summary>A row of a statement that looks.</summary>
    internal async Task<T?> FindAsync<T>(string path, object? values, CancellationToken cancellation)
        where T : class
    {
        await using var connection = await Owner.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        return await connection.QueryFirstOrDefaultAsync<T>(Command(path, values, cancellation)).ConfigureAwait(false);
    }

    /// <summary>Runs a statement.</summary>
    internal async Task ExecuteAsync(string path, object values, CancellationToken cancellation)
    {
        await using var connection = await Owner.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await connection.ExecuteAsync(Command(path, values, cancellation)).ConfigureAwait(false);
    }

    /// <summary>
    /// Runs the statement that another one writes, outside of any transaction, where it writes one. A killed mover leaves its statement running, which may take effect
    /// at any later moment: so it is waited for before the next one looks.
    /// </summary>
    /// <param name="path">What writes the statement.</param>
    /// <param name="values">What it is written from, the name of the move with it, by which steps wait for each other.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task ExecuteWrittenAsync(string path, object values, CancellationToken cancellation)
    {
        await using var connection = await Owner.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await connection.ExecuteAsync(new CommandDefinition(SqlText.Get("postgres/cells/claim_step.sql"), values, commandTimeout: 0, cancellationToken: cancellation)).ConfigureAwait(false);
        try
        {
            if (await connection.ExecuteScalarAsync<string?>(Command(path, values, cancellation)).ConfigureAwait(false) is { } statement)
            {
                await connection.ExecuteAsync(new CommandDefinition(statement, commandTimeout: 0, cancellationToken: cancellation)).ConfigureAwait(false);
            }
        }
        finally
        {
            // A broken connection has let go of it already.
            if (connection.State == ConnectionState.Open)
            {
                await connection.ExecuteAsync(Command("postgres/cells/release_step.sql", values, CancellationToken.None)).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Ends following another cell, where it does.</summary>
    internal Task UnfollowAsync(string name, CancellationToken cancellation) => ExecuteWrittenAsync("postgres/cells/write_drop_subscription.sql", new { name }, cancellation);

    /// <summary>Does several things in one transaction that is bound to the organisation's rows.</summary>
    internal async Task<T> InTransactionAsync<T>(Guid organization, Func<NpgsqlConnection, Task<T>> run, CancellationToken cancellation)
    {
        await using var connection = await Owner.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        await BindAsync(connection, transaction, TenantBinding.ToRowsOf(organization), cancellation).ConfigureAwait(false);
        var result = await run(connection).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return result;
    }

    /// <summary>The tables of the schema, each after those that its rows refer to.</summary>
    internal async Task<IReadOnlyList<TenantTable>> TablesAsync(CancellationToken cancellation)
    {
        await using var connection = await Owner.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        return await TenantTable.ListAsync(connection, cancellation).ConfigureAwait(false);
    }

    /// <summary>Length and digest of the organisation's rows in each of some tables.</summary>
    internal Task<List<(string Table, long Bytes, string Sha256)>> DigestAsync(Guid organization, IReadOnlyList<TenantTable> tables, CancellationToken cancellation) => InTransactionAsync(
        organization,
        async connection =>
        {
            var digests = new List<(string, long, string)>();
            foreach (var table in tables)
            {
                var digest = await table.ReadAsync(connection, Stream.Null, cancellation).ConfigureAwait(false);
                digests.Add((table.Name, digest.Bytes, digest.Sha256));
            }

            return digests;
        },
        cancellation);

    /// <summary>Removes all rows of the organisation, those first that refer to others; what removing leaves behind goes with the next round.</summary>
    internal Task<long> RemoveAsync(Guid organization, CancellationToken cancellation) => InTransactionAsync(
        organization,
        async connection =>
        {
            var tables = await TenantTable.ListAsync(connection, cancellation).ConfigureAwait(false);
            var (removed, before) = (0L, -1L);
            while (removed != before)
            {
                before = removed;
                foreach (var table in tables.Reverse())
                {
                    removed += await connection.ExecuteAsync(new CommandDefinition(table.RemoveRows, commandTimeout: 0, cancellationToken: cancellation)).ConfigureAwait(false);
                }
            }

            return removed;
        },
        cancellation);

    /// <summary>Which server it is on.</summary>
    internal async Task<ServerRow> ServerAsync(CancellationToken cancellation) => (await FindAsync<ServerRow>("postgres/cells/select_server.sql", null, cancellation).ConfigureAwait(false))!;

    /// <summary>Whether keys for the whole installation belong to the organisation.</summary>
    internal Task<bool> HoldsInstallationAsync(Guid organization, CancellationToken cancellation) => InTransactionAsync(
        organization, connection => connection.ExecuteScalarAsync<bool>(Command("postgres/cells/has_installation_key.sql", null, cancellation)), cancellation);

    /// <summary>A command of a file.</summary>
    internal static CommandDefinition Command(string path, object? values, CancellationToken cancellation) => new(SqlText.Get(path), values, cancellationToken: cancellation);

    private static async Task BindAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, NpgsqlBatchCommand binding, CancellationToken cancellation)
    {
        await using var bind = new NpgsqlBatch(connection, transaction) { BatchCommands = { binding } };
        await bind.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }
}

/// <summary>What a cell knows of an organisation.</summary>
internal sealed record CellSide
{
    /// <summary>Its id; null where the cell does not know it.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>Whether its row is there.</summary>
    public bool HasRow { get; init; }

    /// <summary>Where it lives or is about to, as csat_meta.placement has it; null where it says nothing.</summary>
    public string? Cell { get; init; }

    /// <summary>The state of its placement; null where there is none.</summary>
    public string? State { get; init; }

    /// <summary>Whether it lives there.</summary>
    public bool LivesHere => HasRow && State is null;
}

/// <summary>The server of a cell.</summary>
internal sealed record ServerRow
{
    /// <summary>Tells its cluster from every other.</summary>
    public string SystemIdentifier { get; init; } = "";

    /// <summary>How much its log says.</summary>
    public string WalLevel { get; init; } = "";

    /// <summary>No form was given a greater number.</summary>
    public long LastNumber { get; init; }
}
