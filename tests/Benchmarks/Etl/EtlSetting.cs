using CSat.Benchmarks.Running;
using CSat.Hosting.Children;
using CSat.Hosting.State;
using CSat.Postgres;
using Npgsql;

namespace CSat.Benchmarks.Etl;

/// <summary>A PostgreSQL with a filled organisation, and the state directory into which the ETL publishes.</summary>
internal sealed class EtlSetting : IAsyncDisposable
{
    private readonly HomeDirectory _home;
    private readonly BenchFolder _folder;
    private readonly CSatDatabase _database;
    private readonly StateDirectory _state;

    private EtlSetting(HomeDirectory home, BenchFolder folder, CSatDatabase database)
    {
        _home = home;
        _folder = folder;
        _database = database;
        _state = new StateDirectory(folder.Path);
        Owner = PostgresDataSources.ForOwner(database.OwnerConnectionString);
        Source = new ResponseSource(Owner, home);
    }

    /// <summary>The organisation.</summary>
    public ResponseSource Source { get; }

    /// <summary>The whole database, as its owner sees it.</summary>
    public NpgsqlDataSource Owner { get; }

    /// <summary>The published warehouse.</summary>
    public string Warehouse => _state.Warehouse(ResponseSource.Code);

    /// <summary>Where peers may write.</summary>
    public string PeerFile => _folder.PathOf("peer.duckdb");

    public static async Task<EtlSetting> StartAsync(int forms, CancellationToken cancellation)
    {
        var home = HomeDirectory.Find();
        var folder = new BenchFolder(home);
        var options = new CSatDatabaseOptions(new() { Directory = folder.PathOf("postgres"), NodeModules = home.NodeModules }, null);
        var setting = new EtlSetting(home, folder, await CSatDatabase.OpenAsync(options, cancellation: cancellation));
        try
        {
            await setting.Source.FillAsync(forms, cancellation);
            return setting;
        }
        catch
        {
            await setting.DisposeAsync();
            throw;
        }
    }

    /// <summary>One full load by the ETL's own process.</summary>
    public Task<ProcessRun> LoadAsync(CancellationToken cancellation) => EtlAsync("rebuild", cancellation);

    /// <summary>One load of what has changed since the last, by the ETL's own process.</summary>
    public Task<ProcessRun> LoadChangesAsync(CancellationToken cancellation) => EtlAsync("run", cancellation);

    /// <summary>The watch, which loads changes as they come until it is disposed of.</summary>
    public Worker StartWatch() => Worker.StartHost(
        _home, "CSat.Etl", ["etl", "watch", StandardInputEnd.Option, "--organization", ResponseSource.Code, "--state", _state.Root], Environment());

    /// <summary>One load by a peer's process into <see cref="PeerFile"/>, which is made anew.</summary>
    public Task<ProcessRun> LoadAsync(string peer, CancellationToken cancellation)
    {
        File.Delete(PeerFile);
        return ProcessRun.RunAsync(Worker.Start("dotnet", ["exec", typeof(EtlSetting).Assembly.Location, Workers.Command, peer, PeerFile], Environment()), cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await Owner.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private Task<ProcessRun> EtlAsync(string command, CancellationToken cancellation) => ProcessRun.RunAsync(
        Worker.Start(
            "dotnet", ["exec", Worker.HostAssembly(_home, "CSat.Etl"), "etl", command, "--organization", ResponseSource.Code, "--state", _state.Root, "--json"], Environment()),
        cancellation);

    private Dictionary<string, string> Environment() =>
        new() { [CSatDatabaseOptions.ConnectionVariable] = _database.OwnerConnectionString, [HomeDirectory.Variable] = _home.Root };
}
