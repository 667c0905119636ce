namespace CSat.Domain.Sampling;

/// <summary>
/// A random draw (<see cref="RandomDraw"/>) that is shown the members of a frame one after the other, in any order, each once, and holds no more of them than it draws:
/// a frame of millions is drawn from as it is read. What the strata hold is known before.
/// </summary>
public sealed class RunningDraw
{
    private readonly DrawPlan _plan;
    private readonly SortedDictionary<string, RunningStratum> _strata = new(StringComparer.Ordinal);

    /// <summary>Begins a draw: divides the size over the strata.</summary>
    /// <param name="strata">What each stratum of the frame holds, each stratum once.</param>
    /// <param name="plan">Size, seed and least number per stratum.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size or the least number is negative.</exception>
    public RunningDraw(IEnumerable<StratumSize> strata, DrawPlan plan)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(plan.Size, nameof(plan));
        ArgumentOutOfRangeException.ThrowIfNegative(plan.LeastPerStratum, nameof(plan));
        _plan = plan;
        StratumSize[] sizes = [.. strata.OrderBy(stratum => stratum.Stratum, StringComparer.Ordinal)];
        int[] free = [.. sizes.Select(stratum => stratum.Members - stratum.Forced)];
        int[] least = [.. sizes.Select((stratum, i) => Math.Clamp(plan.LeastPerStratum - stratum.Forced, 0, free[i]))];
        var draws = Allocation.Proportional(Math.Max(0, plan.Size - sizes.Sum(stratum => stratum.Forced)), free, least);
        for (var i = 0; i < sizes.Length; i++)
        {
            _strata.Add(sizes[i].Stratum, new(new(sizes[i].Stratum, sizes[i].Members, sizes[i].Forced, draws[i])));
        }
    }

    /// <summary>Whether every member of the frame will be in the sample: then nobody has to be shown to it.</summary>
    public bool IsCensus => _strata.Values.All(stratum => stratum.Draw.Sampled == stratum.Draw.Members);

    /// <summary>What the sample takes from each stratum, in ordinal order.</summary>
    public IReadOnlyList<StratumDraw> Strata => [.. _strata.Values.Select(stratum => stratum.Draw)];

    /// <summary>Whether it was shown enough members for every stratum; where it was not, all have to be shown to a draw of its own.</summary>
    public bool IsComplete => _strata.Values.All(stratum => stratum.IsComplete);

    /// <summary>Shows it a member.</summary>
    /// <exception cref="KeyNotFoundException">Its stratum is not among those of the frame.</exception>
    public void Take(FrameMember member) => _strata[member.Stratum].Take(member, _plan.Seed);

    /// <summary>The sample, once every member was shown.</summary>
    public Sample End() => new(
        [.. _strata.Values.SelectMany(stratum => stratum.Members).OrderBy(member => member.Id, StringComparer.Ordinal)],
        Strata, _strata.Values.Sum(stratum => stratum.Draw.Members), _plan, RandomDraw.Algorithm);

    // The drawn ones so far, the last one to be drawn on top.
    private sealed class RunningStratum(StratumDraw draw)
    {
        private readonly List<string> _forced = [];
        private readonly PriorityQueue<string, (ulong Priority, string Id)> _drawn = new(Comparer<(ulong Priority, string Id)>.Create(
            (one, other) => other.Priority != one.Priority ? other.Priority.CompareTo(one.Priority) : string.CompareOrdinal(other.Id, one.Id)));

        public StratumDraw Draw => draw;

        public bool IsComplete => _forced.Count == draw.Forced && _drawn.Count == draw.Drawn;

        public IEnumerable<SampledMember> Members =>
        [
            .. _forced.Select(id => new SampledMember(id, draw.Stratum, Inclusion.Forced, 1)),
            .. _drawn.UnorderedItems.Select(entry => new SampledMember(entry.Element, draw.Stratum, Inclusion.Drawn, draw.Probability!.Value)),
        ];

        public void Take(FrameMember member, long seed)
        {
            if (member.Forced)
            {
                _forced.Add(member.Id);
            }
            else if (draw.Drawn > 0)
            {
                var priority = (RandomDraw.Priority(seed, member.Id), member.Id);
                if (_drawn.Count < draw.Drawn)
                {
                    _drawn.Enqueue(member.Id, priority);
                }
                else
                {
                    _drawn.EnqueueDequeue(member.Id, priority);
                }
            }
        }
    }
}

/// <summary>What a stratum of a frame holds.</summary>
/// <param name="Stratum">The stratum; empty where the frame is not divided.</param>
/// <param name="Members">Its members.</param>
/// <param name="Forced">Those of them that are in the sample whatever the draw says.</param>
public readonly record struct StratumSize(string Stratum, int Members, int Forced);
