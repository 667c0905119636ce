using System.Diagnostics;
using System.Text;

namespace CSat.Testing;

/// <summary>A program under test in a process of its own. Disposing it kills it with all its children.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly SemaphoreSlim _said = new(0);

    private HostProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The process's id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Its standard output so far.</summary>
    public string Output => Read(_output);

    /// <summary>Its standard error so far.</summary>
    public string Errors => Read(_errors);

    /// <summary>Starts a program from PATH or by its path.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Passed as they are, without a shell.</param>
    /// <param name="environment">Variables to set, or to remove where the value is null.</param>
    /// <param name="directory">Where it runs; the checkout's root by default.</param>
    public static HostProcess Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null, string? directory = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            WorkingDirectory = directory ?? Repository.Root,
        };
        // A warehouse that appears by itself is looked for by those tests alone that ask for it.
        start.Environment["CSAT_WATCH"] = "off";
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        return new HostProcess(start);
    }

    /// <summary>Starts a host of the product, as built together with the tests, with CSAT_HOME set as the launcher sets it.</summary>
    /// <param name="project">For example <c>CSat.Api</c>.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="environment">Further variables.</param>
    public static HostProcess StartHost(string project, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        Start("dotnet", ["exec", Repository.HostAssembly(project), .. arguments], new Dictionary<string, string?>(environment ?? new Dictionary<string, string?>()) { ["CSAT_HOME"] = Repository.Root });

    /// <summary>Starts the launcher <c>./csat</c>.</summary>
    public static HostProcess StartLauncher(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null) =>
        Start(Repository.PathOf("csat"), arguments, environment);

    /// <summary>Waits until a line of its standard output holds the text, and returns that line.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was silent about it, with all that it said instead.</exception>
    public async Task<string> WaitForOutputAsync(string text, TimeSpan patience)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var ended = _process.HasExited;
            if (Output.Split('\n').FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            if (ended || waited.Elapsed > patience)
            {
                throw new InvalidOperationException($"'{text}' did not appear ({(ended ? "ended" : "still running")}).\n{Output}\n{Errors}");
            }

            await _said.WaitAsync(TimeSpan.FromMilliseconds(100));
        }
    }

    /// <summary>Waits for its end and all its output.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="TimeoutException">It is still running.</exception>
    public async Task<int> WaitForExitAsync(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{_process.StartInfo.FileName} did not end within {patience.TotalSeconds:0} s.\n{Output}\n{Errors}");
        }

        return _process.ExitCode;
    }

    /// <summary>Sends a signal by name, for example <c>INT</c> as Ctrl-C does.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("/bin/kill", ["-s", signal, _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Kills it and everything it started, as hard as can be.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _said.Dispose();
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    private void Keep(StringBuilder text, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (text)
        {
            text.Append(line).Append('\n');
        }

        try
        {
            _said.Release();
        }
        catch (ObjectDisposedException)
        {
            // Its last words after the test.
        }
    }
}
