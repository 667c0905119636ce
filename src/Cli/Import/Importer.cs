using CSat.Cli.Connection;
using CSat.Cli.Csv;
using CSat.Contracts.V1;
using CSat.Domain.Problems;

namespace CSat.Cli.Import;

/// <summary>
/// Streams a file to the service in batches. The file is read twice: first to learn what the rows name (rounds, competitors, categories), then to send
/// them; so no more than one batch is ever held in memory, and the rows of a batch are at hand when its verdicts come.
/// </summary>
/// <typeparam name="TRequest">Message of one row.</typeparam>
/// <param name="path">The CSV file.</param>
/// <param name="mapper">Turns rows into messages.</param>
/// <param name="send">Sends one batch on one stream.</param>
/// <param name="sourceOf">The column that a field of the message came from.</param>
public sealed class Importer<TRequest>(
    string path,
    Func<IReadOnlyList<string>, IRowMapper<TRequest>> mapper,
    Func<IReadOnlyList<TRequest>, CancellationToken, Task<ImportResponsesResponse>> send,
    Func<TRequest, string, string> sourceOf)
    where TRequest : class
{
    /// <summary>Rows on one stream.</summary>
    public const int BatchSize = 2_000;

    /// <summary>Reads the file once and says what its rows name.</summary>
    public Findings Survey(CancellationToken cancellation)
    {
        var findings = new Findings();
        using var source = CsvSource.Open(path);
        var rows = mapper(source.Header);
        try
        {
            while (source.Read() is { } row)
            {
                cancellation.ThrowIfCancellationRequested();
                findings.Rows++;
                rows.Map(row, findings, out _);
            }
        }
        catch (ProblemException)
        {
            // The second reading meets it again and reports it, after the rows before it have gone in.
        }

        return findings;
    }

    /// <summary>Sends the rows and writes the rejects file.</summary>
    /// <param name="rejects">Takes the rows that do not go in.</param>
    /// <param name="progress">Told the rows done so far.</param>
    /// <param name="cancellation">Ends it after the current batch at the latest.</param>
    public async Task<ImportResult> SendAsync(RejectsFile rejects, IProgress<long> progress, CancellationToken cancellation)
    {
        var result = new ImportResult();
        using var source = CsvSource.Open(path);
        var rows = mapper(source.Header);
        var batch = new List<(CsvRow Row, TRequest? Request, IReadOnlyList<Problem> Problems)>(BatchSize);
        while (result.Ended.Count == 0 && Next(source, result) is { } row)
        {
            result.Rows++;
            var request = rows.Map(row, new Findings(), out var problems);
            if (request is null && problems.Count == 0)
            {
                result.LeftOut++;
                continue;
            }

            batch.Add((row, request, problems));
            if (batch.Count == BatchSize)
            {
                await FlushAsync(batch, result, rejects, cancellation).ConfigureAwait(false);
                progress.Report(result.Rows);
            }
        }

        await FlushAsync(batch, result, rejects, cancellation).ConfigureAwait(false);
        progress.Report(result.Rows);
        return result;
    }

    private static CsvRow? Next(CsvSource source, ImportResult result)
    {
        try
        {
            return source.Read();
        }
        catch (ProblemException end)
        {
            result.Ended = end.Problems;
            return null;
        }
    }

    private async Task FlushAsync(
        List<(CsvRow Row, TRequest? Request, IReadOnlyList<Problem> Problems)> batch, ImportResult result, RejectsFile rejects, CancellationToken cancellation)
    {
        var requests = batch.Select(entry => entry.Request).OfType<TRequest>().ToList();
        var verdicts = new Dictionary<long, Google.Rpc.Status>();
        if (requests.Count > 0)
        {
            var answer = await send(requests, cancellation).ConfigureAwait(false);
            result.Stored += answer.Stored;
            result.AlreadyStored += answer.AlreadyStored;
            result.Refused += answer.Refused;
            foreach (var verdict in answer.Verdicts.Where(verdict => verdict.Status.Code != 0))
            {
                verdicts[verdict.Position] = verdict.Status;
            }
        }

        foreach (var (row, request, problems) in batch)
        {
            if (request is null)
            {
                result.NotMapped++;
                rejects.Write(row, problems);
            }
            else if (verdicts.TryGetValue(row.Line, out var status))
            {
                rejects.Write(row, [.. RpcProblems.Of(status).Select(problem => problem with { Field = sourceOf(request, problem.Field) })]);
            }
        }

        batch.Clear();
    }
}
