using CSat.Api.Errors;
using CSat.Domain.Problems;
using Grpc.Core;

namespace CSat.Api.Limits;

/// <summary>The body of a request is not read on. The runtime answers a call whose only message it is with the status; the reader of a stream finds the problem in it.</summary>
public sealed class BodyRefusedException : RpcException
{
    /// <summary>Refuses a body.</summary>
    /// <param name="problem">Why.</param>
    public BodyRefusedException(Problem problem)
        : this(problem, ErrorFunnel.ToRpcException(ProblemStatus.Of([problem])))
    {
    }

    private BodyRefusedException(Problem problem, RpcException status)
        : base(status.Status, status.Trailers) => Problem = problem;

    /// <summary>Why.</summary>
    public Problem Problem { get; }
}
