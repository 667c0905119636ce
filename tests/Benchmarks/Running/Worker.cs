using System.Diagnostics;
using System.Text.Json;
using CSat.Hosting.State;

namespace CSat.Benchmarks.Running;

/// <summary>
/// A process of its own for one side of a comparison, so that its memory and processor time are its own. It is told what to do by a line of JSON on its
/// standard input and answers by a line on its standard output; it ends when its input does.
/// </summary>
internal sealed class Worker : IAsyncDisposable
{
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private Worker(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>The process's id.</summary>
    public int Id => _process.Id;

    /// <summary>Starts a worker of this program.</summary>
    /// <param name="arguments">Which one (see <see cref="Workers"/>), and its arguments.</param>
    /// <param name="environment">Variables to set besides.</param>
    public static Worker StartOwn(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        new(Start("dotnet", ["exec", typeof(Worker).Assembly.Location, Workers.Command, .. arguments], environment));

    /// <summary>Starts a program of the product, as built together with this one.</summary>
    /// <param name="home">The checkout.</param>
    /// <param name="project">For example <c>CSat.Api</c>.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="environment">Variables to set besides.</param>
    public static Worker StartHost(HomeDirectory home, string project, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        new(Start("dotnet", ["exec", HostAssembly(home, project), .. arguments], environment));

    /// <summary>Starts any program.</summary>
    public static Worker StartProgram(string program, IEnumerable<string> arguments) => new(Start(program, arguments, null));

    /// <summary>Where a program of the product is, of the same configuration as this one.</summary>
    public static string HostAssembly(HomeDirectory home, string project)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(home.Root, "artifacts", "bin", project, configuration, project + ".dll");
    }

    /// <summary>How a process is started, with variables besides those of this one.</summary>
    public static ProcessStartInfo Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(program, arguments);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>Tells the worker what to do and waits for its answer.</summary>
    public async Task<T> AskAsync<T>(object order, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order, BenchJson.Lines).AsMemory(), cancellation);
        await _process.StandardInput.FlushAsync(cancellation);
        return JsonSerializer.Deserialize<T>(await ReadLineAsync(cancellation), BenchJson.Lines)!;
    }

    /// <summary>The rest of the first line that begins with a text.</summary>
    public async Task<string> WaitForAsync(string beginning, CancellationToken cancellation)
    {
        while (true)
        {
            var line = await ReadLineAsync(cancellation);
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return line[beginning.Length..];
            }
        }
    }

    /// <summary>Ends its input, and kills it with all that it started when it does not end by that.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(EndTime);
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await StopAsync();
    }

    /// <summary>Kills it with all that it started: for programs that do not read their input.</summary>
    public async Task StopAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellation) =>
        await _process.StandardOutput.ReadLineAsync(cancellation)
        ?? throw new InvalidOperationException($"{string.Join(' ', _process.StartInfo.ArgumentList)} ended: {await _errors}");
}
