using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using CSat.Scale.Tests.Engine;
using CSat.Testing;

namespace CSat.Scale.Tests.Cluster;

/// <summary>One clickhouse-server of 2018 in a process and a folder of its own, asked over HTTP.</summary>
/// <param name="folder">Its data, configuration and log.</param>
/// <param name="ports">Of HTTP, of the protocol between servers, and of their exchange of parts.</param>
/// <param name="shards">The second port of each server of the cluster.</param>
internal sealed class ClusterServer(string folder, (int Http, int Tcp, int Interserver) ports, (int First, int Second) shards) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(10) };
    private Process? _process;

    /// <summary>The program; Debian's package of this name brings it.</summary>
    public static string Program => "clickhouse-server";

    /// <summary>Whether it is installed.</summary>
    public static bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(place => File.Exists(Path.Combine(place, Program)));

    /// <summary>Starts it, or starts it again on what it has, and waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">It does not; with the end of its log.</exception>
    public async Task StartAsync()
    {
        foreach (var name in new[] { "data", "tmp", "files", "schemas" })
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
        }

        File.Copy(Repository.PathOf("tests", "Scale.Tests", "Cluster", "users.xml"), Path.Combine(folder, "users.xml"), overwrite: true);
        var settings = new StringBuilder(await File.ReadAllTextAsync(Repository.PathOf("tests", "Scale.Tests", "Cluster", "server.xml"))).Replace("%FOLDER%", folder);
        foreach (var (name, port) in new[] { ("HTTP", ports.Http), ("TCP", ports.Tcp), ("INTERSERVER", ports.Interserver), ("FIRST", shards.First), ("SECOND", shards.Second) })
        {
            settings.Replace($"%{name}%", port.ToString(CultureInfo.InvariantCulture));
        }

        var configuration = Path.Combine(folder, "config.xml");
        await File.WriteAllTextAsync(configuration, settings.ToString());
        _process = Process.Start(new ProcessStartInfo(Program, [$"--config-file={configuration}"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder });
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await AskAsync("SELECT 1 AS one");
                return;
            }
            catch (HttpRequestException) when (_process is { HasExited: false } && waited.Elapsed < Patience)
            {
                await Task.Delay(Pause);
            }
            catch (HttpRequestException)
            {
                throw new InvalidOperationException($"{Program} does not answer.\n{string.Join('\n', File.ReadLines(Path.Combine(folder, "server.err.log")).TakeLast(5))}");
            }
        }
    }

    /// <summary>Ends it at once, as a machine that loses its power.</summary>
    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
    }

    /// <summary>Asks a question.</summary>
    /// <exception cref="RefusedException">The server refuses; with its words.</exception>
    /// <exception cref="HttpRequestException">There is no server.</exception>
    public async Task<EngineRows> AskAsync(string sql)
    {
        var lines = (await SendAsync("", sql + "\nFORMAT TabSeparatedWithNamesAndTypes")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new([.. lines[0].Split('\t').Zip(lines[1].Split('\t'))], [.. lines.Skip(2).Select(line => line.Split('\t').Select(value => value == "\\N" ? null : value).ToArray())]);
    }

    /// <summary>Gives an order that has no answer.</summary>
    public Task OrderAsync(string sql) => SendAsync("", sql);

    /// <summary>Stores a file of CSV.</summary>
    public async Task InsertAsync(string table, string csv)
    {
        await using var rows = File.OpenRead(csv);
        using var content = new StreamContent(rows);
        await SendAsync($"?query={Uri.EscapeDataString($"INSERT INTO csat.{table} FORMAT CSV")}", content);
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            Kill();
        }

        _process?.Dispose();
        _client.Dispose();
    }

    /// <summary>Ports that nobody listens on now.</summary>
    public static IReadOnlyList<int> FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(System.Net.IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((System.Net.IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }

    private async Task<string> SendAsync(string query, string sql)
    {
        using var content = new StringContent(sql);
        return await SendAsync(query, content);
    }

    private async Task<string> SendAsync(string query, HttpContent content)
    {
        using var response = await _client.PostAsync(new Uri($"http://127.0.0.1:{ports.Http}/{query}"), content);
        var text = await response.Content.ReadAsStringAsync();

        // A fault in the middle of an answer comes with status 200, its words after the rows.
        return response.IsSuccessStatusCode && !text.Contains("DB::", StringComparison.Ordinal) ? text : throw new RefusedException(text);
    }
}

/// <summary>A server refused a question.</summary>
/// <param name="words">Its words.</param>
internal sealed class RefusedException(string words) : Exception(words);
