using Grpc.Core;

namespace CSat.Api.Errors;

/// <summary>The answers to a caller. That they cannot be written to one who is gone is CANCELLED and no fault.</summary>
/// <param name="inner">The runtime's stream.</param>
/// <param name="call">Cancelled when the caller is gone or the deadline has passed.</param>
internal sealed class AnswerStream<T>(IServerStreamWriter<T> inner, CancellationToken call) : IServerStreamWriter<T>
{
    public WriteOptions? WriteOptions
    {
        get => inner.WriteOptions;
        set => inner.WriteOptions = value;
    }

    public Task WriteAsync(T message) => WriteAsync(message, CancellationToken.None);

    public Task WriteAsync(T message, CancellationToken cancellationToken)
    {
        var write = inner.WriteAsync(message, cancellationToken);
        return write.IsCompletedSuccessfully ? write : EndAsync(write);
    }

    private async Task EndAsync(Task write)
    {
        try
        {
            await write;
        }
        catch (Exception exception) when (exception is not RpcException && (call.IsCancellationRequested || exception is IOException or OperationCanceledException))
        {
            throw new RpcException(new Status(StatusCode.Cancelled, "The caller is gone.", exception));
        }
    }
}
