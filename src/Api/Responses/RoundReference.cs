using CSat.Domain.Responses;
using CSat.Domain.Scoring;

namespace CSat.Api.Responses;

/// <summary>What a response needs to know of its round. Nothing of it ever changes; whether the round is open is not part of it.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="QuestionnaireVersionId">Its questionnaire version.</param>
/// <param name="ItemCodes">The items in the order of the levels.</param>
/// <param name="Scale">The answer levels.</param>
/// <param name="Raters">Who may fill in which form.</param>
public sealed record RoundReference(Guid RoundId, Guid QuestionnaireVersionId, IReadOnlyList<string> ItemCodes, Scale Scale, RaterPolicy Raters);
