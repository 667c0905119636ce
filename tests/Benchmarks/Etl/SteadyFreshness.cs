using System.Diagnostics;
using CSat.Benchmarks.Running;

namespace CSat.Benchmarks.Etl;

/// <summary>How old the published file is while forms come at a steady pace and the watch keeps it fresh.</summary>
internal static class SteadyFreshness
{
    private const int FormsASecond = 500;
    private const int PartsASecond = 5;
    private const double Most = 0.95;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>Measures it.</summary>
    /// <param name="setting">Filled and published.</param>
    /// <param name="size">The size as an id: <c>4m</c>.</param>
    /// <param name="length">How long it is looked at, after the watch has warmed up.</param>
    /// <param name="progress">Told what was found.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidOperationException">The forms did not come at the pace.</exception>
    public static async Task<Measure> RunAsync(EtlSetting setting, string size, TimeSpan length, Action<string> progress, CancellationToken cancellation)
    {
        await using var watch = setting.StartWatch();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var begun = Stopwatch.GetTimestamp();
        var coming = AddAsync(setting.Source, ended.Token);
        await Task.Delay(WarmUp, cancellation);
        var ages = new List<double>();
        for (var looked = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(looked) < length && !coming.IsCompleted;)
        {
            // The file bears the moment of its data, in whole seconds: the age is at most one too high.
            ages.Add((DateTime.UtcNow - File.GetLastWriteTimeUtc(setting.Warehouse)).TotalSeconds);
            await Task.Delay(BetweenLooks, cancellation);
        }

        await ended.CancelAsync();
        var pace = await coming / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        ages.Sort();
        var spread = Spread.Of(ages);
        progress($"{size} watch at {pace:0} forms/s: age of the file {spread.Low:0.0} to {spread.High:0.0} s, median {spread.Median:0.0} s");
        return pace < FormsASecond * Most
            ? throw new InvalidOperationException($"Only {pace:0} of {FormsASecond} forms a second came.")
            : new Measure($"etl.{size}.watch", $"age of the published file at {FormsASecond} forms/s, which 95 of 100 looks find younger", ages[(int)(ages.Count * Most)], "s", 5, HigherIsBetter: false)
            {
                Low = spread.Low, High = spread.High,
            };
    }

    /// <summary>Adds forms until cancelled; how many.</summary>
    private static async Task<int> AddAsync(ResponseSource source, CancellationToken cancellation)
    {
        var (begun, parts) = (Stopwatch.GetTimestamp(), 0);
        while (!cancellation.IsCancellationRequested)
        {
            await source.AddFewAsync(FormsASecond / PartsASecond, CancellationToken.None);
            parts++;
            if (TimeSpan.FromSeconds((double)parts / PartsASecond) - Stopwatch.GetElapsedTime(begun) is { Ticks: > 0 } early)
            {
                await Task.Delay(early, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return parts * (FormsASecond / PartsASecond);
    }
}
