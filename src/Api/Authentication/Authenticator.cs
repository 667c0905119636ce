using System.Collections.Concurrent;

namespace CSat.Api.Authentication;

/// <summary>Finds the caller of a key. A found key is believed for two seconds, so that a revoked one stops working within that.</summary>
/// <param name="store">The keys.</param>
/// <param name="time">The clock.</param>
public sealed class Authenticator(ApiKeyStore store, TimeProvider time)
{
    private const int CacheLimit = 10_000;
    private static readonly TimeSpan Belief = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (Caller Caller, long FoundAt)> _found = new(StringComparer.Ordinal);

    /// <summary>The caller of a key; null where the key is not valid. Only valid keys are remembered.</summary>
    public async ValueTask<Caller?> FindAsync(string key, CancellationToken cancellation)
    {
        if (_found.TryGetValue(key, out var known) && time.GetElapsedTime(known.FoundAt) < Belief)
        {
            return known.Caller;
        }

        var askedAt = time.GetTimestamp();
        var caller = await store.FindAsync(ApiKey.Digest(key), cancellation).ConfigureAwait(false);
        if (caller is null)
        {
            _found.TryRemove(key, out _);
            return null;
        }

        if (_found.Count >= CacheLimit)
        {
            _found.Clear();
        }

        _found[key] = (caller, askedAt);
        return caller;
    }
}
