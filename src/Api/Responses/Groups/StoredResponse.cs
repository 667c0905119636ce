using CSat.Domain.Responses;

namespace CSat.Api.Responses.Groups;

/// <summary>What became of a response that was written.</summary>
/// <param name="ResponseId">Id under which it is stored.</param>
/// <param name="AlreadyStored">Whether it was stored before, with the same content.</param>
/// <param name="Content">Whether it answers any item.</param>
public readonly record struct StoredResponse(Guid ResponseId, bool AlreadyStored, FormContent Content);
