using CSat.Analytics.Shared;

namespace CSat.Analytics.Focus;

/// <summary>Customers' comments on one item in one round.</summary>
/// <param name="Item">The item; an empty code for comments on the whole form.</param>
/// <param name="Comments">Number of comments.</param>
/// <param name="Dissatisfied">Those whose writer rated the item at a level that does not count as satisfied.</param>
public sealed record CommentCount(NamedThing Item, long Comments, long Dissatisfied);
