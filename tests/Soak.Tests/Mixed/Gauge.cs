using System.Collections.Concurrent;
using CSat.Api.Tests.Fixture;
using CSat.Soak.Tests.Kills;

namespace CSat.Soak.Tests.Mixed;

/// <summary>Samples of memory and descriptors of the API, of PostgreSQL (all its processes together) and of each ETL run.</summary>
internal sealed class Gauge(ServedState server)
{
    private const int Megabytes = 16;
    private const int Handles = 16;
    private const double Share = 0.1;
    private const int FewestSamples = 60;
    private const int FewestRuns = 9;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PaceOfRun = TimeSpan.FromMilliseconds(50);

    private static readonly Flatness ApiMemory = new("memory of the API, MiB", Share, Megabytes, FewestSamples);
    private static readonly Flatness ApiDescriptors = new("descriptors of the API", Share, Handles, FewestSamples);
    private static readonly Flatness PostgresMemory = new("memory of PostgreSQL beside its shared buffers, MiB", Share, Megabytes, FewestSamples);
    private static readonly Flatness PostgresDescriptors = new("descriptors of PostgreSQL", Share, 4 * Handles, FewestSamples);

    // What a run reads grows all the time: its memory follows the rows up to DuckDB's limit.
    private static readonly Flatness EtlMemory = new("highest memory of an ETL run, MiB", 2 * Share, 2 * Megabytes, FewestRuns);
    private static readonly Flatness EtlDescriptors = new("highest descriptors of an ETL run", Share, Handles, FewestRuns);

    private readonly ConcurrentDictionary<Flatness, ConcurrentQueue<double>> _samples = new();

    /// <summary>Samples the serving processes until told to end.</summary>
    public async Task WatchAsync(CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            var postgres = server.ServerProcesses().Select(process => process.Id).ToList();
            Add(ApiMemory, Processes.Mebibytes(server.Process.Id, "VmRSS"));
            Add(ApiDescriptors, Processes.Descriptors(server.Process.Id));
            Add(PostgresMemory, postgres.Sum(id => Processes.Mebibytes(id, "RssAnon")));
            Add(PostgresDescriptors, postgres.Sum(Processes.Descriptors));
            await Task.Delay(Pace, ending).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>Samples an ETL run until it ends, and keeps its highest values.</summary>
    public async Task WatchRunAsync(int process, Task ended)
    {
        var (memory, descriptors) = (0.0, 0);
        while (!ended.IsCompleted)
        {
            memory = Math.Max(memory, Processes.Mebibytes(process, "VmHWM"));
            descriptors = Math.Max(descriptors, Processes.Descriptors(process));
            await Task.WhenAny(ended, Task.Delay(PaceOfRun));
        }

        Add(EtlMemory, memory);
        Add(EtlDescriptors, descriptors);
    }

    /// <summary>Tells all of them; what is not flat is a fault.</summary>
    public void Judge(Tally tally)
    {
        foreach (var (flatness, samples) in _samples)
        {
            var (isFlat, told) = flatness.Judge([.. samples]);
            tally.Note(flatness.Name, told);
            if (!isFlat)
            {
                tally.Fault($"Not flat: {flatness.Name}: {told}");
            }
        }
    }

    private void Add(Flatness flatness, double value) => _samples.GetOrAdd(flatness, _ => new()).Enqueue(value);
}
