namespace DuckDB.NET.Native;

/// <summary>How many native objects are alive; tests read it to find leaks.</summary>
internal static class HandleCount
{
    private static int live;

    internal static int Live => Volatile.Read(ref live);

    internal static void Opened() => Interlocked.Increment(ref live);

    internal static void Closed() => Interlocked.Decrement(ref live);
}
