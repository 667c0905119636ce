namespace DuckDB.NET.Data.Binding;

/// <summary>Stops a running command by <c>duckdb_interrupt</c>, on request or when a call into DuckDB takes longer than the command's timeout.</summary>
internal sealed class Interruption : IDisposable
{
    private const int Cancelled = 1;
    private const int TimedOut = 2;
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(20);
    private readonly Lock gate = new();
    private readonly DuckDBNativeConnection connection;
    private readonly Timer timer;
    private readonly int seconds;
    private int state;
    private bool calling;

    internal Interruption(DuckDBNativeConnection connection, int seconds)
    {
        this.connection = connection;
        this.seconds = seconds;
        timer = new Timer(_ => Request(TimedOut));
    }

    internal void Cancel() => Request(Cancelled);

    /// <summary>Makes a call into DuckDB that can take long, and explains its interruption.</summary>
    internal T Guard<T>(Func<T> call)
    {
        lock (gate)
        {
            ThrowIfRequested();
            calling = true;
        }

        if (seconds > 0)
        {
            timer.Change(TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
        }

        try
        {
            return call();
        }
        catch (DuckDBException error) when (error.ErrorType == DuckDBErrorType.Interrupt && Volatile.Read(ref state) != 0)
        {
            throw Explain(error);
        }
        finally
        {
            // From here on no interrupt of this command may reach the connection, where the next one may run already.
            lock (gate)
            {
                calling = false;
                timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }
    }

    internal void ThrowIfRequested()
    {
        if (Volatile.Read(ref state) != 0)
        {
            throw Explain(null);
        }
    }

    public void Dispose() => timer.Dispose();

    private Exception Explain(DuckDBException? reported) => Volatile.Read(ref state) == TimedOut
        ? new DuckDBException($"The command did not end within its CommandTimeout of {seconds} s.", DuckDBErrorType.Interrupt, new TimeoutException())
        : new OperationCanceledException("The command was cancelled.", reported);

    private void Request(int reason)
    {
        lock (gate)
        {
            Interlocked.CompareExchange(ref state, reason, 0);
            if (calling)
            {
                // DuckDB forgets an interrupt that comes while it begins a query, so it is repeated until the call has ended.
                connection.Interrupt();
                timer.Change(Again, Timeout.InfiniteTimeSpan);
            }
        }
    }
}
