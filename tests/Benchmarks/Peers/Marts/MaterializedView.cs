using System.Globalization;
using CSat.Hosting.State;
using Npgsql;

namespace CSat.Benchmarks.Peers.Marts;

/// <summary>The rating mart as one materialized view beside the live rows, and the questions of five charts on it.</summary>
/// <param name="owner">Of the database.</param>
/// <param name="organization">Whose ratings.</param>
internal sealed class MaterializedView(NpgsqlDataSource owner, Guid organization)
{
    private const string Mart = "rating_mart";
    private const string LiveRows = "rating_live";

    private static readonly string Folder = Path.Combine(HomeDirectory.Find().Root, "tests", "Benchmarks", "Peers", "Marts");

    /// <summary>The charts' questions, named as the files in <c>sql/reports</c>.</summary>
    public static IReadOnlyList<string> Questions { get; } = ["satisfaction_trend", "level_distribution", "department_items", "department_items_by_round", "item_comparison"];

    private static readonly string[] OnTheView = [.. Questions.Select(question => Read(question, Mart))];
    private static readonly string[] OnLiveRows = [.. Questions.Select(question => Read(question, LiveRows))];

    /// <summary>Makes the view and fills it.</summary>
    public Task CreateAsync(CancellationToken cancellation) =>
        ExecuteAsync(Read("rating_mart", Mart).Replace("$organization", organization.ToString("D", CultureInfo.InvariantCulture), StringComparison.Ordinal), cancellation);

    /// <summary>Brings it up to date without stopping its readers.</summary>
    public Task RefreshAsync(CancellationToken cancellation) => ExecuteAsync($"REFRESH MATERIALIZED VIEW CONCURRENTLY {Mart}", cancellation);

    /// <summary>Asks all questions and reads every value of the answers.</summary>
    /// <param name="live">True asks the live rows, false the view.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The rows that they have.</returns>
    public async Task<int> AskAsync(bool live, CancellationToken cancellation)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellation);
        var rows = 0;
        foreach (var question in live ? OnLiveRows : OnTheView)
        {
            await using var command = new NpgsqlCommand(question, connection) { CommandTimeout = 0 };
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var values = new object[reader.FieldCount];
            for (; await reader.ReadAsync(cancellation); rows++)
            {
                reader.GetValues(values);
            }
        }

        return rows;
    }

    /// <summary>Bytes on disk of the forms with their indexes and of the view with its own.</summary>
    public async Task<long> DiskBytesAsync(CancellationToken cancellation)
    {
        await using var command = owner.CreateCommand($"SELECT pg_total_relation_size('csat.response') + pg_total_relation_size('{Mart}')");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static string Read(string name, string mart) =>
        File.ReadAllText(Path.Combine(Folder, name + ".sql")).Replace("$mart", mart, StringComparison.Ordinal);

    private async Task ExecuteAsync(string script, CancellationToken cancellation)
    {
        await using var command = owner.CreateCommand(script);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
