using CSat.Api.Directory;
using CSat.Api.Errors;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Responses;

/// <summary>One import: keeps a window of responses on their way to the writer, so that its memory does not grow with the stream, and collects the verdicts.</summary>
internal sealed class ResponseImport(ResponseIntake intake, ResponseWriter writer, ErrorFunnel funnel, ServerCallContext context)
{
    private const int Window = 2 * ResponseWriter.GroupLimit;

    private readonly Queue<(long Position, Task<StoredResponse> Outcome)> _underWay = new();
    private readonly ImportVerdicts _verdicts = new(funnel, context.Method);

    /// <summary>Takes one item; waits while too many are under way.</summary>
    public async ValueTask AddAsync(Tenant tenant, ImportResponsesRequest item)
    {
        if (_underWay.Count >= Window)
        {
            await SettleOldestAsync().ConfigureAwait(false);
        }

        try
        {
            var accepted = await intake.AcceptAsync(tenant, item.Response, context.CancellationToken).ConfigureAwait(false);
            _underWay.Enqueue((item.Position, await writer.EnqueueAsync(accepted, context.CancellationToken).ConfigureAwait(false)));
        }
        catch (Exception exception) when (!context.CancellationToken.IsCancellationRequested)
        {
            _verdicts.Refuse(item.Position, exception);
        }
    }

    /// <summary>Waits for all and gives the answer.</summary>
    public async Task<ImportResponsesResponse> EndAsync()
    {
        while (_underWay.Count > 0)
        {
            await SettleOldestAsync().ConfigureAwait(false);
        }

        return _verdicts.Complete();
    }

    private async Task SettleOldestAsync()
    {
        var (position, outcome) = _underWay.Dequeue();
        try
        {
            _verdicts.Stored((await outcome.WaitAsync(context.CancellationToken).ConfigureAwait(false)).AlreadyStored);
        }
        catch (Exception exception) when (!context.CancellationToken.IsCancellationRequested)
        {
            _verdicts.Refuse(position, exception);
        }
    }
}
