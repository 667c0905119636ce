using CSat.Api.Validation;
using CSat.Contracts.V1;

namespace CSat.Api.Tests;

/// <summary>A page ends where it is full, in entries or in bytes, and never before its first entry.</summary>
public sealed class PagingTests
{
    private const int Limit = 4 << 20;

    [Theory]
    [InlineData(5, 3, 10, 3)]
    [InlineData(5, 5, 10, 5)]
    [InlineData(4, 5, 10, 4)]
    [InlineData(200, 0, 10, 100)]
    [InlineData(5, 3, 5_000_000, 1)]
    [InlineData(0, 3, 10, 0)]
    public void It_holds_what_is_asked_for_and_what_a_message_takes(int found, int pageSize, int bytes, int expected) => Paging.Fit(Rounds(found, bytes), pageSize).ShouldBe(expected);

    [Theory]
    [InlineData(4_000)]
    [InlineData(40_000)]
    [InlineData(1_000_000)]
    public void A_full_page_fits_into_a_message_and_the_next_entry_would_come_near_its_limit(int bytes)
    {
        var rounds = Rounds(1_000, bytes);

        var count = Paging.Fit(rounds, 1_000);

        new ListRoundsResponse { Rounds = { rounds.Take(count) }, NextPageToken = new string('t', 1_024) }.CalculateSize().ShouldBeLessThan(Limit);
        count.ShouldBeLessThan(1_000);
        new ListRoundsResponse { Rounds = { rounds.Take(count + 1) } }.CalculateSize().ShouldBeGreaterThan(3 << 20);
    }

    [Fact]
    public void What_else_a_message_says_takes_room_from_the_entries_and_the_first_has_its_place_all_the_same()
    {
        var rounds = Rounds(1_000, 4_000);
        var whole = Paging.Fit(rounds, 1_000);

        Paging.Fit(rounds, 1_000, taken: 1 << 20).ShouldBeInRange(whole / 2, (whole * 3 / 4) - 1);
        Paging.Fit(rounds, 1_000, taken: 3 << 20).ShouldBe(1);
    }

    // One text for all of them: a thousand of the largest would take 2 GB.
    private static List<Round> Rounds(int count, int bytes)
    {
        var code = new string('r', bytes);
        return [.. Enumerable.Range(0, count).Select(_ => new Round { Code = code })];
    }
}
