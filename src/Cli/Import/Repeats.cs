using System.Buffers.Binary;
using System.Collections;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CSat.Cli.Import;

/// <summary>
/// Counts how often an id has come in a file, in memory that does not grow with it: the first reading finds the ids that may come twice in a field of bits of
/// fixed size; only these are counted by the second.
/// </summary>
public sealed class Repeats
{
    private const int Bits = 1 << 27;

    private readonly HashSet<ulong> _candidates = [];
    private readonly Dictionary<ulong, (int Number, long First)> _counted = [];
    private BitArray? _seen = new(Bits);

    /// <summary>The first reading is over; the second begins.</summary>
    public void Again() => _seen = null;

    /// <summary>Takes the id of the next row.</summary>
    /// <returns>In the second reading how many rows have had it, this one included, and the line of the first; in the first reading always 1.</returns>
    public (int Number, long First) Take(string id, long line)
    {
        var hash = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(id.AsSpan())));
        if (_seen is not null)
        {
            var bit = (int)(hash % Bits);
            if (_seen[bit])
            {
                _candidates.Add(hash);
            }

            _seen[bit] = true;
            return (1, line);
        }

        if (!_candidates.Contains(hash))
        {
            return (1, line);
        }

        var before = _counted.GetValueOrDefault(hash, (0, line));
        return _counted[hash] = (before.Item1 + 1, before.Item2);
    }
}
