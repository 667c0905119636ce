namespace CSat.Api.Responses;

/// <summary>What became of a response that was written.</summary>
/// <param name="ResponseId">Id under which it is stored.</param>
/// <param name="AlreadyStored">Whether it was stored before, with the same content.</param>
public readonly record struct StoredResponse(Guid ResponseId, bool AlreadyStored);
