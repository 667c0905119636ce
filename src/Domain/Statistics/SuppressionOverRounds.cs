namespace CSat.Domain.Statistics;

/// <summary>
/// Small bases of groups and their parts that are shown both over a whole review and in its rounds: neither a total, nor what a group or part has in other
/// rounds, may lead to a small value.
/// </summary>
public static class SuppressionOverRounds
{
    /// <summary>Hides more until nothing small follows within the whole or a round, nor from the whole and its rounds. Each step only adds, so it ends.</summary>
    /// <param name="whole">The groups over the whole review, with their parts.</param>
    /// <param name="rounds">The same groups with the same parts, in the same order, in each round that is shown.</param>
    /// <param name="summed">The rounds, by their place in the list, that add up to the whole; with fewer than two of them nothing follows from one to another.</param>
    /// <param name="suppressBelow">As in <see cref="SmallBase"/>.</param>
    /// <exception cref="ArgumentException">Groups or parts differ from those of the whole.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A base is negative.</exception>
    public static SuppressedRounds Of(IReadOnlyList<GroupBases> whole, IReadOnlyList<IReadOnlyList<GroupBases>> rounds, IReadOnlyList<int> summed, int suppressBelow)
    {
        if (rounds.Any(round => !round.Select(group => group.Parts.Count).SequenceEqual(whole.Select(group => group.Parts.Count))))
        {
            throw new ArgumentException("Every round must have the groups and parts of the whole.", nameof(rounds));
        }

        GroupBases[][] bases = [[.. whole], .. rounds.Select(round => round.ToArray())];
        int before;
        do
        {
            before = bases.Sum(Hidden);
            foreach (var groups in bases)
            {
                Mark(groups, ComplementarySuppression.OfGroups(groups, suppressBelow));
            }

            if (summed.Count > 1)
            {
                Across(bases[0], [.. summed.Select(round => bases[round + 1])], suppressBelow);
            }
        }
        while (bases.Sum(Hidden) > before);

        return new(Flags(bases[0]), [.. bases.Skip(1).Select(Flags)]);
    }

    // Groups by round are one table with the whole as totals of its rows, parts by round another.
    private static void Across(GroupBases[] whole, GroupBases[][] rounds, int suppressBelow)
    {
        Row[] groups = [.. whole.Select((_, group) => new Row(group, null))];
        Row[] parts = [.. whole.SelectMany((one, group) => one.Parts.Select((_, part) => new Row(group, part)))];
        foreach (var rows in new[] { groups, parts })
        {
            var table = ComplementarySuppression.OfTable(
                [.. rows.Select(row => rounds.Select(row.Base).ToArray())],
                suppressBelow,
                new([.. rows.Select(row => rounds.Select(row.IsHidden).ToArray())], [.. rows.Select(row => row.IsHidden(whole))], new bool[rounds.Length], GrandTotal: false));
            for (var at = 0; at < rows.Length; at++)
            {
                rows[at].Mark(whole, table.RowTotals[at]);
                for (var round = 0; round < rounds.Length; round++)
                {
                    rows[at].Mark(rounds[round], table.Cells[at][round]);
                }
            }
        }
    }

    private static void Mark(GroupBases[] groups, IReadOnlyList<SuppressedGroup> hidden)
    {
        for (var group = 0; group < groups.Length; group++)
        {
            groups[group] = groups[group] with { Already = hidden[group] };
        }
    }

    private static SuppressedGroup[] Flags(GroupBases[] groups) => [.. groups.Select(Flags)];

    private static SuppressedGroup Flags(GroupBases group) => group.Already ?? new(false, new bool[group.Parts.Count]);

    private static int Hidden(GroupBases[] groups) => groups.Select(Flags).Sum(flags => (flags.Whole ? 1 : 0) + flags.Parts.Count(part => part));

    /// <summary>A group, or one of its parts.</summary>
    private sealed record Row(int Group, int? Part)
    {
        public long Base(GroupBases[] groups) => Part is { } part ? groups[Group].Parts[part] : groups[Group].Base;

        public bool IsHidden(GroupBases[] groups) => Part is { } part ? Flags(groups[Group]).Parts[part] : Flags(groups[Group]).Whole;

        public void Mark(GroupBases[] groups, bool hidden)
        {
            if (hidden)
            {
                var now = Flags(groups[Group]);
                groups[Group] = groups[Group] with { Already = Part is { } part ? now with { Parts = [.. now.Parts.Select((flag, at) => flag || at == part)] } : now with { Whole = true } };
            }
        }
    }
}

/// <summary>What must be hidden over a review and in its rounds.</summary>
/// <param name="Whole">One a group.</param>
/// <param name="Rounds">By round, then group.</param>
public sealed record SuppressedRounds(IReadOnlyList<SuppressedGroup> Whole, IReadOnlyList<IReadOnlyList<SuppressedGroup>> Rounds);
