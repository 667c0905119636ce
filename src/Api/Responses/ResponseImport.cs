using CSat.Api.Directory;
using CSat.Api.Errors;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Responses;

/// <summary>One import: keeps a window of responses on their way to the writer, so that its memory does not grow with the stream, and collects the verdicts.</summary>
internal sealed class ResponseImport(ResponseIntake intake, ResponseWriter writer, ErrorFunnel funnel, ServerCallContext context)
{
    /// <summary>Refused items after which an import is given up: its source or mapping is wrong as a whole, and its answer would not fit a message.</summary>
    private const int RefusedLimit = 10_000;

    // The details of a verdict are five times its size; after so many they tell nothing new.
    private const int DetailedVerdicts = 500;
    private const int Window = 2 * ResponseWriter.GroupLimit;

    private readonly Queue<(long Position, Task<StoredResponse> Outcome)> _underWay = new();
    private readonly ImportResponsesResponse _answer = new();

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
            Refuse(item.Position, exception);
        }
    }

    /// <summary>Waits for all and gives the answer.</summary>
    public async Task<ImportResponsesResponse> EndAsync()
    {
        while (_underWay.Count > 0)
        {
            await SettleOldestAsync().ConfigureAwait(false);
        }

        // Those refused at once came before earlier ones that the database refused.
        var ordered = _answer.Verdicts.OrderBy(verdict => verdict.Position).ToList();
        _answer.Verdicts.Clear();
        _answer.Verdicts.AddRange(ordered);
        return _answer;
    }

    private async Task SettleOldestAsync()
    {
        var (position, outcome) = _underWay.Dequeue();
        try
        {
            var stored = await outcome.WaitAsync(context.CancellationToken).ConfigureAwait(false);
            if (stored.AlreadyStored)
            {
                _answer.AlreadyStored++;
            }
            else
            {
                _answer.Stored++;
            }
        }
        catch (Exception exception) when (!context.CancellationToken.IsCancellationRequested)
        {
            Refuse(position, exception);
        }
    }

    private void Refuse(long position, Exception exception)
    {
        var status = funnel.ToStatus(exception, context.Method);
        if (_answer.Refused++ >= DetailedVerdicts)
        {
            status.Details.Clear();
        }

        _answer.Verdicts.Add(new ImportVerdict { Position = position, Status = status });
    }
}
