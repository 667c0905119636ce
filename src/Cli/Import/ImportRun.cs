using CSat.Cli.Connection;
using CSat.Cli.Csv;
using CSat.Cli.Sources;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using Google.Protobuf;

namespace CSat.Cli.Import;

/// <summary>One sending of a file: packs its rows into messages, keeps those under way at hand, and writes the refused ones in the order of the file.</summary>
/// <typeparam name="TRow">What one row becomes.</typeparam>
/// <param name="stream">Takes the rows.</param>
/// <param name="rejects">Takes the rows that do not go in.</param>
/// <param name="progress">Told the rows done so far.</param>
/// <param name="sourceOf">The column that a field of the row came from.</param>
/// <param name="digest">SHA-256 of the file.</param>
/// <param name="cancellation">Ends it at once; what is settled stays.</param>
internal sealed class ImportRun<TRow>(
    ImportStream<TRow> stream, RejectsFile rejects, IProgress<long> progress, Func<TRow, string, string> sourceOf, byte[] digest, CancellationToken cancellation)
    where TRow : class, IMessage
{
    // The service writes 1,000 rows at a time, two times at once; it shall have the next ones at hand.
    private const long RowsUnderWay = 3_000;

    private readonly Queue<Batch> _underWay = new();
    private readonly Dictionary<string, long> _unsent = new(StringComparer.Ordinal);
    private Batch _batch = new();

    // Of the equal forms that a row counts one speaks for all.
    private long _lastRejected;

    /// <summary>What has become of the rows so far.</summary>
    public ImportResult Result { get; } = new();

    /// <summary>Takes the next row: to be sent, to be refused for its problems, or, with neither, to be left out.</summary>
    public async Task AddAsync(SourceRow row, TRow? mapped, IReadOnlyList<Problem> problems)
    {
        if (mapped is null && problems.Count > 0)
        {
            _unsent[problems[0].Reason] = _unsent.GetValueOrDefault(problems[0].Reason) + 1;
        }

        if (mapped is null && problems.Count == 0)
        {
            Result.LeftOut++;
        }
        else if (!_batch.TryAdd(row, mapped, problems))
        {
            await SendAsync();
            _batch.TryAdd(row, mapped, problems);
        }

        _batch.RowsRead = ++Result.Rows;
    }

    /// <summary>Sends what is left and waits until all is settled.</summary>
    public async Task EndAsync()
    {
        await SendAsync();
        var source = new ImportSource { Digest = ByteString.CopyFrom(digest), LeftOut = Result.LeftOut };
        source.Unsent.Add(_unsent.Select(pair => new UnsentRows { Reason = pair.Key, Rows = pair.Value }));
        await stream.DescribeAsync(source, cancellation);
        await stream.CompleteAsync();
        while (_underWay.Count > 0)
        {
            await SettleOldestAsync();
        }

        await stream.EndAsync(cancellation);
    }

    private async Task SendAsync()
    {
        if (_batch.Message.Rows.Count > 0)
        {
            await stream.SendAsync(_batch.Message, cancellation);
        }

        _batch.Sent = stream.Sent;
        _underWay.Enqueue(_batch);
        _batch = new Batch();
        while (_underWay.TryPeek(out var oldest) && stream.Sent - oldest.Sent >= RowsUnderWay)
        {
            await SettleOldestAsync();
        }
    }

    private async Task SettleOldestAsync()
    {
        var batch = _underWay.Dequeue();
        var outcome = await stream.SettleAsync(batch.Sent, cancellation);
        Result.Stored += outcome.Stored;
        Result.AlreadyStored += outcome.AlreadyStored;
        Result.Extended += outcome.Extended;
        Result.Blank += outcome.Blank;
        Result.Refused += outcome.Refused;
        WriteRejects(batch, outcome.Verdicts.DistinctBy(verdict => verdict.Position).ToDictionary(verdict => verdict.Position));
        progress.Report(batch.RowsRead);
    }

    private void WriteRejects(Batch batch, Dictionary<long, ImportVerdict> refused)
    {
        foreach (var (row, mapped, problems) in batch.Rows)
        {
            if (mapped is null)
            {
                Result.NotMapped++;
                rejects.Write(row, problems);
            }
            else if (row.Line != _lastRejected && refused.TryGetValue(row.Line, out var verdict))
            {
                _lastRejected = row.Line;
                rejects.Write(row, [.. RpcProblems.Of(verdict).Select(problem => problem with { Field = sourceOf(mapped, problem.Field) })]);
            }
        }
    }

    // The rows of one message, with those between them that the mapping could not make sense of.
    private sealed class Batch
    {
        public List<(SourceRow Row, TRow? Mapped, IReadOnlyList<Problem> Problems)> Rows { get; } = [];

        public ImportMessage<TRow> Message { get; } = new();

        /// <summary>Rows of the file read when its last one was.</summary>
        public long RowsRead { get; set; }

        /// <summary>Rows sent when it was.</summary>
        public long Sent { get; set; }

        public bool TryAdd(SourceRow row, TRow? mapped, IReadOnlyList<Problem> problems)
        {
            if (Rows.Count == ImportMessage<TRow>.RowsLimit || (mapped is not null && !Message.TryAdd(mapped)))
            {
                return false;
            }

            Rows.Add((row, mapped, problems));
            return true;
        }
    }
}
