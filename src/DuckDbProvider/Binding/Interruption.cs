using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Binding;

/// <summary>Stops a running command by <c>duckdb_interrupt</c>, on request or when a call into DuckDB takes longer than the command's timeout.</summary>
internal sealed class Interruption : IDisposable
{
    private const int Cancelled = 1;
    private const int TimedOut = 2;
    private readonly DuckDBNativeConnection connection;
    private readonly Timer? timer;
    private readonly int seconds;
    private int state;

    internal Interruption(DuckDBNativeConnection connection, int seconds)
    {
        this.connection = connection;
        this.seconds = seconds;
        timer = seconds > 0 ? new Timer(_ => Request(TimedOut)) : null;
    }

    internal void Cancel() => Request(Cancelled);

    /// <summary>Makes a call into DuckDB that can take long, and explains its interruption.</summary>
    internal T Guard<T>(Func<T> call)
    {
        ThrowIfRequested();
        timer?.Change(TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
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
            timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    internal void ThrowIfRequested()
    {
        if (Volatile.Read(ref state) != 0)
        {
            throw Explain(null);
        }
    }

    private Exception Explain(DuckDBException? reported) => Volatile.Read(ref state) == TimedOut
        ? new DuckDBException($"The command did not end within its CommandTimeout of {seconds} s.", DuckDBErrorType.Interrupt, new TimeoutException())
        : new OperationCanceledException("The command was cancelled.", reported);

    public void Dispose() => timer?.Dispose();

    private void Request(int reason)
    {
        if (Interlocked.CompareExchange(ref state, reason, 0) != 0)
        {
            return;
        }

        var held = false;
        try
        {
            connection.DangerousAddRef(ref held);
            connection.Interrupt();
        }
        catch (ObjectDisposedException)
        {
            // The connection was closed meanwhile: nothing runs on it any more.
        }
        finally
        {
            if (held)
            {
                connection.DangerousRelease();
            }
        }
    }
}
