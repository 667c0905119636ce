using CSat.GrpcRuntime.Wire;
using Grpc.Core;

namespace CSat.GrpcRuntime.Server;

/// <summary>The requests of a call as the handler reads them.</summary>
internal sealed class RequestStream<T>(ServerCall call, MessageReader reader, Func<DeserializationContext, T> deserializer) : IAsyncStreamReader<T>
    where T : class
{
    private T? _current;
    private bool _reading;

    public T Current => _current ?? throw new InvalidOperationException("No current element is available.");

    public Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<bool>(cancellationToken);
        }

        if (call.Ended)
        {
            throw new CallEndedException("Can't read messages after the request is complete.");
        }

        if (_reading)
        {
            throw new InvalidOperationException("Can't read the next message because the previous read is still in progress.");
        }

        _reading = true;
        var read = reader.ReadAsync(deserializer, cancellationToken.CanBeCanceled ? cancellationToken : call.Interruption);
        return read.IsCompletedSuccessfully ? Task.FromResult(Take(read.Result)) : Await(read);
    }

    private async Task<bool> Await(ValueTask<T?> read)
    {
        try
        {
            return Take(await read.ConfigureAwait(false));
        }
        catch (OperationCanceledException e) when (call.Interruption.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.DeadlineExceeded, "Deadline Exceeded", e));
        }
        catch (IOException)
        {
            call.IsBroken = true;
            throw;
        }
        finally
        {
            _reading = false;
        }
    }

    private bool Take(T? message)
    {
        (_current, _reading) = (message, false);
        return message is not null;
    }
}
