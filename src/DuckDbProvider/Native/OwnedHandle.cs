using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>How many native objects are alive; tests read it to find leaks.</summary>
internal static class HandleCount
{
    private static int live;

    internal static int Live => Volatile.Read(ref live);

    internal static void Opened() => Interlocked.Increment(ref live);

    internal static void Closed() => Interlocked.Decrement(ref live);
}

/// <summary>A native object that keeps its owner alive: whatever order the finalizer takes, the owner is destroyed last.</summary>
internal abstract class OwnedHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private readonly SafeHandle? owner;

    protected OwnedHandle(nint handle, SafeHandle? owner)
        : base(ownsHandle: true)
    {
        var held = false;
        owner?.DangerousAddRef(ref held);
        this.owner = owner;
        SetHandle(handle);
        if (!IsInvalid)
        {
            HandleCount.Opened();
        }
        else if (owner is not null)
        {
            // An invalid handle is never released, so it must not hold anybody.
            owner.DangerousRelease();
        }
    }

    protected sealed override bool ReleaseHandle()
    {
        Destroy();
        HandleCount.Closed();
        owner?.DangerousRelease();
        return true;
    }

    protected abstract void Destroy();
}

internal sealed class DatabaseHandle(nint native) : OwnedHandle(native, null)
{
    protected override void Destroy() => NativeMethods.duckdb_close(ref handle);
}

internal sealed class ExtractedHandle(nint native, SafeHandle owner) : OwnedHandle(native, owner)
{
    protected override void Destroy() => NativeMethods.duckdb_destroy_extracted(ref handle);
}

internal sealed class PreparedHandle(nint native, SafeHandle owner) : OwnedHandle(native, owner)
{
    protected override void Destroy() => NativeMethods.duckdb_destroy_prepare(ref handle);
}

internal sealed class AppenderHandle(nint native, SafeHandle owner) : OwnedHandle(native, owner)
{
    protected override void Destroy() => NativeMethods.duckdb_appender_destroy(ref handle);
}

/// <summary>A data chunk; it may outlive the result it came from.</summary>
internal sealed class ChunkHandle(nint native, SafeHandle? owner) : OwnedHandle(native, owner)
{
    protected override void Destroy() => NativeMethods.duckdb_destroy_data_chunk(ref handle);
}

/// <summary>A result, allocated outside the managed heap because DuckDB wants its address.</summary>
internal sealed unsafe class ResultHandle(SafeHandle owner)
    : OwnedHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(NativeResult)), owner)
{
    internal NativeResult* Pointer => (NativeResult*)handle;

    protected override void Destroy()
    {
        NativeMethods.duckdb_destroy_result(Pointer);
        NativeMemory.Free(Pointer);
    }
}
