using System.Collections.Concurrent;

namespace CSat.Api.Limits;

/// <summary>The bytes of requests that are under way, of the whole process and of each holder, neither beyond its limit.</summary>
/// <param name="limit">Most bytes of all holders together.</param>
internal sealed class ByteBudget(long limit)
{
    private readonly ConcurrentDictionary<object, Share> _shares = new();
    private long _held;

    /// <summary>Bytes held by all.</summary>
    public long Held => Interlocked.Read(ref _held);

    /// <summary>The share of a holder, made when it first comes.</summary>
    /// <param name="holder">Who holds.</param>
    /// <param name="most">Most bytes of this holder.</param>
    public Share Of(object holder, long most) => _shares.TryGetValue(holder, out var known) ? known : _shares.GetOrAdd(holder, _ => new Share(this, most));

    // Taken first and given back where it was too much: two who meet at the limit may both be refused, but never both be let in.
    private static bool TryTake(ref long held, long bytes, long most)
    {
        if (Interlocked.Add(ref held, bytes) <= most)
        {
            return true;
        }

        Interlocked.Add(ref held, -bytes);
        return false;
    }

    /// <summary>What one holder has of the budget.</summary>
    internal sealed class Share(ByteBudget budget, long most)
    {
        private long _held;

        /// <summary>Bytes held by this holder.</summary>
        public long Held => Interlocked.Read(ref _held);

        /// <summary>Takes bytes, or none.</summary>
        /// <returns>Whether they were there.</returns>
        public bool TryTake(long bytes)
        {
            if (!ByteBudget.TryTake(ref _held, bytes, most))
            {
                return false;
            }

            if (ByteBudget.TryTake(ref budget._held, bytes, budget.Limit))
            {
                return true;
            }

            Interlocked.Add(ref _held, -bytes);
            return false;
        }

        /// <summary>Gives bytes back.</summary>
        public void Give(long bytes)
        {
            Interlocked.Add(ref _held, -bytes);
            Interlocked.Add(ref budget._held, -bytes);
        }
    }

    private long Limit => limit;
}
