using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using CSat.Machine.Processes;

namespace CSat.Hosting.Children;

/// <summary>
/// A program beside this one that is kept running: one that ends is started again, after pauses that grow until it stays. It ends with this program, which holds its
/// standard input open, if it takes <see cref="StandardInputEnd.Option"/>.
/// </summary>
/// <param name="start">The program, its arguments and its environment.</param>
/// <param name="observer">Told of what happens to it and of what it says.</param>
public sealed class KeptProcess(ProcessStartInfo start, IKeptProcessObserver observer)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Runs it until cancelled, then ends it: as Ctrl-C does, by force after 15 s.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var pause = FirstPause;
        while (!cancellation.IsCancellationRequested)
        {
            var begun = Stopwatch.GetTimestamp();
            var code = await RunOnceAsync(cancellation).ConfigureAwait(false);
            if (cancellation.IsCancellationRequested)
            {
                return;
            }

            pause = Stopwatch.GetElapsedTime(begun) > LongestPause ? FirstPause : pause;
            observer.Ended(code, pause);
            await Task.Delay(pause, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = 2 * pause < LongestPause ? 2 * pause : LongestPause;
        }
    }

    // The exit code; null where it could not be started.
    private async Task<int?> RunOnceAsync(CancellationToken cancellation)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError, start.UseShellExecute) = (true, true, true, false);
        (start.StandardOutputEncoding, start.StandardErrorEncoding) = (Encoding.UTF8, Encoding.UTF8);
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Pass(line.Data, observer.Printed);
        process.ErrorDataReceived += (_, line) => Pass(line.Data, observer.Logged);
        try
        {
            process.Start();
        }
        catch (Win32Exception fault)
        {
            observer.Logged(fault.Message);
            return null;
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        observer.Started(process.Id);
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(process).ConfigureAwait(false);
        }

        return process.ExitCode;
    }

    private static async Task EndAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            // A program that a shell has started in the background is deaf to SIGINT; its input ends all the same.
            Programs.Interrupt(process.Id);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static void Pass(string? line, Action<string> to)
    {
        if (!string.IsNullOrEmpty(line))
        {
            to(line);
        }
    }
}

/// <summary>Told of what happens to a <see cref="KeptProcess"/>, from any thread.</summary>
public interface IKeptProcessObserver
{
    /// <summary>It runs.</summary>
    /// <param name="id">The process's id.</param>
    void Started(int id);

    /// <summary>It has ended although nobody ended it, and is started again.</summary>
    /// <param name="code">Its exit code; null where it could not be started.</param>
    /// <param name="pause">After how long.</param>
    void Ended(int? code, TimeSpan pause);

    /// <summary>A line of its standard output.</summary>
    void Printed(string line);

    /// <summary>A line of its standard error.</summary>
    void Logged(string line);
}
