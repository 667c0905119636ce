using System.Globalization;
using CSat.Benchmarks.Peers.Tutorial;
using CSat.Benchmarks.Running;
using CSat.Hosting.State;
using CSat.Postgres;
using CSat.Postgres.Embedded;
using Npgsql;

namespace CSat.Benchmarks.Ingestion;

/// <summary>A durable PostgreSQL, and in processes of their own our service, the tutorial's two, ours without groups, and the callers.</summary>
internal sealed class IngestionSetting : IAsyncDisposable
{
    private const string TutorialDatabase = "tutorial";
    private const int Connections = 400;
    private static readonly TimeSpan ACopy = TimeSpan.FromSeconds(5);

    private readonly HomeDirectory _home;
    private readonly BenchFolder _folder;
    private readonly CSatDatabase _database;
    private readonly NpgsqlDataSource _owner;
    private readonly StateDirectory _state;
    private readonly List<Worker> _workers = [];
    private NpgsqlDataSource _tutorialDatabase = null!;
    private CopyRows _copy = null!;
    private Worker _callers = null!;
    private string _key = string.Empty;
    private int _postmaster;

    private IngestionSetting(HomeDirectory home, BenchFolder folder, CSatDatabase database)
    {
        _home = home;
        _folder = folder;
        _database = database;
        _owner = PostgresDataSources.ForOwner(database.OwnerConnectionString);
        _state = new StateDirectory(folder.Path);
    }

    /// <summary>Our service.</summary>
    public Service Server { get; private set; } = null!;

    /// <summary>Ours with a transaction of its own for each call.</summary>
    public Service Ungrouped { get; private set; } = null!;

    /// <summary>The tutorial's.</summary>
    public Service Tutorial { get; private set; } = null!;

    /// <summary>The tutorial's with prepared statements and kept connections.</summary>
    public Service Prepared { get; private set; } = null!;

    public static async Task<IngestionSetting> StartAsync(CancellationToken cancellation)
    {
        var home = HomeDirectory.Find();
        var folder = new BenchFolder(home);
        var embedded = new EmbeddedPostgresOptions { Directory = folder.PathOf("postgres"), NodeModules = home.NodeModules, MaxConnections = Connections };
        var setting = new IngestionSetting(home, folder, await CSatDatabase.OpenAsync(new CSatDatabaseOptions(embedded, null), cancellation: cancellation));
        try
        {
            await setting.StartServicesAsync(cancellation);
            return setting;
        }
        catch
        {
            await setting.DisposeAsync();
            throw;
        }
    }

    /// <summary>One turn of callers of a service, on empty tables.</summary>
    public Task<Turn> CallAsync(Service service, int callers, TimeSpan time, CancellationToken cancellation) =>
        TurnAsync(service, () => _callers.AskAsync<LoadResult>(new CallersWorker.Order(service.Call, service.Endpoint, _key, callers, time.TotalSeconds), cancellation));

    /// <summary>One turn of an import into our service, on empty tables.</summary>
    public Task<Turn> ImportAsync(TimeSpan time, CancellationToken cancellation) =>
        TurnAsync(Server, () => _callers.AskAsync<LoadResult>(new CallersWorker.Order(CallersWorker.Call.Import, Server.Endpoint, _key, 1, time.TotalSeconds), cancellation));

    /// <summary>One turn of COPY by the owner, on empty tables.</summary>
    public Task<Turn> CopyAsync(TimeSpan time, CancellationToken cancellation) => TurnAsync(Server, () => _copy.RunAsync(time, cancellation));

    /// <summary>Draws a sample of a large frame, against a scan of it.</summary>
    public Task<IReadOnlyList<Measure>> SampleAsync(int members, int rounds, Action<string> progress, CancellationToken cancellation) =>
        SampleLoad.MeasureAsync(Server, _key, _owner, members, rounds, progress, cancellation);

    /// <summary>Imports customers, against COPY.</summary>
    public Task<IReadOnlyList<Measure>> CustomersAsync(int customers, int rounds, Action<string> progress, CancellationToken cancellation) =>
        CustomerLoad.MeasureAsync(Server, _key, _owner, customers, rounds, progress, cancellation);

