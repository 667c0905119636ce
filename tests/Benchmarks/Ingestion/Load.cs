using System.Diagnostics;

namespace CSat.Benchmarks.Ingestion;

/// <summary>A closed loop of callers, each sending the next when the last is acknowledged.</summary>
internal static class Load
{
    public static async Task<LoadResult> RunAsync(int callers, TimeSpan time, Func<Task> call)
    {
        var begun = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => LoopAsync(begun, time, call))));
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var all = latencies.SelectMany(latency => latency).Order().ToList();
        return new LoadResult(all.Count, seconds, all[(int)(all.Count * 0.99)]);
    }

    private static async Task<List<double>> LoopAsync(long begun, TimeSpan time, Func<Task> call)
    {
        var latencies = new List<double>();
        do
        {
            var sent = Stopwatch.GetTimestamp();
            await call();
            latencies.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }
        while (Stopwatch.GetElapsedTime(begun) < time);

        return latencies;
    }
}
