using CSat.Api.Errors;
using CSat.Domain.Problems;

namespace CSat.Api.Limits;

/// <summary>What keeps a call from being taken although nothing is wrong with what it asks.</summary>
internal static class LimitProblems
{
    /// <summary>A key has made more calls than it may.</summary>
    public static Problem RateLimited(long limit) => new(WireReason.RateLimited, "", "rate", ("limit", limit));

    /// <summary>More bytes of requests are under way than may be.</summary>
    public static Problem Busy() => new(WireReason.ServerBusy, "", "bytes");

    /// <summary>A message did not arrive in time.</summary>
    /// <param name="announced">Bytes that were announced.</param>
    /// <param name="seconds">How long it was waited for.</param>
    public static Problem MessageTooSlow(long announced, long seconds) =>
        Problem.Worded("message", WireReason.RequestTooSlow, "", "time", ("announced", announced), ("seconds", seconds));

    /// <summary>Nothing was sent on an open call.</summary>
    /// <param name="seconds">For how long.</param>
    public static Problem Idle(long seconds) => Problem.Worded("idle", WireReason.RequestTooSlow, "", "time", ("seconds", seconds));
}
