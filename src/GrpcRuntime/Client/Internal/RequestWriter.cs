using CSat.GrpcRuntime.Wire;
using Grpc.Core;

namespace CSat.GrpcRuntime.Client;

/// <summary>The caller's side of a request stream.</summary>
internal sealed class RequestWriter<TRequest, TResponse>(ClientCall<TRequest, TResponse> call) : IClientStreamWriter<TRequest>
    where TRequest : class
    where TResponse : class
{
    /// <summary>What may wait for more under <see cref="WriteFlags.BufferHint" />.</summary>
    private const int BufferLimit = 16 * 1024;

    private readonly MessageWriter _messages = MessageWriter.Rent(call.Requests!.Writer, call.SendLimit);
    private volatile bool _writing;
    private bool _completed;

    public WriteOptions? WriteOptions { get; set; } = call.WriteOptions;

    public Task WriteAsync(TRequest message) => WriteAsync(message, CancellationToken.None);

    public Task WriteAsync(TRequest message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        if (_completed)
        {
            return Task.FromException(new InvalidOperationException("Request stream has already been completed."));
        }

        if (_writing)
        {
            return Task.FromException(new InvalidOperationException("Can't write the message because the previous write is in progress."));
        }

        if (call.Finished)
        {
            return Task.FromException(call.Error());
        }

        var plain = WriteOptions?.Has(WriteFlags.NoCompress) ?? false;
        _messages.Write(message, call.Method.RequestMarshaller.ContextualSerializer, plain ? null : call.Compression, null);
        var output = call.Requests!.Writer;
        if ((WriteOptions?.Has(WriteFlags.BufferHint) ?? false) && output.UnflushedBytes < BufferLimit)
        {
            return Task.CompletedTask;
        }

        var flush = output.FlushAsync(cancellationToken);
        if (!flush.IsCompletedSuccessfully || !call.Requests.Started.IsCompleted)
        {
            return WaitAsync(flush.AsTask());
        }

        return flush.GetAwaiter().GetResult() is { IsCanceled: false, IsCompleted: false } ? Task.CompletedTask : BrokenAsync();
    }

    public async Task CompleteAsync()
    {
        if (_completed)
        {
            throw new InvalidOperationException("Request stream has already been completed.");
        }

        if (_writing)
        {
            throw new InvalidOperationException("Can't complete the client stream writer because the previous write is in progress.");
        }

        _completed = true;
        await call.Requests!.Writer.CompleteAsync().ConfigureAwait(false);
    }

    /// <summary>The stream takes no more: the call's status says why, and a single response brings it at once.</summary>
    private async Task BrokenAsync()
    {
        if (call.Response is { } response)
        {
            await ((Task)response).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        throw call.Finished ? call.Error() : new RpcException(new Status(StatusCode.Unavailable, "The request stream is broken."));
    }

    private async Task WaitAsync(Task<System.IO.Pipelines.FlushResult> flush)
    {
        _writing = true;
        try
        {
            await call.Requests!.Started.ConfigureAwait(false);
            if (call.Finished || await flush.ConfigureAwait(false) is { IsCanceled: true } or { IsCompleted: true })
            {
                await BrokenAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            _writing = false;
        }
    }
}
