using CSat.Api.Limits;
using CSat.Domain.Problems;
using Grpc.Core;

namespace CSat.Api.Errors;

/// <summary>The messages of a caller. What fails in reading them is the caller's doing: a problem where they are unreadable, CANCELLED where the caller is gone.</summary>
/// <param name="inner">The runtime's stream.</param>
/// <param name="call">Cancelled when the caller is gone or the deadline has passed.</param>
internal sealed class RequestStream<T>(IAsyncStreamReader<T> inner, CancellationToken call) : IAsyncStreamReader<T>
{
    public T Current => inner.Current;

    public Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        var move = inner.MoveNext(cancellationToken);
        return move.IsCompletedSuccessfully ? move : ReadAsync(move);
    }

    private async Task<bool> ReadAsync(Task<bool> move)
    {
        try
        {
            return await move;
        }
        catch (BodyRefusedException refused)
        {
            throw new ProblemException(refused.Problem);
        }
        catch (Exception exception) when (call.IsCancellationRequested || exception is RpcException or IOException or InvalidDataException or OperationCanceledException)
        {
            var status = exception is RpcException refused ? refused.Status : new Status(StatusCode.Unknown, "", exception);
            throw WireProblems.OfReading(status) is { } problem
                ? new ProblemException(problem)
                : new RpcException(new Status(StatusCode.Cancelled, "The caller is gone.", exception));
        }
    }
}
