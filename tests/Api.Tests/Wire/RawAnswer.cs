using System.Net;
using CSat.Api.Tests.Fixture;
using Grpc.Core;

namespace CSat.Api.Tests.Wire;

/// <summary>What a server answered, before a gRPC client interpreted it.</summary>
/// <param name="Http">The HTTP status.</param>
/// <param name="Status">The gRPC status; null where the answer is none of gRPC.</param>
/// <param name="Message">The gRPC message.</param>
/// <param name="Details">The google.rpc.Status; null where none was sent.</param>
/// <param name="Encoding">The grpc-encoding of the answer's messages.</param>
/// <param name="Body">Frames and all.</param>
public sealed record RawAnswer(HttpStatusCode Http, StatusCode? Status, string? Message, Google.Rpc.Status? Details, string? Encoding, byte[] Body)
{
    /// <summary>The details as a gRPC client of ours would find them.</summary>
    public Refusal ToRefusal() => Refusal.Of(Details ?? throw new InvalidOperationException($"{Status} \"{Message}\" came without details."));
}
