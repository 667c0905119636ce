using System.Globalization;
using CSat.Domain.Problems;

namespace CSat.Api.Limits;

/// <summary>How much a server takes at once, of everybody and of one key: so that no caller can take what all the others need.</summary>
public sealed record ServingLimits
{
    /// <summary>Names calls a second that one key may make, and how many at once after a pause: <c>CALLS</c>, <c>CALLS/BURST</c> or <c>none</c>.</summary>
    public const string RateVariable = "CSAT_RATE_LIMIT";

    private const int MostCalls = 1_000_000;

    /// <summary>Connections at once; one more is closed.</summary>
    public int Connections { get; init; } = 1_000;

    /// <summary>Calls at once on a connection; HTTP/2 makes a client wait with one more.</summary>
    public int StreamsPerConnection { get; init; } = 256;

    /// <summary>Bytes of requests under way, of all callers together.</summary>
    public long Bytes { get; init; } = 64 << 20;

    /// <summary>Of these, what one key may have: four of the largest messages.</summary>
    public long BytesOfKey { get; init; } = 16 << 20;

    /// <summary>Of these, what all calls without a key may have together (reflection, and those who watch the health).</summary>
    public long BytesOfStrangers { get; init; } = 4 << 20;

    /// <summary>What questions for the health may have together, beside all others: a load balancer must have its answer whatever others send.</summary>
    public long BytesOfProbes { get; init; } = 1 << 20;

    /// <summary>How long the message of such a question may take to arrive; it is a name, and who dawdles takes another's place.</summary>
    public TimeSpan ProbePatience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The largest message of such a question.</summary>
    public int MessageOfProbe { get; init; } = 1 << 10;

    /// <summary>The largest message of a call without a key.</summary>
    public int MessageOfStrangers { get; init; } = 64 << 10;

    /// <summary>What an open call counts beside its message: about what the server keeps for it.</summary>
    public int BytesOfCall { get; init; } = 16 << 10;

    /// <summary>How long a message may take to arrive, beside <see cref="BytesPerSecond"/>.</summary>
    public TimeSpan MessagePatience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How fast a message must arrive at least: 1 Mbit/s.</summary>
    public int BytesPerSecond { get; init; } = 128 << 10;

    /// <summary>How long a stream may stay open on which nothing is sent.</summary>
    public TimeSpan IdlePatience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Calls a second of one key; 0 for any number.</summary>
    public int CallsPerSecond { get; init; } = 50_000;

    /// <summary>Calls of one key at once after a pause.</summary>
    public int CallBurst { get; init; } = 100_000;

    /// <summary>The limits with the rate that the environment names.</summary>
    /// <exception cref="ProblemException">It names none in a form that is known.</exception>
    public static ServingLimits FromEnvironment() => new ServingLimits().WithRate(Environment.GetEnvironmentVariable(RateVariable));

    /// <summary>The limits with a rate, written as <see cref="RateVariable"/> says; null or empty changes nothing.</summary>
    /// <exception cref="ProblemException">It is written in another form.</exception>
    public ServingLimits WithRate(string? rate)
    {
        if (string.IsNullOrWhiteSpace(rate))
        {
            return this;
        }

        if (rate.Trim() == "none")
        {
            return this with { CallsPerSecond = 0 };
        }

        var parts = rate.Trim().Split('/');
        return parts.Length <= 2 && Number(parts[0]) is { } calls && Number(parts[^1]) is { } burst
            ? this with { CallsPerSecond = calls, CallBurst = parts.Length == 2 ? burst : (int)Math.Min(MostCalls, 2L * calls) }
            : throw new ProblemException(RateInvalid(rate));
    }

    private static Problem RateInvalid(string rate) => Problems.FieldInvalid(RateVariable, rate, ProblemForm.Rate);

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostCalls ? number : null;
}
