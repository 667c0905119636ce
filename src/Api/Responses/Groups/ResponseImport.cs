using CSat.Api.Calls;
using CSat.Api.Imports;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Postgres.Audit;
using Grpc.Core;

namespace CSat.Api.Responses.Groups;

/// <summary>
/// One import of responses. Reads ahead while groups are written, so that neither the stream nor the database waits for the other, but no further than
/// a window, so that its memory does not grow with the stream.
/// </summary>
internal sealed class ResponseImport(ResponseStore store, ImportWriters writers, ServerCallContext context, DateTimeOffset startedAt)
{
    // Two groups being written and one being gathered.
    private const int Window = 3 * GroupWriter.Limit;

    private readonly ImportGroups _groups = new(writers, context.CancellationToken);
    private readonly AuditAct _act = CallRunner.ActOf(new ImportResponsesRequest(), context, startedAt);
    private readonly Queue<Message> _underWay = new();
    private int _rowsUnderWay;

    public async Task RunAsync(ImportReader<ImportResponsesRequest> messages, ImportAnswers answers)
    {
        try
        {
            await ReadAsync(messages, answers);
            await AnswerAllAsync(answers);
        }
        catch (ProblemException)
        {
            // A message cannot be taken; those before it are answered all the same.
            await AnswerAllAsync(answers);
            throw;
        }
        finally
        {
            await _groups.EndAsync();
        }
    }

    private async Task ReadAsync(ImportReader<ImportResponsesRequest> messages, ImportAnswers answers)
    {
        var reading = messages.NextAsync();
        while (true)
        {
            while (_underWay.TryPeek(out var oldest) && oldest.IsSettled)
            {
                await AnswerOldestAsync(answers);
            }

            if (_underWay.Count > 0 && (_rowsUnderWay >= Window || !reading.IsCompleted))
            {
                // A group that is not full waits for the one before it, as long as there is one: so groups grow where the database is slower than the client.
                if (!_groups.AreWriting)
                {
                    await _groups.BeginAsync();
                }

                await (_rowsUnderWay >= Window ? _groups.WrittenAsync() : Task.WhenAny(reading, _groups.WrittenAsync()));
            }
            else if (await reading)
            {
                await TakeAsync(messages.Tenant, messages.Current);
                reading = messages.NextAsync();
            }
            else
            {
                return;
            }
        }
    }

    private async Task TakeAsync(Tenant tenant, ImportResponsesRequest message)
    {
        var rows = message.Rows;
        var taken = new (long Position, Task<StoredResponse> Outcome)[rows.Count];
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = (rows[i].Position, await AcceptAsync(tenant, rows[i], message.KeepHistory));
        }

        _underWay.Enqueue(new Message(taken, tenant.TimeZone));
        _rowsUnderWay += taken.Length;
    }

    private async ValueTask<Task<StoredResponse>> AcceptAsync(Tenant tenant, ResponseRow row, bool keepsHistory)
    {
        AcceptedResponse accepted;
        try
        {
            MessageGate<ResponseRow>.Check(row);
            accepted = await store.AcceptAsync(tenant, ResponseRequests.Read(row.Response), context.CancellationToken) with { Act = _act };
        }
        catch (Exception exception) when (!context.CancellationToken.IsCancellationRequested)
        {
            return Task.FromException<StoredResponse>(exception);
        }

        return await _groups.AddAsync(accepted, keepsHistory);
    }

    private async Task AnswerAllAsync(ImportAnswers answers)
    {
        await _groups.BeginAsync();
        while (_underWay.Count > 0)
        {
            await AnswerOldestAsync(answers);
        }
    }

    private async Task AnswerOldestAsync(ImportAnswers answers)
    {
        var message = _underWay.Dequeue();
        _rowsUnderWay -= message.Rows.Count;
        foreach (var (position, outcome) in message.Rows)
        {
            await ((Task)outcome).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (outcome.Exception is { InnerException: { } exception })
            {
                await answers.RefuseAsync(position, exception, message.Zone);
            }
            else
            {
                answers.Stored(outcome.Result.Storing, outcome.Result.Content == Domain.Responses.FormContent.Blank);
            }
        }

        await answers.SendAsync();
    }

    // The rows of one message in the order in which they came, and the zone of their organisation.
    private sealed record Message(IReadOnlyList<(long Position, Task<StoredResponse> Outcome)> Rows, TimeZoneInfo Zone)
    {
        public bool IsSettled => Rows.All(row => row.Outcome.IsCompleted);
    }
}
