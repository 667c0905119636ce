namespace CSat.Domain.Audits;

/// <summary>What is wrong at a place of a chain.</summary>
public enum AuditFaultKind
{
    /// <summary>What stands there is not what was sealed.</summary>
    Changed,

    /// <summary>Nothing stands there.</summary>
    Missing,

    /// <summary>It comes once more.</summary>
    Doubled,

    /// <summary>It comes after later ones.</summary>
    OutOfOrder,

    /// <summary>The chain is not the one that the head is of: it ends before the head, or had another hash there.</summary>
    OtherHead,
}

/// <summary>A fault of a chain.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Position">Where; of several the first.</param>
/// <param name="Last">Of several missing the last; else the same.</param>
public sealed record AuditFault(AuditFaultKind Kind, long Position, long Last);

/// <summary>
/// Looks at a chain from its start, entry by entry as they come. After a fault it goes on from what stands there, so that each is named and none because of another.
/// </summary>
/// <param name="start">The hash before the first entry.</param>
public sealed class AuditVerification(byte[] start)
{
    /// <summary>Most faults that are kept; a chain that is broken throughout needs no longer list.</summary>
    public const int FaultsKept = 1_000;

    private readonly List<AuditFault> _faults = [];
    private readonly List<(long First, long Last)> _missing = [];
    private readonly Dictionary<long, byte[]> _asked = [];
    private readonly List<AuditHead> _heads = [];

    // Null where nobody can know it: behind a gap, or behind what cannot be read.
    private byte[]? _hash = start;
    private long _last;

    /// <summary>Whether so many faults were found that no more are kept.</summary>
    public bool IsFull => _faults.Count + _missing.Count >= FaultsKept;

    /// <summary>Entries seen so far, doubled ones too.</summary>
    public long Seen { get; private set; }

    /// <summary>The end of the chain as it was seen.</summary>
    public AuditHead Head => new(_last, _hash ?? []);

    /// <summary>Has the chain compared with a head; say so before the entries come.</summary>
    public void Expect(AuditHead head)
    {
        _heads.Add(head);
        if (head.Position == 0)
        {
            _asked[0] = _hash!;
        }
    }

    /// <summary>Takes the next entry.</summary>
    public void Add(SealedEntry next)
    {
        Seen++;
        if (next.Position <= _last)
        {
            AddLate(next.Position);
            return;
        }

        if (next.Position > _last + 1)
        {
            AddMissing(_last + 1, next.Position - 1);
            _hash = null;
        }

        if (_hash is not null && !AuditChain.Next(_hash, next.Position, next.Entry).AsSpan().SequenceEqual(next.Hash.Span))
        {
            Add(AuditFaultKind.Changed, next.Position);
        }

        (_last, _hash) = (next.Position, next.Hash.ToArray());
        if (_heads.Exists(head => head.Position == _last))
        {
            _asked[_last] = _hash;
        }
    }

    /// <summary>Something that cannot be read stands at the next place.</summary>
    public void AddUnreadable()
    {
        Seen++;
        Add(AuditFaultKind.Changed, ++_last);
        _hash = null;
    }

    /// <summary>The faults, by place; empty for a sound chain.</summary>
    public IReadOnlyList<AuditFault> Faults() =>
    [
        .. _faults
            .Concat(_missing.Select(range => new AuditFault(AuditFaultKind.Missing, range.First, range.Last)))
            .Concat(_heads.Where(head => !_asked.TryGetValue(head.Position, out var seen) || !seen.AsSpan().SequenceEqual(head.Hash.Span))
                .Select(head => new AuditFault(AuditFaultKind.OtherHead, head.Position, head.Position)))
            .OrderBy(fault => fault.Position).ThenBy(fault => fault.Kind),
    ];

    private void AddLate(long position)
    {
        var gap = _missing.FindIndex(range => range.First <= position && position <= range.Last);
        if (gap < 0)
        {
            Add(AuditFaultKind.Doubled, position);
            return;
        }

        // It was missed: the rest of the gap is still missing.
        var (first, last) = _missing[gap];
        _missing.RemoveAt(gap);
        Add(AuditFaultKind.OutOfOrder, position);
        AddMissing(first, position - 1);
        AddMissing(position + 1, last);
    }

    private void AddMissing(long first, long last)
    {
        if (first <= last && !IsFull)
        {
            _missing.Add((first, last));
        }
    }

    private void Add(AuditFaultKind kind, long position)
    {
        if (!IsFull)
        {
            _faults.Add(new AuditFault(kind, position, position));
        }
    }
}
