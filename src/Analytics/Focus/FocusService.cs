using CSat.Analytics.Shared;
using CSat.Domain.Findings;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Focus;

/// <summary>An item that a focus analysis found.</summary>
/// <param name="Item">The item.</param>
/// <param name="Department">The department that owns it.</param>
/// <param name="Found">Its ratio in this and in the previous round, in percent, unrounded.</param>
/// <param name="Now">Its ratings in this round.</param>
/// <param name="Before">Its ratings in the previous round; null where there is none to compare with.</param>
/// <param name="Change">The change of its satisfaction rate, judged; null where there is none to compare with.</param>
public sealed record FocusService(NamedThing Item, LocalizedText Department, FocusItem Found, SatisfactionReading Now, SatisfactionReading? Before, TrendChange? Change);