    /// <summary>Asks how a round of many forms stands, against a recount.</summary>
    public async Task<Measure> StatisticsAsync(long forms, int rounds, Action<string> progress, CancellationToken cancellation)
    {
        await ExecuteAsync(_owner, "TRUNCATE csat.response, csat.response_comment, csat.replaced_levels, csat.level_count, csat.level_count_horizon");
        for (var copied = 0L; copied < forms;)
        {
            copied += (await _copy.RunAsync(ACopy, cancellation)).Count;
            progress($"{copied:#,0} forms copied");
        }

        // One that is submitted has the service count the others.
        await _callers.AskAsync<LoadResult>(new CallersWorker.Order(Server.Call, Server.Endpoint, _key, 1, TimeSpan.FromMilliseconds(1).TotalSeconds), cancellation);
        return await StatisticsLoad.MeasureAsync(Server.Endpoint, _key, _owner, rounds, progress, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers)
        {
            await worker.DisposeAsync();
        }

        if (Server is not null)
        {
            await Server.Worker.StopAsync();
        }

        await (_tutorialDatabase?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _owner.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartServicesAsync(CancellationToken cancellation)
    {
        _postmaster = await ScalarAsync<int>(_owner, "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int");
        await ExecuteAsync(_owner, "CREATE DATABASE " + TutorialDatabase);
        var tutorial = new NpgsqlConnectionStringBuilder(_database.OwnerConnectionString) { Database = TutorialDatabase, Pooling = true }.ConnectionString;
        _tutorialDatabase = NpgsqlDataSource.Create(tutorial);
        await ExecuteAsync(_tutorialDatabase, WideRow.CreateTable);

        var csat = new Dictionary<string, string> { [CSatDatabaseOptions.ConnectionVariable] = _database.OwnerConnectionString, [HomeDirectory.Variable] = _home.Root };
        var server = Worker.StartHost(_home, "CSat.Api", ["serve", "--port", "0", "--no-watch", "--state", _state.Root], csat);
        Server = new Service(server, await server.WaitForAsync(TutorialHost.Announcement, cancellation), CallersWorker.Call.Submit, _owner, "csat.response");
        _key = (await File.ReadAllTextAsync(_state.AdministratorKey, cancellation)).Trim();
        await Survey.SetUpAsync(_home, Server.Endpoint, _key);
        Ungrouped = await StartAsync([UngroupedService.Name, _state.Root], csat, CallersWorker.Call.Submit, _owner, "csat.response");

        // The web template of dotnet collects garbage as a server does.
        var template = new Dictionary<string, string> { [CSatDatabaseOptions.ConnectionVariable] = tutorial, ["DOTNET_gcServer"] = "1" };
        Tutorial = await StartAsync([TutorialHost.Plain], template, CallersWorker.Call.Tutorial, _tutorialDatabase, "response");
        Prepared = await StartAsync([TutorialHost.Prepared], template, CallersWorker.Call.Tutorial, _tutorialDatabase, "response");
        _callers = Worker.StartOwn([CallersWorker.Name]);
        _workers.Add(_callers);
        await CallAsync(Server, 1, TimeSpan.FromMilliseconds(1), cancellation);
        _copy = await CopyRows.LikeTheFirstAsync(_owner, cancellation);
    }

    private async Task<Service> StartAsync(
        IReadOnlyList<string> words, IReadOnlyDictionary<string, string> environment, CallersWorker.Call call, NpgsqlDataSource database, string table)
    {
        var worker = Worker.StartOwn(words, environment);
        _workers.Add(worker);
        return new Service(worker, await worker.WaitForAsync(TutorialHost.Announcement, CancellationToken.None), call, database, table);
    }

    private async Task<Turn> TurnAsync(Service service, Func<Task<LoadResult>> run)
    {
        await ExecuteAsync(_owner, "TRUNCATE csat.response, csat.response_comment, csat.replaced_levels, csat.level_count, csat.level_count_horizon");
        await ExecuteAsync(_tutorialDatabase, "TRUNCATE response");
        await ExecuteAsync(_owner, "CHECKPOINT");
        var before = Cpu(service);
        var result = await run();
        var cpu = Cpu(service) - before;

        // Whatever was acknowledged must be there: a fast writer that loses rows is no writer.
        var stored = await ScalarAsync<long>(service.Database, "SELECT count(*) FROM " + service.Table);
        return stored == result.Count
            ? new Turn(result.Rate, result.P99Milliseconds, cpu.TotalMicroseconds / result.Count)
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{result.Count} acknowledged, {stored} stored"));
    }

    private TimeSpan Cpu(Service service) => ProcessTree.CpuTime(service.Worker.Id) + ProcessTree.CpuTime(_postmaster);

    private static async Task ExecuteAsync(NpgsqlDataSource database, string statement)
    {
        await using var command = database.CreateCommand(statement);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<T> ScalarAsync<T>(NpgsqlDataSource database, string query)
    {
        await using var command = database.CreateCommand(query);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A running service.</summary>
    /// <param name="Worker">Its process.</param>
    /// <param name="Endpoint">Where it listens.</param>
    /// <param name="Call">What the callers call.</param>
    /// <param name="Database">Where it stores.</param>
    /// <param name="Table">In which table.</param>
    internal sealed record Service(Worker Worker, string Endpoint, CallersWorker.Call Call, NpgsqlDataSource Database, string Table)
    {
        /// <summary>The process's id.</summary>
        public int Id => Worker.Id;
    }
}
