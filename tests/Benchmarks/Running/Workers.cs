using System.Text.Json;
using CSat.Benchmarks.Ingestion;
using CSat.Benchmarks.Peers.Etl;
using CSat.Benchmarks.Peers.Tutorial;
using CSat.Benchmarks.Reports;

namespace CSat.Benchmarks.Running;

/// <summary>What this program does as the other side of a <see cref="Worker"/>.</summary>
internal static class Workers
{
    /// <summary>First word of a worker's command line.</summary>
    public const string Command = "worker";

    /// <summary>Runs the worker that the words after <see cref="Command"/> name.</summary>
    public static Task RunAsync(IReadOnlyList<string> words) => words switch
    {
        [CallersWorker.Name] => CallersWorker.RunAsync(),
        [UngroupedService.Name, var state] => UngroupedService.RunAsync(state),
        [TutorialHost.Plain or TutorialHost.Prepared] => TutorialHost.RunAsync(words[0]),
        [CsvPipe.Name, var file] => CsvPipe.RunAsync(file),
        [RowAppender.Name, var file] => RowAppender.RunAsync(file),
        [ReportWorker.Name, var warehouse] => ReportWorker.RunAsync(warehouse),
        _ => throw new ArgumentException($"There is no worker '{string.Join(' ', words)}'."),
    };

    /// <summary>Answers each order on the standard input by a line on the standard output, until the input ends.</summary>
    public static async Task ServeAsync<TOrder, TAnswer>(Func<TOrder, Task<TAnswer>> work)
    {
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var answer = await work(JsonSerializer.Deserialize<TOrder>(line, BenchJson.Lines)!);
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(answer, BenchJson.Lines));
            await Console.Out.FlushAsync();
        }
    }
}
