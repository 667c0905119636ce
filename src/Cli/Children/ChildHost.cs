using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CSat.Domain.Problems;
using CSat.Hosting.CommandLine;
using CSat.Hosting.State;
using CSat.Machine.Processes;

namespace CSat.Cli.Children;

/// <summary>A command of <c>./csat</c> in a process of its own. Disposing it ends it: politely first, by force when it does not listen.</summary>
public sealed class ChildHost : IAsyncDisposable
{
    private const int KeptLines = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // What would lead a child to another database or service than its own state's.
    private static readonly string[] ForeignVariables = ["CSAT_POSTGRES", "CSAT_ENDPOINT", "CSAT_API_KEY", "CSAT_STATE"];

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Queue<string> _errors = new();
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string? _readyMark;

    private ChildHost(ProcessStartInfo start, string? readyMark)
    {
        _readyMark = readyMark;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => KeepOutput(line.Data);
        _process.ErrorDataReceived += (_, line) => KeepError(line.Data);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException("It ended before it was ready."));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The process's id.</summary>
    public int Id => _process.Id;

    /// <summary>What it has printed.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>The last lines of its standard error.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return string.Join(Environment.NewLine, _errors);
            }
        }
    }

    /// <summary>Starts a command through the launcher.</summary>
    /// <param name="home">The checkout.</param>
    /// <param name="arguments">Command and arguments.</param>
    /// <param name="readyMark">Text of the line that says it is ready; null for a command that ends by itself.</param>
    /// <param name="ownDatabase">Whether it works on a state of its own, whatever database and service this process is told of.</param>
    public static ChildHost Start(HomeDirectory home, IReadOnlyList<string> arguments, string? readyMark = null, bool ownDatabase = true)
    {
        var start = new ProcessStartInfo(Path.Combine(home.Root, "csat"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var name in ownDatabase ? ForeignVariables : [])
        {
            start.Environment.Remove(name);
        }

        return new ChildHost(start, readyMark);
    }

    /// <summary>Runs a command to its end, with its result as JSON.</summary>
    /// <param name="home">The checkout.</param>
    /// <param name="arguments">Command and arguments.</param>
    /// <param name="ownDatabase">As of <see cref="Start"/>.</param>
    /// <param name="mayRefuse">Whether a refusal is a result too, as of a comparison: then it must have printed one.</param>
    /// <param name="cancellation">Gives up and ends it.</param>
    /// <returns>The exit code, and what it printed; null for nothing.</returns>
    /// <exception cref="ProblemException">It failed.</exception>
    public static async Task<(int Code, JsonNode? Said)> RunAsync(
        HomeDirectory home, IReadOnlyList<string> arguments, bool ownDatabase, bool mayRefuse, CancellationToken cancellation)
    {
        await using var child = Start(home, [.. arguments, "--json"], ownDatabase: ownDatabase);
        var code = await child.WaitForExitAsync(cancellation).ConfigureAwait(false);
        var isSilent = string.IsNullOrWhiteSpace(child.Output);
        return (mayRefuse ? isSilent : code != ExitCodes.Done)
            ? throw new ProblemException(ChildProblems.CommandFailed(string.Join(' ', arguments.Take(2)), child.Errors))
            : (code, isSilent ? null : JsonNode.Parse(child.Output));
    }

    /// <summary>Runs a command of another program of ours in the place of this one: it writes to the same console and reads the same variables.</summary>
    /// <param name="call">The command's call: its state, and whether as JSON.</param>
    /// <param name="arguments">Command and arguments.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Its exit code.</returns>
    public static async Task<int> PassAsync(HostCall call, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        string[] all = [.. arguments, "--state", call.StateRoot, .. call.Report.IsJson ? ["--json"] : Array.Empty<string>()];
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(call.Home.Root, "csat"), all) { UseShellExecute = false })!;
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Programs.Terminate(process.Id);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        return process.ExitCode;
    }

    /// <summary>Waits for the line that says it is ready, and returns it.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public Task<string> WaitUntilReadyAsync(CancellationToken cancellation) => _ready.Task.WaitAsync(cancellation);

    /// <summary>Waits for its end and all of its output.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitForExitAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _ready.TrySetCanceled();
        if (!_process.HasExited)
        {
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                Programs.Terminate(_process.Id);
                await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }

        _process.Dispose();
    }

    private void KeepOutput(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (_readyMark is not null && line.Contains(_readyMark, StringComparison.Ordinal))
        {
            _ready.TrySetResult(line);
        }
    }

    private void KeepError(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_errors)
        {
            _errors.Enqueue(line);
            if (_errors.Count > KeptLines)
            {
                _errors.Dequeue();
            }
        }
    }
}
