using CSat.Domain.Scoring;

namespace CSat.Domain.Responses;

/// <summary>What a response is checked against: the questionnaire version, the round, the regime and the moment of receipt.</summary>
/// <param name="Scale">The answer levels of the questionnaire version.</param>
/// <param name="ItemCodes">The items of the questionnaire version in order.</param>
/// <param name="RoundIsOpen">Whether the round takes responses now.</param>
/// <param name="Raters">Who may fill in which form.</param>
/// <param name="ReceivedAt">The server's time of receipt.</param>
public sealed record ResponseSetting(Scale Scale, IReadOnlyList<string> ItemCodes, bool RoundIsOpen, RaterPolicy Raters, DateTimeOffset ReceivedAt);
