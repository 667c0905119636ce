using System.Diagnostics;
using CSat.Benchmarks.Running;
using CSat.Contracts.V1;
using Grpc.Core;
using Grpc.Net.Client;
using Npgsql;

namespace CSat.Benchmarks.Ingestion;

/// <summary>A random sample drawn by our service from a large frame, against a program that does no more than read the frame.</summary>
internal static class SampleLoad
{
    private const int OneIn = 10;

    private const string Fill = """
        INSERT INTO csat.frame_member (organization_id, round_id, member)
        SELECT round.organization_id, round.round_id, 'member-' || number
        FROM csat.round CROSS JOIN generate_series(1, $1) AS number
        WHERE round.code = $2
        """;

    private const string Forget = "DELETE FROM csat.sampled_member; DELETE FROM csat.sample";

    private const string Scan = """
        SELECT frame.member, coalesce(department.code, ''), frame.complained_on
        FROM csat.frame_member AS frame LEFT JOIN csat.department USING (organization_id, department_id)
        WHERE frame.round_id = (SELECT round_id FROM csat.round WHERE code = $1)
        """;

    /// <summary>Measures both, and what the draw adds to the service's memory.</summary>
    /// <param name="service">Our service.</param>
    /// <param name="key">The administrator's key.</param>
    /// <param name="owner">The owner of the tables.</param>
    /// <param name="members">Members of the frame; one in ten is drawn.</param>
    /// <param name="rounds">How often each is measured.</param>
    /// <param name="progress">Told each turn.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<IReadOnlyList<Measure>> MeasureAsync(
        IngestionSetting.Service service, string key, NpgsqlDataSource owner, int members, int rounds, Action<string> progress, CancellationToken cancellation)
    {
        await RunAsync(owner, "DELETE FROM csat.frame_member");
        await RunAsync(owner, Fill, members, Survey.Round);
        await RunAsync(owner, "ANALYZE csat.frame_member");
        using var channel = GrpcChannel.ForAddress(service.Endpoint);
        var client = new SampleService.SampleServiceClient(channel);
        var request = new DrawSampleRequest { Organization = Survey.Organization, Round = Survey.Round, Method = SamplingMethod.Random, Size = members / OneIn, Seed = 1 };
        var headers = new Metadata { { "authorization", "Bearer " + key } };
        const string drawn = "DrawSample", read = "a scan of its frame";
        var before = ProcessTree.ResidentBytes(ProcessTree.Members(service.Id));
        double memory;
        Rounds<double> results;
        await using (var peak = PeakMemory.Watch(service.Id))
        {
            results = await Rounds<double>.RunAsync(
                rounds,
                [
                    (drawn, async () =>
                    {
                        await RunAsync(owner, Forget);
                        return await TimeAsync(async () => await client.DrawSampleAsync(request, headers, cancellationToken: cancellation));
                    }),
                    (read, () => TimeAsync(() => ScanAsync(owner))),
                ],
                (round, name, milliseconds) => progress($"{round}/{rounds} {name} of {members:#,0}: {milliseconds:#,0} ms"),
                cancellation);
            memory = (peak.Bytes - before) / (double)(1 << 20);
        }

        await RunAsync(owner, Forget);
        return
        [
            Measure.Of("sample.scan", $"DrawSample of {members / OneIn:#,0} of {members:#,0}, against a scan of its frame: time", results.Ratio(drawn, read, milliseconds => milliseconds), "ratio", 3, false),
            new("sample.memory", "the same: what it adds to the service's memory at most", memory, "MB", null, false),
        ];
    }

    private static async Task ScanAsync(NpgsqlDataSource owner)
    {
        await using var command = owner.CreateCommand(Scan);
        command.Parameters.Add(new() { Value = Survey.Round });
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            _ = (reader.GetString(0), reader.GetString(1), await reader.IsDBNullAsync(2));
        }
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var begun = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static async Task RunAsync(NpgsqlDataSource owner, string statement, params object[] values)
    {
        await using var command = owner.CreateCommand(statement);
        command.CommandTimeout = 0;
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
