using System.Net;

namespace CSat.GrpcRuntime.Tests.Fixtures;

/// <summary>What a server answered, before anybody interpreted it.</summary>
public sealed record RawAnswer(HttpStatusCode Status, string? GrpcStatus, string? GrpcMessage, byte[] Body, bool InHeaders, string? ContentType);
