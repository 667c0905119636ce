using System.Collections.Concurrent;
using CSat.Postgres.Connections;
using CSat.Sql;
using Dapper;
using Npgsql;

namespace CSat.Postgres.Cells;

/// <summary>
/// The pools of one role over all cells, and in which of them an organisation lives. What was found is believed until the database of that cell says that the
/// organisation does not live there: the database alone decides, so a belief that is out of date costs one refused transaction and no row.
/// </summary>
public sealed class CellPools
{
    private const string Elsewhere = "ZC001";

    private readonly IReadOnlyDictionary<string, NpgsqlDataSource> _cells;
    private readonly ConcurrentDictionary<Guid, NpgsqlDataSource> _found = new();

    // Columns go by their names.
    static CellPools() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Makes it; nothing connects yet.</summary>
    /// <param name="home">The pool of the home cell, which has the directory.</param>
    /// <param name="others">Those of the other cells by their names.</param>
    public CellPools(NpgsqlDataSource home, IEnumerable<KeyValuePair<string, NpgsqlDataSource>> others)
    {
        Home = home;
        _cells = new Dictionary<string, NpgsqlDataSource>(others, StringComparer.Ordinal) { [CellSettings.Home] = home };
        All = [home, .. _cells.Values.Where(cell => cell != home)];
    }

    /// <summary>The pool of the home cell.</summary>
    public NpgsqlDataSource Home { get; }

    /// <summary>The pools of all cells, the home cell's first.</summary>
    public IReadOnlyList<NpgsqlDataSource> All { get; }

    /// <summary>An installation of one cell.</summary>
    public static implicit operator CellPools(NpgsqlDataSource home) => FromNpgsqlDataSource(home);

    /// <summary>An installation of one cell.</summary>
    public static CellPools FromNpgsqlDataSource(NpgsqlDataSource home) => new(home, []);

    /// <summary>Whether a statement was refused because the organisation does not live in the database that it was sent to; nothing was written then.</summary>
    public static bool IsElsewhere(Exception exception) => exception is PostgresException { SqlState: Elsewhere };

    /// <summary>The pool of the cell in which an organisation lives; of one that nobody knows, the home cell's.</summary>
    /// <exception cref="InvalidOperationException">It lives in a cell that is not configured.</exception>
    public async ValueTask<NpgsqlDataSource> FindAsync(Guid organization, CancellationToken cancellation)
    {
        if (All.Count == 1)
        {
            return Home;
        }

        if (_found.TryGetValue(organization, out var known))
        {
            return known;
        }

        var found = await LookAsync(organization, null, cancellation).ConfigureAwait(false);
        return _found[organization] = found.Cell;
    }

    /// <summary>As <see cref="FindAsync(Guid, CancellationToken)"/>, by the organisation's code.</summary>
    public async ValueTask<NpgsqlDataSource> FindAsync(string code, CancellationToken cancellation) =>
        All.Count == 1 ? Home : (await LookAsync(null, code, cancellation).ConfigureAwait(false)).Cell;

    /// <summary>Takes note of where an organisation was seen.</summary>
    public void Note(Guid organization, NpgsqlDataSource cell) => _found[organization] = cell;

    /// <summary>Forgets where an organisation lives: its database has said that it is not there.</summary>
    public void Forget(Guid organization) => _found.TryRemove(organization, out _);

    // From the home cell on, where each cell points, until one points nowhere or back: then the organisation is on its way, and the database of that cell says so.
    private async Task<(NpgsqlDataSource Cell, string Name)> LookAsync(Guid? organization, string? code, CancellationToken cancellation)
    {
        var at = (Cell: Home, Name: CellSettings.Home);
        var seen = new HashSet<string>(StringComparer.Ordinal) { at.Name };
        while (true)
        {
            await using var connection = await at.Cell.OpenPatientlyAsync(cancellation).ConfigureAwait(false);
            var command = new CommandDefinition(SqlText.Get("postgres/cells/find_placement.sql"), new { organization_id = organization, code }, cancellationToken: cancellation);
            if (await connection.QueryFirstOrDefaultAsync<PlacementRow>(command).ConfigureAwait(false) is not { } placement || !seen.Add(placement.Cell))
            {
                return at;
            }

            at = _cells.TryGetValue(placement.Cell, out var next)
                ? (next, placement.Cell)
                : throw new InvalidOperationException($"The organisation {placement.OrganizationId} lives in the cell \"{placement.Cell}\", which {CellSettings.NamesVariable} does not name.");
        }
    }

    private sealed class PlacementRow
    {
        public Guid OrganizationId { get; init; }

        public string Cell { get; init; } = "";
    }
}
