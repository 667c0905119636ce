namespace DuckDB.NET.Data.Binding;

/// <summary>Asynchronous members over work on the calling thread: DuckDB computes in this process, there is nothing to wait for.</summary>
internal static class Synchronous
{
    internal static Task<T> Run<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            return Task.FromResult(work());
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }
#pragma warning disable CA1031 // An asynchronous method gives its faults by its task.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Task.FromException<T>(fault);
        }
    }
}
