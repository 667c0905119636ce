using System.Collections.Concurrent;
using Grpc.Core;

namespace CSat.GrpcRuntime.Tests.Fixtures;

/// <summary>How often and how calls fail before they succeed, and the attempts seen.</summary>
public sealed class Flaky
{
    public int Failures { get; init; }

    public StatusCode Code { get; init; } = StatusCode.Unavailable;

    public string? Pushback { get; init; }

    public bool ReadFirst { get; init; }

    public ConcurrentQueue<string?> Attempts { get; } = new();

    public void Enter(ServerCallContext context)
    {
        Attempts.Enqueue(context.RequestHeaders.GetValue("grpc-previous-rpc-attempts"));
        if (Attempts.Count <= Failures)
        {
            throw new RpcException(new Status(Code, "flaky"), Pushback is null ? [] : new Metadata { { "grpc-retry-pushback-ms", Pushback } });
        }
    }
}
