using System.Diagnostics;
using CSat.Benchmarks.Running;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Benchmarks.Ingestion;

/// <summary>ImportResponses as one stream: its rate against COPY of the same rows by the table's owner, and the server's memory when the stream is longer.</summary>
internal static class ImportLoad
{
    private const double LongerStream = 4;

    // What the command line sends.
    private const int RowsAMessage = 250;

    /// <summary>Sends forms for a time, in the callers' process.</summary>
    public static async Task<LoadResult> SendAsync(ResponseService.ResponseServiceClient responses, Metadata key, TimeSpan time, Func<SurveyResponse> next)
    {
        var begun = Stopwatch.GetTimestamp();
        using var call = responses.ImportResponses(key);
        var counting = CountAsync(call.ResponseStream);
        while (Stopwatch.GetElapsedTime(begun) < time)
        {
            var message = new ImportResponsesRequest { Organization = Survey.Organization };
            message.Rows.AddRange(Enumerable.Range(0, RowsAMessage).Select(_ => new ResponseRow { Response = next() }));
            await call.RequestStream.WriteAsync(message);
        }

        await call.RequestStream.CompleteAsync();
        return new LoadResult(await counting, Stopwatch.GetElapsedTime(begun).TotalSeconds, 0);
    }

    private static async Task<long> CountAsync(IAsyncStreamReader<ImportResponsesResponse> answers)
    {
        var stored = 0L;
        while (await answers.MoveNext(CancellationToken.None))
        {
            stored += answers.Current.Outcome.Stored;
        }

        return stored;
    }

    /// <summary>Measures both.</summary>
    public static async Task<IReadOnlyList<Measure>> MeasureAsync(
        IngestionSetting setting, int rounds, TimeSpan turn, Action<string> progress, CancellationToken cancellation)
    {
        const string copied = "COPY by the owner", imported = "ImportResponses, 1 stream";
        var results = await Rounds<Turn>.RunAsync(
            rounds,
            [(copied, () => setting.CopyAsync(turn, cancellation)), (imported, () => setting.ImportAsync(turn, cancellation))],
            (round, name, result) => progress($"{round}/{rounds} {name}: {result.Rate:#,0} responses/s"),
            cancellation);
        var once = await PeakAsync(setting, turn, cancellation);
        var longer = await PeakAsync(setting, turn * LongerStream, cancellation);
        progress($"server's memory: {once:0} MB, stream of four times the length {longer:0} MB");
        return
        [
            Measure.Of("ingest.copy.rate", "binary COPY of responses by the table's owner, the limit", results.Of(copied, result => result.Rate), "responses/s"),
            Measure.Of("ingest.import.rate", "ImportResponses, whole path, 1 stream", results.Of(imported, result => result.Rate), "responses/s"),
            Measure.Of("ingest.import.ratio", "ImportResponses, whole path, against COPY", results.Ratio(imported, copied, result => result.Rate), "ratio", 0.40),
            new("ingest.import.memory", "ImportResponses: server's peak memory, a stream four times as long against one", longer / once, "ratio", 1.1, HigherIsBetter: false),
        ];
    }

    private static async Task<double> PeakAsync(IngestionSetting setting, TimeSpan time, CancellationToken cancellation)
    {
        await using var memory = PeakMemory.Watch(setting.Server.Id);
        await setting.ImportAsync(time, cancellation);
        return memory.Megabytes;
    }
}
