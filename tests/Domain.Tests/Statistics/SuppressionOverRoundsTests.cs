using CSat.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace CSat.Domain.Tests.Statistics;

public class SuppressionOverRoundsTests
{
    [Fact]
    public void A_part_that_is_small_in_one_round_alone_is_hidden_in_another_too_and_takes_its_company_along()
    {
        var (whole, rounds) = Sum([new(90, [80, 10])], [new(95, [45, 50])], [new(99, [49, 50])]);

        var hidden = SuppressionOverRounds.Of(whole, rounds, [0, 1, 2], 25);

        hidden.Rounds.Select(Marks).ShouldBe(["-: XX", "-: XX", "-: --"], "the second part could be had from its whole and the other rounds, the first from the department of the round");
        Marks(hidden.Whole).ShouldBe("-: --", "the ring over two rounds is the cheapest");
    }

    [Fact]
    public void Rounds_that_do_not_add_up_to_the_whole_hide_for_themselves()
    {
        var (_, rounds) = Sum([new(90, [80, 10])], [new(95, [45, 50])]);

        var hidden = SuppressionOverRounds.Of(rounds[1], rounds, [1], 25);

        hidden.Rounds.Select(Marks).ShouldBe(["-: XX", "-: --"]);
        Marks(hidden.Whole).ShouldBe("-: --");
    }

    [Fact]
    public void What_is_hidden_is_settled_within_every_round_and_over_all_of_them() => Prop.ForAll(Reviews(), rounds =>
    {
        const int limit = 25;
        var (whole, shown) = Sum([.. rounds]);
        var hidden = SuppressionOverRounds.Of(whole, shown, [.. Enumerable.Range(0, shown.Length)], limit);

        bool Settled(GroupBases[] bases, IReadOnlyList<SuppressedGroup> flags) =>
            Marks(ComplementarySuppression.OfGroups([.. bases.Zip(flags, (one, flag) => one with { Already = flag })], limit)) == Marks(flags);

        var table = ComplementarySuppression.OfTable(
            [.. whole.Select((_, group) => shown.Select(round => round[group].Base).ToArray())],
            limit,
            new([.. whole.Select((_, group) => hidden.Rounds.Select(round => round[group].Whole).ToArray())], [.. hidden.Whole.Select(group => group.Whole)], new bool[shown.Length], GrandTotal: false));
        return Settled(whole, hidden.Whole)
            && shown.Zip(hidden.Rounds).All(one => Settled(one.First, one.Second))
            && table.Cells.Select((row, group) => row.SequenceEqual(hidden.Rounds.Select(round => round[group].Whole))).All(same => same)
            && table.RowTotals.SequenceEqual(hidden.Whole.Select(group => group.Whole));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rounds_with_other_parts_are_refused() =>
        Should.Throw<ArgumentException>(() => SuppressionOverRounds.Of([new(90, [40, 50])], [[new(90, [90])]], [0], 25));

    private static Arbitrary<GroupBases[][]> Reviews() => (
        from rounds in Gen.Choose(2, 4)
        from groups in Gen.Choose(1, 3)
        from parts in Gen.Choose(1, 3)
        from most in Gen.Elements(30, 60, 120)
        from numbers in Gen.Choose(-20, most).ArrayOf(rounds * groups * parts)
        select Enumerable.Range(0, rounds).Select(round => Enumerable.Range(0, groups).Select(at =>
        {
            long[] bases = [.. Enumerable.Range(0, parts).Select(part => (long)Math.Max(0, numbers[(((round * groups) + at) * parts) + part]))];
            return new GroupBases(bases.Max(), bases);
        }).ToArray()).ToArray())
        .ToArbitrary();

    private static (GroupBases[] Whole, GroupBases[][] Rounds) Sum(params GroupBases[][] rounds) =>
        ([.. rounds[0].Select((first, group) => new GroupBases(rounds.Sum(round => round[group].Base), [.. first.Parts.Select((_, part) => rounds.Sum(round => round[group].Parts[part]))]))], rounds);

    private static string Marks(IReadOnlyList<SuppressedGroup> groups) => string.Join(" | ", groups.Select(group => $"{Marks([group.Whole])}: {Marks(group.Parts)}"));

    private static string Marks(IReadOnlyList<bool> flags) => string.Concat(flags.Select(flag => flag ? 'X' : '-'));
}
