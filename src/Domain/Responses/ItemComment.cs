namespace CSat.Domain.Responses;

/// <summary>A free text on one item or on the whole form (the free feedback column of R08.19).</summary>
/// <param name="ItemCode">The item; null for the whole form.</param>
/// <param name="Text">The words, 1 to <see cref="ResponseLimits.CommentLength"/> characters.</param>
public sealed record ItemComment(string? ItemCode, string Text);
