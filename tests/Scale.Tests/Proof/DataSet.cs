using System.Globalization;
using CSat.Benchmarks.Etl;
using CSat.Cli.Connection;
using CSat.Cli.Samples;
using CSat.Hosting.State;
using CSat.Testing;

namespace CSat.Scale.Tests.Proof;

/// <summary>Data that goes the whole way into warehouses of one organisation each.</summary>
/// <param name="Name">On the command line.</param>
/// <param name="What">For the help.</param>
/// <param name="ForEach">Makes the warehouses and hands each file over while it is there.</param>
internal sealed record DataSet(string Name, string What, Func<DataRequest, Task> ForEach)
{
    private const double Megabyte = 1e6;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DataSet> All { get; } =
    [
        new("demo", "the organisations of ./csat demo", DemoAsync),
        new("samples", "the lounge survey and the CFPB complaints, imported", SamplesAsync),
        new("generated", "ratings out of a generator, straight into PostgreSQL", GeneratedAsync),
    ];

    /// <summary>A warehouse that is published already.</summary>
    public static DataSet Own(FileInfo file) => new("own", file.FullName, asked => asked.Use(file.FullName));

    private static Task DemoAsync(DataRequest asked) => ServedAsync(asked, async (endpoint, state) =>
    {
        using var connection = new ServiceConnection(endpoint, (await File.ReadAllTextAsync(new StateDirectory(state).AdministratorKey)).Trim());
        var submitter = new SampleSubmitter(connection, Repository.PathOf("regimes"));
        await submitter.SubmitAsync(ManufacturerSample.Create(), CancellationToken.None);
        await submitter.SubmitAsync(PropertySample.Create(), CancellationToken.None);
        await submitter.SubmitAsync(WorkedExampleSample.Create(), CancellationToken.None);
    });

    private static Task SamplesAsync(DataRequest asked) => ServedAsync(asked, async (_, state) =>
    {
        await RunAsync("CSat.Cli", "import", "responses", "--mapping", "samples/lounge/mapping.yaml", "samples/lounge/lounge_survey.csv", "--state", state);
        await RunAsync("CSat.Cli", "import", "complaints", "--mapping", "samples/cfpb/mapping.yaml", "samples/cfpb/cfpb_complaints_2013.csv", "--state", state);
    });

    private static async Task ServedAsync(DataRequest asked, Func<string, string, Task> fill)
    {
        var state = Path.Combine(asked.Folder, "state");
        await using (var server = HostProcess.StartHost("CSat.Api", ["serve", "--port", "0", "--state", state], Alone))
        {
            var said = await server.WaitForOutputAsync("listening on", Patience);
            await fill(said[said.IndexOf("http", StringComparison.Ordinal)..].Trim(), state);
            await RunAsync("CSat.Etl", "etl", "run", "--state", state);
            await server.SignalAsync("TERM");
            await server.WaitForExitAsync(Patience);
        }

        foreach (var file in Directory.GetFiles(Path.Combine(state, "warehouse"), "csat.duckdb", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await asked.Use(file);
        }
    }

    private static async Task GeneratedAsync(DataRequest asked)
    {
        await using var setting = await EtlSetting.StartAsync(asked.Ratings / ResponseSource.Items, CancellationToken.None);
        var loaded = await setting.LoadAsync(CancellationToken.None);
        await using var size = setting.Owner.CreateCommand("SELECT pg_database_size(current_database())");
        var stored = (long)(await size.ExecuteScalarAsync())! / Megabyte;
        asked.Say(string.Create(CultureInfo.InvariantCulture, $"{ResponseSource.Code}: ETL of {asked.Ratings:#,0} ratings in {loaded.Seconds:0.0} s, {loaded.PeakMegabytes:0} MB; PostgreSQL has {stored:0} MB"));
        await asked.Use(setting.Warehouse);
    }

    private static Dictionary<string, string?> Alone => new() { ["CSAT_POSTGRES"] = null, ["CSAT_ENDPOINT"] = null, ["CSAT_API_KEY"] = null, [StateDirectory.Variable] = null };

    private static async Task RunAsync(string project, params string[] arguments)
    {
        await using var process = HostProcess.StartHost(project, arguments, Alone);
        if (await process.WaitForExitAsync(Patience) != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)}\n{process.Errors}");
        }
    }
}

/// <summary>What is asked of a data set.</summary>
/// <param name="Folder">A folder to work in.</param>
/// <param name="Ratings">How many ratings are generated, where the data is generated.</param>
/// <param name="Use">Takes a published file.</param>
/// <param name="Say">Told what is done.</param>
internal sealed record DataRequest(string Folder, int Ratings, Func<string, Task> Use, Action<string> Say);
