namespace Grpc.Core;

/// <summary>Options of a write.</summary>
/// <param name="flags">The write flags.</param>
public class WriteOptions(WriteFlags flags = default)
{
    /// <summary>No flag set.</summary>
    public static readonly WriteOptions Default = new();

    /// <summary>The write flags.</summary>
    public WriteFlags Flags { get; } = flags;

    internal bool Has(WriteFlags flag) => (Flags & flag) != 0;
}
