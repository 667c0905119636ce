using System.Threading.RateLimiting;
using CSat.Api.Authentication;

namespace CSat.Api.Limits;

/// <summary>A token bucket for each key.</summary>
internal sealed class CallRates : IDisposable
{
    private const int PeriodsPerSecond = 10;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1) / PeriodsPerSecond;

    private readonly PartitionedRateLimiter<Caller>? _buckets;

    /// <summary>Makes the buckets.</summary>
    /// <param name="limits">The rate, and how much a bucket holds.</param>
    public CallRates(ServingLimits limits)
    {
        if (limits.CallsPerSecond == 0)
        {
            return;
        }

        // Whole tokens a period: a rate below one call a period fills the bucket less often.
        var tokens = Math.Max(1, limits.CallsPerSecond / PeriodsPerSecond);
        var options = new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.CallBurst,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = TimeSpan.FromSeconds((double)tokens / limits.CallsPerSecond),
            QueueLimit = 0,
            AutoReplenishment = true,
        };
        _buckets = PartitionedRateLimiter.Create<Caller, (Guid, string)>(caller => RateLimitPartition.GetTokenBucketLimiter(KeyOf(caller), _ => options));
    }

    /// <summary>What tells one key from another.</summary>
    public static (Guid Organization, string Label) KeyOf(Caller caller) => (caller.OrganizationId, caller.Label);

    /// <summary>Takes a token of the caller's bucket.</summary>
    /// <returns>Null where there was one; else when there will be one.</returns>
    public TimeSpan? TryTake(Caller caller)
    {
        if (_buckets is null)
        {
            return null;
        }

        using var lease = _buckets.AttemptAcquire(caller);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Soon;
    }

    /// <inheritdoc/>
    public void Dispose() => _buckets?.Dispose();
}
