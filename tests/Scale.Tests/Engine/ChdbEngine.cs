using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CSat.Benchmarks.Running;
using CSat.Sql;

namespace CSat.Scale.Tests.Engine;

/// <summary>ClickHouse in a process of its own (npm package chdb), with a data directory of its own. One question at a time.</summary>
internal sealed class ChdbEngine : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Process _process;

    private ChdbEngine(Process process) => _process = process;

    /// <summary>The most resident memory of the engine so far, in bytes.</summary>
    public long PeakBytes => ProcessTree.PeakBytes(_process.Id);

    /// <summary>Starts it on a new directory, with the database csat, its tables and functions.</summary>
    /// <param name="folder">A folder that is not there yet.</param>
    public static async Task<ChdbEngine> StartAsync(string folder)
    {
        var start = new ProcessStartInfo("node", [await ChdbPackage.InstallAsync(), folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        var engine = new ChdbEngine(Process.Start(start) ?? throw new InvalidOperationException("node did not start."));
        await engine.AskAsync("CREATE DATABASE csat");
        await engine.AskAsync("USE csat");
        foreach (var statement in SqlText.List("clickhouse/tables").Append("clickhouse/functions.sql").SelectMany(path => Statements(SqlText.Get(path))))
        {
            await engine.AskAsync(statement);
        }

        return engine;
    }

    /// <summary>The statements of a file.</summary>
    public static IEnumerable<string> Statements(string text) =>
        text.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(statement => statement.Length > 0);

    /// <summary>The version of ClickHouse.</summary>
    public async Task<string> VersionAsync() => (await AskAsync("SELECT version()")).Rows[0][0]!;

    /// <summary>Asks a question, or gives an order: its answer is empty.</summary>
    /// <param name="sql">One statement.</param>
    /// <param name="parameters">What its <c>{name:Type}</c> stand for; null for none.</param>
    /// <exception cref="InvalidOperationException">ClickHouse refuses; with its words and the statement.</exception>
    public async Task<EngineRows> AskAsync(string sql, IReadOnlyDictionary<string, object?>? parameters = null)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { sql, parameters }, Plain));
        await _process.StandardInput.FlushAsync();
        var line = await _process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"ClickHouse ended on: {sql}");
        var answer = JsonNode.Parse(line)!;
        return answer["error"] is { } fault
            ? throw new InvalidOperationException($"{fault}\n{sql}")
            : new(
                [.. answer["columns"]!.AsArray().Select(column => (column![0]!.GetValue<string>(), column[1]!.GetValue<string>()))],
                [.. answer["rows"]!.AsArray().Select(row => row!.AsArray().Select(value => value?.GetValue<string>()).ToArray())]);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
