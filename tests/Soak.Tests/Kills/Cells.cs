using CSat.Api.Tests.Fixture;
using CSat.Postgres.Embedded;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CSat.Soak.Tests.Kills;

/// <summary>A served state, which is the home cell, and two further servers of PostgreSQL.</summary>
internal sealed class Cells : IAsyncDisposable
{
    /// <summary>The names of all three.</summary>
    public static readonly IReadOnlyList<string> Names = ["home", "north", "south"];

    // Every table that an organisation may have rows in.
    private const string CountRows = """
        SELECT relname, (xpath('//c/text()', query_to_xml(format('SELECT count(*) AS c FROM csat.%I WHERE organization_id = coalesce(%L, organization_id)', relname, $1::uuid), false, true, '')))[1]::text::bigint
        FROM pg_class WHERE relnamespace = 'csat'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
        """;

    private readonly TemporaryDirectory _folder;
    private readonly IReadOnlyList<EmbeddedPostgres> _servers;
    private readonly EmbeddedPostgres _home;

    private Cells(TemporaryDirectory folder, IReadOnlyList<EmbeddedPostgres> servers, EmbeddedPostgres home, ServedState served, IReadOnlyDictionary<string, string?> environment)
    {
        (_folder, _servers, _home, Served, Environment) = (folder, servers, home, served, environment);
    }

    /// <summary>The API over all of them.</summary>
    public ServedState Served { get; }

    /// <summary>What tells programs of the cells.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; }

    /// <summary>Starts all.</summary>
    public static async Task<Cells> StartAsync(TemporaryDirectory state)
    {
        var folder = new TemporaryDirectory();
        var servers = new List<EmbeddedPostgres>();
        var environment = new Dictionary<string, string?> { ["CSAT_CELLS"] = string.Join(',', Names.Skip(1)) };
        foreach (var name in Names.Skip(1))
        {
            var server = await EmbeddedPostgres.StartAsync(OptionsOf(folder.PathOf(name)), NullLogger.Instance);
            servers.Add(server);
            environment["CSAT_CELL_" + name.ToUpperInvariant()] = server.ConnectionString;
        }

        var served = await ServedState.StartAsync(state.Root, environment);
        return new Cells(folder, servers, await EmbeddedPostgres.StartAsync(OptionsOf(state.PathOf("postgres")), NullLogger.Instance), served, environment);
    }

    /// <summary>What the owner of a cell connects with.</summary>
    public string OwnerOf(string cell) => Names[0] == cell ? _home.ConnectionString : Environment["CSAT_CELL_" + cell.ToUpperInvariant()]!;

    /// <summary>The tables of a cell in which an organisation has rows, with how many; of every organisation where none is named.</summary>
    public async Task<IReadOnlyDictionary<string, long>> RowsAsync(string cell, Guid? organization = null)
    {
        await using var source = NpgsqlDataSource.Create(OwnerOf(cell));
        await using var command = source.CreateCommand(CountRows);
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)organization ?? DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            if (reader.GetInt64(1) > 0)
            {
                rows[reader.GetString(0)] = reader.GetInt64(1);
            }
        }

        return rows;
    }

    /// <summary>Begins to move an organisation.</summary>
    public HostProcess StartMove(TemporaryDirectory state, string organization, string to) =>
        HostProcess.StartHost("CSat.Cli", ["move", organization, "--to", to, "--json", "--state", state.Root], Environment);

    /// <summary>A number or text that the owner of a cell reads.</summary>
    public async Task<T> AskAsync<T>(string cell, string query, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(OwnerOf(cell));
        await using var command = source.CreateCommand(query);
        command.Parameters.AddRange(Array.ConvertAll(values, value => new NpgsqlParameter { Value = value }));
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await Served.DisposeAsync();
        foreach (var server in _servers.Append(_home))
        {
            await server.DisposeAsync();
        }

        _folder.Dispose();
    }

    private static EmbeddedPostgresOptions OptionsOf(string directory) => new() { Directory = directory, NodeModules = Repository.NodeModules, CanBeFollowed = true, SharedBuffersMebibytes = 64 };
}
