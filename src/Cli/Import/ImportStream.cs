using System.Threading.Channels;
using CSat.Contracts.V1;
using Google.Protobuf;
using Grpc.Core;

namespace CSat.Cli.Import;

/// <summary>An import stream: rows go out in messages, and what became of them comes back in their order.</summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed class ImportStream<TRow> : IDisposable
    where TRow : IMessage
{
    private readonly Channel<ImportOutcome> _answers = Channel.CreateUnbounded<ImportOutcome>();
    private readonly IDisposable _call;
    private readonly Func<IReadOnlyList<TRow>, CancellationToken, Task> _write;
    private readonly Func<Task> _complete;
    private long _settled;

    /// <summary>Begins to read the answers: a client that sends without reading stops when they fill its window.</summary>
    /// <param name="call">The call; disposed with the stream.</param>
    /// <param name="write">Sends a message of rows.</param>
    /// <param name="complete">Says that no more come.</param>
    /// <param name="answers">The answers.</param>
    internal ImportStream(IDisposable call, Func<IReadOnlyList<TRow>, CancellationToken, Task> write, Func<Task> complete, IAsyncEnumerable<ImportOutcome> answers)
    {
        _call = call;
        _write = write;
        _complete = complete;
        _ = ReadAsync(answers);
    }

    /// <summary>Rows sent.</summary>
    public long Sent { get; private set; }

    /// <summary>Sends a message. Whatever ended the call before is told by <see cref="SettleAsync"/>.</summary>
    public async Task SendAsync(ImportMessage<TRow> message, CancellationToken cancellation)
    {
        Sent += message.Rows.Count;
        await UnlessEndedAsync(() => _write(message.Rows, cancellation));
    }

    /// <summary>Waits until so many of the rows sent are settled.</summary>
    /// <returns>What became of those that were not settled before.</returns>
    /// <exception cref="RpcException">The call has failed.</exception>
    public async Task<ImportOutcome> SettleAsync(long rows, CancellationToken cancellation)
    {
        var total = new ImportOutcome();
        while (_settled < rows)
        {
            if (!await _answers.Reader.WaitToReadAsync(cancellation) || !_answers.Reader.TryRead(out var answer))
            {
                throw new RpcException(new Status(StatusCode.DataLoss, $"The service ended the import after {_settled} of {Sent} rows."));
            }

            _settled = answer.Settled;
            total.Stored += answer.Stored;
            total.AlreadyStored += answer.AlreadyStored;
            total.Extended += answer.Extended;
            total.Blank += answer.Blank;
            total.Refused += answer.Refused;
            total.Verdicts.AddRange(answer.Verdicts);
        }

        return total;
    }

    /// <summary>Sends all rows and waits until they are settled.</summary>
    /// <returns>What became of them.</returns>
    /// <exception cref="RpcException">The call has failed.</exception>
    public async Task<ImportOutcome> SendAllAsync(IEnumerable<TRow> rows, CancellationToken cancellation)
    {
        var message = new ImportMessage<TRow>();
        foreach (var row in rows)
        {
            if (!message.TryAdd(row))
            {
                await SendAsync(message, cancellation);
                message = new ImportMessage<TRow>();
                message.TryAdd(row);
            }
        }

        if (message.Rows.Count > 0)
        {
            await SendAsync(message, cancellation);
        }

        await CompleteAsync();
        var outcome = await SettleAsync(Sent, cancellation);
        await EndAsync(cancellation);
        return outcome;
    }

    /// <summary>Says that no more rows come.</summary>
    public Task CompleteAsync() => UnlessEndedAsync(_complete);

    /// <summary>Waits for the end of the call, when all rows are settled.</summary>
    /// <exception cref="RpcException">The call has failed.</exception>
    public async Task EndAsync(CancellationToken cancellation)
    {
        while (await _answers.Reader.WaitToReadAsync(cancellation))
        {
            _answers.Reader.TryRead(out _);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _call.Dispose();

    private static async Task UnlessEndedAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception exception) when (exception is RpcException or InvalidOperationException)
        {
            // The call has ended before its stream: its own status says why.
        }
    }

    private async Task ReadAsync(IAsyncEnumerable<ImportOutcome> answers)
    {
        try
        {
            await foreach (var answer in answers)
            {
                _answers.Writer.TryWrite(answer);
            }

            _answers.Writer.Complete();
        }
        catch (RpcException exception)
        {
            _answers.Writer.Complete(exception);
        }
    }
}
