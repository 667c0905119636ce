using Grpc.Core;

namespace Grpc.Net.Client.Configuration;

/// <summary>When a call is tried again. All values must be set.</summary>
public sealed class RetryPolicy
{
    /// <summary>The most attempts, the first one included; at least 2.</summary>
    public int? MaxAttempts { get; set; }

    /// <summary>The longest wait before the second attempt; the wait is random below it.</summary>
    public TimeSpan? InitialBackoff { get; set; }

    /// <summary>The longest wait before any attempt.</summary>
    public TimeSpan? MaxBackoff { get; set; }

    /// <summary>How the longest wait grows with each attempt.</summary>
    public double? BackoffMultiplier { get; set; }

    /// <summary>The status codes that lead to another attempt.</summary>
    public IList<StatusCode> RetryableStatusCodes { get; } = [];
}
