using System.Globalization;
using Spectre.Console;

namespace CSat.Cli.Import;

/// <summary>Shows how far an import is: a bar on a terminal, a line each tenth otherwise; on standard error, so that results stay clean.</summary>
public static class ImportProgress
{
    /// <summary>Runs the work and shows its progress.</summary>
    /// <param name="label">What is going on.</param>
    /// <param name="total">Rows in all.</param>
    /// <param name="work">The work; reports rows done.</param>
    public static async Task<T> RunAsync<T>(string label, long total, Func<IProgress<long>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(new Lines(label, total, Console.Error)).ConfigureAwait(false);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask(Markup.Escape(label), maxValue: Math.Max(1, total));
            return await work(new Bar(task)).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private sealed class Bar(ProgressTask task) : IProgress<long>
    {
        public void Report(long value) => task.Value = value;
    }

    private sealed class Lines(string label, long total, TextWriter output) : IProgress<long>
    {
        private long _tenth;

        public void Report(long value)
        {
            var tenth = total == 0 ? 10 : value * 10 / total;
            if (tenth > _tenth)
            {
                _tenth = tenth;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label}: {value:N0} / {total:N0}"));
            }
        }
    }
}
