using CSat.Analytics.Shared;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>What a finding about a part rests on.</summary>
/// <param name="Kind">What the part is.</param>
/// <param name="Part">The part.</param>
/// <param name="Owner">The department that answers for it; null where it has none.</param>
/// <param name="From">Label of the earlier round; null where none is compared.</param>
/// <param name="To">Label of the later round, likewise.</param>
/// <param name="Before">Its degree in the earlier round in percent, unrounded; null for no data.</param>
/// <param name="After">Its degree in the later round, likewise.</param>
/// <param name="Change">95 % interval of the change in percentage points; null where it was not tested.</param>
/// <param name="Cost">Points lost times ratings: by this findings are ordered.</param>
public sealed record FindingEvidence(
    PartKind Kind, NamedThing Part, LocalizedText? Owner, string? From, string? To, decimal? Before, decimal? After, Interval? Change, decimal Cost)
{
    /// <summary>What is proven of the part in a sentence that does not name it, to stand below its headline; null where nothing is.</summary>
    public LocalizedText? Said { get; init; }
}

/// <summary>What a finding is about.</summary>
public enum PartKind
{
    /// <summary>The whole.</summary>
    Whole,

    /// <summary>An item.</summary>
    Item,

    /// <summary>A department.</summary>
    Department,

    /// <summary>A competitor.</summary>
    Competitor,
}
