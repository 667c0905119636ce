using System.Collections.Concurrent;

namespace CSat.Api.Authentication;

/// <summary>
/// Finds the caller of a key. A found key is believed for two seconds, so that a revoked one stops working within that. Callers who come with one key at once
/// share one look at the database, and those with many keys take turns: a burst on a cold server opens no connection a call.
/// </summary>
/// <param name="store">The keys.</param>
/// <param name="uses">Told of each key that was looked up.</param>
/// <param name="time">The clock.</param>
internal sealed class Authenticator(ApiKeyStore store, ApiKeyUses uses, TimeProvider time) : IDisposable
{
    private const int CacheLimit = 10_000;
    private const int LooksAtOnce = 4;
    private static readonly TimeSpan Belief = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, (Caller Caller, long FoundAt)> _found = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<Caller?>>> _looking = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turns = new(LooksAtOnce);

    /// <summary>The caller of a key; null where the key is not valid or has expired. Only valid keys are remembered.</summary>
    /// <exception cref="TimeoutException">The database did not answer.</exception>
    public async ValueTask<Caller?> FindAsync(string key, CancellationToken cancellation)
    {
        var caller = _found.TryGetValue(key, out var known) && time.GetElapsedTime(known.FoundAt) < Belief
            ? known.Caller
            : await _looking.GetOrAdd(key, asked => new Lazy<Task<Caller?>>(() => LookAsync(asked))).Value.WaitAsync(cancellation);
        return caller is not null && (caller.ExpiresAt is null || time.GetUtcNow() < caller.ExpiresAt) ? caller : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    // Belongs to no caller: those who wait for it may give up one by one.
    private async Task<Caller?> LookAsync(string key)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _turns.WaitAsync(patience.Token);
            try
            {
                return await FindAsync(key, time.GetTimestamp(), patience.Token);
            }
            finally
            {
                _turns.Release();
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException("The database did not say whose key it is.");
        }
        finally
        {
            _looking.TryRemove(key, out _);
        }
    }

    private async Task<Caller?> FindAsync(string key, long askedAt, CancellationToken cancellation)
    {
        var caller = await store.FindAsync(ApiKey.Digest(key), cancellation);
        if (caller is null)
        {
            _found.TryRemove(key, out _);
            return null;
        }

        var now = time.GetUtcNow();
        if (!(caller.ExpiresAt <= now))
        {
            uses.Note(caller, now);
        }

        if (_found.Count >= CacheLimit)
        {
            _found.Clear();
        }

        _found[key] = (caller, askedAt);
        return caller;
    }
}
