namespace CSat.Postgres.Requests;

/// <summary>A request with an id that its caller chose, so that sending it again does nothing twice.</summary>
/// <param name="Id">1 to 64 characters, unique in the organisation.</param>
/// <param name="Method">Full name of the rpc.</param>
/// <param name="Content">The request without its id, as bytes that are the same whenever it says the same.</param>
/// <param name="At">When it was received.</param>
public sealed record IdentifiedRequest(string Id, string Method, ReadOnlyMemory<byte> Content, DateTimeOffset At);

/// <summary>What a claim of a request's id gave.</summary>
/// <param name="AnswerId">Id of what the request makes or changes; of what the first request of the id made or changed where it is repeated.</param>
/// <param name="IsRepeated">Whether it was done before: then nothing is to be done, and what <paramref name="AnswerId"/> names is the answer.</param>
public readonly record struct RequestClaim(Guid AnswerId, bool IsRepeated);
