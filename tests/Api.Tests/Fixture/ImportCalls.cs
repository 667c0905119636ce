using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests.Fixture;

/// <summary>Imports as a client makes them: sends the messages of a stream while it reads the answers.</summary>
public static class ImportCalls
{
    /// <summary>Messages of forms at positions from 1, the organisation in the first alone.</summary>
    public static IEnumerable<ImportResponsesRequest> Messages(string organization, IEnumerable<SurveyResponse> forms, int rowsInMessage) => forms
        .Select((form, i) => new ResponseRow { Position = i + 1, Response = form })
        .Chunk(rowsInMessage)
        .Select((rows, i) => new ImportResponsesRequest { Organization = i == 0 ? organization : "", Rows = { rows } });

    /// <summary>Messages of complaints at positions from 1, the organisation in the first alone.</summary>
    public static IEnumerable<ImportComplaintsRequest> Messages(string organization, IEnumerable<ComplaintRow> complaints, int rowsInMessage) => complaints
        .Chunk(rowsInMessage)
        .Select((rows, i) => new ImportComplaintsRequest { Organization = i == 0 ? organization : "", Rows = { rows } });

    /// <summary>The answers to messages of forms, until the stream ends.</summary>
    public static Task<List<ImportOutcome>> AnswersAsync(AsyncDuplexStreamingCall<ImportResponsesRequest, ImportResponsesResponse> call, IEnumerable<ImportResponsesRequest> messages) =>
        AnswersAsync(call, messages, answer => answer.Outcome, []);

    /// <summary>The answers to messages of complaints, until the stream ends.</summary>
    public static Task<List<ImportOutcome>> AnswersAsync(AsyncDuplexStreamingCall<ImportComplaintsRequest, ImportComplaintsResponse> call, IEnumerable<ImportComplaintsRequest> messages) =>
        AnswersAsync(call, messages, answer => answer.Outcome, []);

    /// <summary>How a stream ends that is refused; what was answered before it.</summary>
    public static async Task<(Refusal Refusal, ImportOutcome Before)> RefusalAsync(
        AsyncDuplexStreamingCall<ImportResponsesRequest, ImportResponsesResponse> call, IEnumerable<ImportResponsesRequest> messages)
    {
        var before = new List<ImportOutcome>();
        return (await Refusal.OfAsync(() => AnswersAsync(call, messages, answer => answer.Outcome, before)), Total(before));
    }

    /// <summary>Reads answers until the server ends the call, and sends nothing.</summary>
    public static async Task DrainAsync(AsyncDuplexStreamingCall<ImportResponsesRequest, ImportResponsesResponse> call)
    {
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            // What it says is of no account.
        }
    }

    /// <summary>What became of all rows.</summary>
    public static ImportOutcome Total(IReadOnlyList<ImportOutcome> answers) => new()
    {
        Settled = answers.Count == 0 ? 0 : answers[^1].Settled,
        Stored = answers.Sum(answer => answer.Stored),
        AlreadyStored = answers.Sum(answer => answer.AlreadyStored),
        Blank = answers.Sum(answer => answer.Blank),
        Refused = answers.Sum(answer => answer.Refused),
        Verdicts = { answers.SelectMany(answer => answer.Verdicts) },
    };

    private static async Task<List<ImportOutcome>> AnswersAsync<TRequest, TResponse>(
        AsyncDuplexStreamingCall<TRequest, TResponse> call, IEnumerable<TRequest> messages, Func<TResponse, ImportOutcome> outcome, List<ImportOutcome> answers)
    {
        var reading = ReadAsync();
        try
        {
            foreach (var message in messages)
            {
                await call.RequestStream.WriteAsync(message);
            }

            await call.RequestStream.CompleteAsync();
        }
        catch (Exception exception) when (exception is RpcException or InvalidOperationException)
        {
            // The call has ended before its stream; the answers' end says why.
        }

        await reading;
        return answers;

        async Task ReadAsync()
        {
            while (await call.ResponseStream.MoveNext(CancellationToken.None))
            {
                answers.Add(outcome(call.ResponseStream.Current));
            }
        }
    }
}
