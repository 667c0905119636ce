using CSat.Contracts.V1;
using CSat.Domain.Problems;

namespace CSat.Api.Errors;

/// <summary>Collects what became of the items of an import.</summary>
/// <param name="funnel">Says what is wrong with a refused one.</param>
/// <param name="method">Full name of the rpc.</param>
internal sealed class ImportVerdicts(ErrorFunnel funnel, string method)
{
    // An answer is one message: beyond this its source or mapping is wrong as a whole.
    private const int RefusedLimit = 10_000;

    // The details of a verdict are five times its size; after so many they tell nothing new.
    private const int DetailedVerdicts = 500;

    private readonly ImportResponsesResponse _answer = new();

    public void Stored(bool already)
    {
        if (already)
        {
            _answer.AlreadyStored++;
        }
        else
        {
            _answer.Stored++;
        }
    }

    /// <exception cref="ProblemException">Too many are refused; what was stored stays stored.</exception>
    public void Refuse(long position, Exception exception)
    {
        if (_answer.Refused == RefusedLimit)
        {
            throw new ProblemException(Problems.FieldTooLong("refused", RefusedLimit + 1, RefusedLimit));
        }

        var status = funnel.ToStatus(exception, method);
        if (_answer.Refused++ >= DetailedVerdicts)
        {
            status.Details.Clear();
        }

        _answer.Verdicts.Add(new ImportVerdict { Position = position, Status = status });
    }

    /// <summary>The answer, its verdicts by position.</summary>
    public ImportResponsesResponse Complete()
    {
        var ordered = _answer.Verdicts.OrderBy(verdict => verdict.Position).ToList();
        _answer.Verdicts.Clear();
        _answer.Verdicts.AddRange(ordered);
        return _answer;
    }
}
