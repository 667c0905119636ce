namespace CSat.Domain.Improvement;

/// <summary>One input of the management review.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Records">How many stored records it is computed from.</param>
public sealed record ReviewInput(string Code, long Records)
{
    /// <summary>Whether there is anything to compute it from.</summary>
    public bool HasData => Records > 0;
}
