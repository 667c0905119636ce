namespace CSat.Benchmarks;

/// <summary>One benchmark: what it compares is measured side by side, in turn, in one run.</summary>
public interface IBenchmark
{
    /// <summary>Name on the command line, e.g. <c>ingestion</c>.</summary>
    string Name { get; }

    /// <summary>Runs it; writes progress through <paramref name="progress"/>.</summary>
    Task<IReadOnlyList<Measure>> RunAsync(Action<string> progress, CancellationToken cancellationToken);
}
