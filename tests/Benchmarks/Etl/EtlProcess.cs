using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CSat.Hosting.State;
using CSat.Postgres;

namespace CSat.Benchmarks.Etl;

/// <summary>Runs the ETL in a process of its own, so that its memory is its own.</summary>
internal sealed class EtlProcess(HomeDirectory home, string state, string connectionString)
{
    private const string PeakLine = "VmHWM:";

    /// <summary>One full rebuild.</summary>
    /// <returns>Seconds of its steps, and the process's peak memory.</returns>
    public async Task<(double Seconds, long PeakBytes)> RunAsync(CancellationToken cancellationToken)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = Path.Combine(home.Root, "artifacts", "bin", "CSat.Etl", configuration, "CSat.Etl.dll");
        using var process = new Process
        {
            StartInfo = new("dotnet", ["exec", program, "etl", "run", "--organization", "bench", "--state", state, "--json"])
            {
                RedirectStandardOutput = true,
                Environment = { [CSatDatabaseOptions.ConnectionVariable] = connectionString, [HomeDirectory.Variable] = home.Root },
            },
        };
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var peak = 0L;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, ReadPeak(process.Id));
            await Task.Delay(20, cancellationToken);
        }

        using var result = JsonDocument.Parse(await output);
        return process.ExitCode == 0
            ? (result.RootElement.GetProperty("published")[0].GetProperty("seconds").GetDouble(), peak)
            : throw new InvalidOperationException($"etl run ended with {process.ExitCode}.");
    }

    // The kernel keeps the peak; the last reading before the end is it. Where there is no /proc, nothing is read.
    private static long ReadPeak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith(PeakLine, StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line[PeakLine.Length..].Replace("kB", string.Empty, StringComparison.Ordinal), NumberStyles.Integer, CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
