using CSat.Domain.Text;

namespace CSat.Analytics.Shared;

/// <summary>A member of a dimension: department, item, competitor, category.</summary>
/// <param name="Key">Its key in the snapshot; not stable from one snapshot to the next.</param>
/// <param name="Code">Its stable code; empty for "not stated" and for the own company.</param>
/// <param name="Name">What people read.</param>
public sealed record NamedThing(int Key, string Code, LocalizedText Name);
