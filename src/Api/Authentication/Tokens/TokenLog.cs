using CSat.Domain.Problems;

namespace CSat.Api.Authentication.Tokens;

/// <summary>Says in the log why tokens were not taken, a line each, and no more than so many a second: the rest is counted.</summary>
/// <param name="logger">The log.</param>
/// <param name="time">The clock.</param>
internal sealed partial class TokenLog(ILogger logger, TimeProvider time)
{
    private const int LinesASecond = 10;
    private readonly Lock _lock = new();
    private long _second;
    private int _lines;
    private int _left;

    /// <summary>Notes a token that is not taken.</summary>
    /// <param name="reason">Why; nothing of the token.</param>
    /// <returns>What the caller is told.</returns>
    public ProblemException Refuse(string reason)
    {
        var mark = Guid.CreateVersion7().ToString("N");
        lock (_lock)
        {
            var second = time.GetUtcNow().ToUnixTimeSeconds();
            if (second != _second)
            {
                (_second, _lines) = (second, 0);
            }

            if (_lines++ < LinesASecond)
            {
                Refused(logger, mark, reason, _left);
                _left = 0;
            }
            else
            {
                _left++;
            }
        }

        return new ProblemException(Problems.NotAuthenticated(mark));
    }

    [LoggerMessage(EventId = 1420, Level = LogLevel.Warning, Message = "A token was not taken, mark {Mark}: {Reason}; {Left} more since the last line")]
    private static partial void Refused(ILogger logger, string mark, string reason, int left);
}
