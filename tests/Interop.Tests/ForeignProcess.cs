using System.Diagnostics;
using System.Text;

namespace CSat.Interop.Tests;

/// <summary>A program of another language that speaks gRPC.</summary>
internal sealed class ForeignProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private ForeignProcess(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NODE_PATH"] = Path.Combine(RepositoryRoot(), "node_modules");

        // A proxy of the machine must not come between two programs on it.
        start.Environment["no_proxy"] = "127.0.0.1";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        _process.ErrorDataReceived += (_, e) => _errors.AppendLine(e.Data);
        _process.BeginErrorReadLine();
    }

    public static ForeignProcess Python(string script, params string[] arguments) =>
        new(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3", [Script(script), .. arguments]);

    public static ForeignProcess Node(string script, params string[] arguments) => new("node", [Script(script), .. arguments]);

    public async Task<string> ReadLineAsync() =>
        await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The program ended: " + _errors);

    /// <summary>All lines until the program ends; it must end well and in time.</summary>
    public async Task<string[]> ReadToEndAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var text = await _process.StandardOutput.ReadToEndAsync(timeout.Token);
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode == 0
            ? text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : throw new InvalidOperationException(
                $"The foreign program ended with {_process.ExitCode}. It needs Node.js with `npm ci`, or python3-grpcio and python3-protobuf; ./csat setup brings them.\n{_errors}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Foreign", name);

    private static string RepositoryRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (Directory.Exists(Path.Combine(directory.FullName, "node_modules", "@grpc")))
            {
                return directory.FullName;
            }
        }

        throw new DirectoryNotFoundException("No node_modules/@grpc above the tests; run `npm ci` at the repository's root.");
    }
}
