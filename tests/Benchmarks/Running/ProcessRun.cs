using System.Diagnostics;

namespace CSat.Benchmarks.Running;

/// <summary>A program that was run from its start to its end.</summary>
/// <param name="Seconds">How long that took.</param>
/// <param name="PeakBytes">The most resident memory of the process itself, as the kernel keeps it.</param>
/// <param name="TreePeakBytes">The highest sum of resident memory seen of it and all that it started.</param>
internal sealed record ProcessRun(double Seconds, long PeakBytes, long TreePeakBytes)
{
    private const double Mebibyte = 1 << 20;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>What it wrote to its standard output.</summary>
    public string Output { get; init; } = "";

    /// <summary><see cref="PeakBytes"/> in MB.</summary>
    public double PeakMegabytes => PeakBytes / Mebibyte;

    /// <summary><see cref="TreePeakBytes"/> in MB.</summary>
    public double TreePeakMegabytes => TreePeakBytes / Mebibyte;

    /// <summary>Runs it.</summary>
    /// <exception cref="InvalidOperationException">It failed; with what it said.</exception>
    public static async Task<ProcessRun> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var ended = process.WaitForExitAsync(cancellation);
        await using var tree = PeakMemory.Watch(process.Id);
        var own = 0L;
        while (!ended.IsCompleted)
        {
            // The last reading before the end counts.
            own = Math.Max(own, ProcessTree.PeakBytes(process.Id));
            await Task.WhenAny(ended, Task.Delay(Interval, cancellation));
        }

        await ended;
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return process.ExitCode == 0
            ? new ProcessRun(seconds, own, tree.Bytes) { Output = await output }
            : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {await output}{await errors}");
    }
}
