using CSat.Api.Errors;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using Google.Rpc;

namespace CSat.Api.Imports;

/// <summary>Says row after row, in the order of the stream, what became of it, in answers that no client finds too large.</summary>
/// <param name="funnel">Says what is wrong with a refused row.</param>
/// <param name="method">Full name of the rpc.</param>
/// <param name="write">Sends an answer.</param>
internal sealed class ImportAnswers(ErrorFunnel funnel, string method, Func<ImportOutcome, Task> write)
{
    // Clients take 4 MiB unless told otherwise; one verdict stays far below this.
    private const int BytesInAnswer = 1 << 20;

    private const int ProblemsShown = 16;

    private ImportOutcome _outcome = new();
    private readonly Dictionary<string, long> _refused = new(StringComparer.Ordinal);
    private int _bytes;

    /// <summary>Rows settled so far.</summary>
    public long Settled { get; private set; }

    /// <summary>Rows newly stored.</summary>
    public long StoredRows { get; private set; }

    /// <summary>Rows that extended what was stored before.</summary>
    public long ExtendedRows { get; private set; }

    /// <summary>Rows stored before.</summary>
    public long AlreadyStoredRows { get; private set; }

    /// <summary>Those of all three that are forms without one answered item.</summary>
    public long BlankRows { get; private set; }

    /// <summary>Rows refused, by the first reason.</summary>
    public IReadOnlyDictionary<string, long> Refused => _refused;

    /// <summary>The next row is stored.</summary>
    /// <param name="storing">How it came to be.</param>
    /// <param name="blank">It is a form without one answered item.</param>
    public void Stored(Storing storing, bool blank = false)
    {
        Settled++;
        _outcome.Blank += blank ? 1 : 0;
        BlankRows += blank ? 1 : 0;
        switch (storing)
        {
            case Storing.Before:
                _outcome.AlreadyStored++;
                AlreadyStoredRows++;
                break;
            case Storing.Extended:
                _outcome.Extended++;
                ExtendedRows++;
                break;
            default:
                _outcome.Stored++;
                StoredRows++;
                break;
        }
    }

    /// <summary>The next row is refused.</summary>
    /// <param name="position">As it was sent; 0 for the number of the row.</param>
    /// <param name="exception">Why.</param>
    /// <param name="zone">The organisation's zone, in which moments are told.</param>
    public async ValueTask RefuseAsync(long position, Exception exception, TimeZoneInfo zone)
    {
        exception = (exception as ProblemException)?.In(zone) ?? exception;
        Settled++;
        var verdict = new ImportVerdict { Position = position == 0 ? Settled : position, Status = funnel.ToStatus(exception, method) };
        var reason = verdict.Status.GetDetail<ErrorInfo>()?.Reason is { Length: > 0 } stated ? stated : "INTERNAL";
        _refused[reason] = _refused.GetValueOrDefault(reason) + 1;
        if (exception is ProblemException refused)
        {
            verdict.Problems.AddRange(refused.Problems.Take(ProblemsShown).Select(ToRowProblem));
        }

        _outcome.Refused++;
        _outcome.Verdicts.Add(verdict);
        _bytes += verdict.CalculateSize();
        if (_bytes >= BytesInAnswer)
        {
            await SendAsync();
        }
    }

    /// <summary>Sends what has been said since the last answer.</summary>
    public async Task SendAsync()
    {
        _outcome.Settled = Settled;
        await write(_outcome);
        _outcome = new ImportOutcome();
        _bytes = 0;
    }

    private static RowProblem ToRowProblem(Problem problem) => new()
    {
        Reason = problem.Reason, Field = problem.Field, Rule = problem.Rule, Message = Text(problem.Message), Fix = Text(problem.Fix),
    };

    private static LocalizedText Text(Domain.Text.LocalizedText text) => new() { Zh = text.Zh, En = text.En };
}

/// <summary>How a row came to be stored.</summary>
public enum Storing
{
    /// <summary>Now.</summary>
    Now,

    /// <summary>Before, with the same content.</summary>
    Before,

    /// <summary>Before, and now with more.</summary>
    Extended,
}
