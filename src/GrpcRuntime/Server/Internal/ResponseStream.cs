using System.IO.Pipelines;
using Grpc.Core;

namespace CSat.GrpcRuntime.Server;

/// <summary>The responses of a call as the handler writes them; a flush waits while the client does not read.</summary>
internal sealed class ResponseStream<T>(ServerCall call, Action<T, SerializationContext> serializer) : IServerStreamWriter<T>
    where T : class
{
    /// <summary>What may wait for a flush under <see cref="WriteFlags.BufferHint" />.</summary>
    private const int BufferLimit = 64 * 1024;

    private volatile bool _writing;

    public WriteOptions? WriteOptions { get; set; }

    public Task WriteAsync(T message) => WriteAsync(message, CancellationToken.None);

    public Task WriteAsync(T message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        if (_writing)
        {
            throw new InvalidOperationException("Can't write the message because the previous write is in progress.");
        }

        call.Interruption.ThrowIfCancellationRequested();
        var options = WriteOptions ?? call.WriteOptions;
        call.Write(message, serializer, options);
        var output = call.Http.Response.BodyWriter;
        if ((options?.Has(WriteFlags.BufferHint) ?? false) && output.CanGetUnflushedBytes && output.UnflushedBytes < BufferLimit)
        {
            return Task.CompletedTask;
        }

        var flush = output.FlushAsync(cancellationToken.CanBeCanceled ? cancellationToken : call.Interruption);
        return flush.IsCompletedSuccessfully ? Check(flush.GetAwaiter().GetResult()) : Await(flush);
    }

    private Task Check(FlushResult result) => result.IsCompleted && call.Http.RequestAborted.IsCancellationRequested
        ? Task.FromException(new OperationCanceledException("The client is gone.", call.Http.RequestAborted))
        : Task.CompletedTask;

    private async Task Await(ValueTask<FlushResult> flush)
    {
        _writing = true;
        try
        {
            await Check(await flush.ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            _writing = false;
        }
    }
}
