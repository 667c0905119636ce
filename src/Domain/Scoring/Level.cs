using CSat.Domain.Text;

namespace CSat.Domain.Scoring;

/// <summary>One answer level (grade) of a scale, for example "very satisfied".</summary>
/// <param name="Value">The number stored in a response, 1 or more; 0 is <see cref="Scale.NotApplicable"/>.</param>
/// <param name="Code">Stable name within the scale, for example <c>very-satisfied</c>.</param>
/// <param name="Name">What people read.</param>
/// <param name="Points">What the level is worth, in points of the scale, 0 or more.</param>
/// <param name="Satisfied">Whether a rating at this level counts as satisfied (R08.25).</param>
public sealed record Level(short Value, string Code, LocalizedText Name, decimal Points, bool Satisfied);
