namespace CSat.Benchmarks.Running;

/// <summary>Watches the resident memory of a process tree and keeps the highest sum seen.</summary>
internal sealed class PeakMemory : IAsyncDisposable
{
    // To look for new processes takes longer than to look at those that are known.
    private const int LooksForOneSearch = 4;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(25);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;

    private PeakMemory(int root) => _watching = Task.Run(() => WatchAsync(root));

    /// <summary>The highest sum so far, bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>The highest sum so far, MB of 2^20 bytes.</summary>
    public double Megabytes => Bytes / (double)(1 << 20);

    /// <summary>Begins to watch.</summary>
    public static PeakMemory Watch(int root) => new(root);

    /// <summary>Ends the watch; the peak stays.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }

    private async Task WatchAsync(int root)
    {
        int[] members = [];
        for (var look = 0; !_stop.IsCancellationRequested; look++)
        {
            members = look % LooksForOneSearch == 0 ? [.. ProcessTree.Members(root)] : members;
            Bytes = Math.Max(Bytes, ProcessTree.ResidentBytes(members));
            await Task.Delay(Interval, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
