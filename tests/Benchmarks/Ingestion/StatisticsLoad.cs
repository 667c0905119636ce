using System.Diagnostics;
using CSat.Benchmarks.Running;
using CSat.Contracts.V1;
using Grpc.Core;
using Grpc.Net.Client;
using Npgsql;

namespace CSat.Benchmarks.Ingestion;

/// <summary>How a running round stands, asked of our service, against a count of its forms in PostgreSQL.</summary>
internal static class StatisticsLoad
{
    private const string Recount = """
        SELECT count(*) FROM (
          SELECT form.rating_kind, item.position, item.level, count(*)
          FROM csat.response AS form CROSS JOIN LATERAL unnest(form.levels) WITH ORDINALITY AS item (level, position)
          WHERE form.round_id = (SELECT round_id FROM csat.round WHERE code = $1)
          GROUP BY form.rating_kind, item.position, item.level
        ) AS counted
        """;

    private const string Pending = "SELECT count(*) FROM csat.response WHERE changed_xid >= (SELECT coalesce(max(counted_below::text::bigint), 0)::text::xid8 FROM csat.level_count_horizon)";
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>Measures both over a round that holds many forms.</summary>
    /// <param name="endpoint">Our service.</param>
    /// <param name="key">The administrator's key.</param>
    /// <param name="owner">The owner of the tables.</param>
    /// <param name="rounds">How often each is measured.</param>
    /// <param name="progress">Told each turn.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Measure> MeasureAsync(string endpoint, string key, NpgsqlDataSource owner, int rounds, Action<string> progress, CancellationToken cancellation)
    {
        using var channel = GrpcChannel.ForAddress(endpoint);
        var client = new RoundService.RoundServiceClient(channel);
        var request = new GetRoundStatisticsRequest { Organization = Survey.Organization, Round = Survey.Round };
        var headers = new Metadata { { "authorization", "Bearer " + key } };
        while (await NumberAsync(owner, Pending) > 0)
        {
            await Task.Delay(BetweenLooks, cancellation);
        }

        const string asked = "GetRoundStatistics", recounted = "a recount";
        var results = await Rounds<double>.RunAsync(
            rounds,
            [(asked, () => TimeAsync(async () => await client.GetRoundStatisticsAsync(request, headers, cancellationToken: cancellation))), (recounted, () => TimeAsync(() => NumberAsync(owner, Recount, Survey.Round)))],
            (round, name, milliseconds) => progress($"{round}/{rounds} {name}: {milliseconds:0.0} ms"),
            cancellation);
        return Measure.Of("statistics.recount", "GetRoundStatistics of a running round, against a recount of its forms", results.Ratio(asked, recounted, milliseconds => milliseconds), "ratio", 0.02, false);
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var begun = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static async Task<long> NumberAsync(NpgsqlDataSource owner, string query, params object[] values)
    {
        await using var command = owner.CreateCommand(query);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return (long)(await command.ExecuteScalarAsync())!;
    }
}
