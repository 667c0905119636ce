namespace Grpc.Core;

/// <summary>What a handler hands on to the calls it makes.</summary>
/// <param name="propagateDeadline">Hand the deadline on.</param>
/// <param name="propagateCancellation">Hand cancellation on.</param>
public class ContextPropagationOptions(bool propagateDeadline = true, bool propagateCancellation = true)
{
    /// <summary>Both are handed on.</summary>
    public static readonly ContextPropagationOptions Default = new();

    /// <summary>Whether the deadline is handed on.</summary>
    public bool IsPropagateDeadline { get; } = propagateDeadline;

    /// <summary>Whether cancellation is handed on.</summary>
    public bool IsPropagateCancellation { get; } = propagateCancellation;
}
