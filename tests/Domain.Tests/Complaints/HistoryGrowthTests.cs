using CSat.Domain.Complaints;

namespace CSat.Domain.Tests.Complaints;

/// <summary>Case 01: what a later export of a complaint may add, and what it may not change.</summary>
public sealed class HistoryGrowthTests
{
    private static readonly string[] Answered = ["registered 1", "answered 9"];

    public static TheoryData<string[], string[], string[], string> Grown => new()
    {
        { ["registered 1"], ["registered 1"], ["registered 1"], "the same" },
        { ["registered 1"], ["registered 1", "answered 9", "closed 10"], ["registered 1", "answered 9 +", "closed 10 +"], "the first export is a prefix" },
        { Answered, ["registered 1", "assigned 3", "answered 9"], ["registered 1", "assigned 3 +", "answered 9"], "an event in the middle" },
        { Answered, ["answered 9", "closed 10", "registered 1"], ["registered 1", "answered 9", "closed 10 +"], "in another order in the file" },
        { Answered, ["registered 1", "closed 10", "answered 9"], ["registered 1", "answered 9", "closed 10 +"], "the new one before the old" },
        { Answered, ["registered 1", "answered 9", "notified", "closed 10"], ["registered 1", "answered 9", "notified +", "closed 10 +"], "without a time" },
        { Answered, ["registered 1", "answered 9", "closed 9"], ["registered 1", "answered 9", "closed 9 +"], "on the same day" },
        { Answered, ["registered 1", "answered 9", "answered 9"], ["registered 1", "answered 9", "answered 9 +"], "the same once more" },
    };

    public static TheoryData<string[], string[], string[], string> Conflicts => new()
    {
        { Answered, ["registered 1"], ["answered"], "an event is left out" },
        { Answered, ["registered 1", "answered 8"], ["answered"], "another time" },
        { Answered, ["registered 2", "answered 9"], ["registered"], "another receipt" },
        { Answered, ["registered 1", "answered", "closed 10"], ["answered"], "the time is left out" },
        { Answered, ["registered 2", "closed 10"], ["registered", "answered"], "all of it" },
    };

    [Theory]
    [MemberData(nameof(Grown))]
    public void A_history_grows_by_new_events_wherever_they_stand(string[] stored, string[] given, string[] order, string why)
    {
        var judged = HistoryGrowth.Judge(Events(stored), Events(given), ComplaintRules.Free);

        judged.Conflicts.ShouldBeEmpty(why);
        judged.Problems.ShouldBeEmpty(why);
        judged.Order.Select(next => Said(next.Event) + (next.Stored is null ? " +" : "")).ShouldBe(order, why);
        judged.Order.Select(next => next.Stored).OfType<int>().ShouldBe(Enumerable.Range(0, stored.Length), why);
    }

    [Theory]
    [MemberData(nameof(Conflicts))]
    public void A_change_of_what_was_stored_is_a_conflict(string[] stored, string[] given, string[] conflicts, string why)
    {
        var judged = HistoryGrowth.Judge(Events(stored), Events(given), ComplaintRules.Free);

        judged.Conflicts.ShouldBe(conflicts, why);
        judged.Order.ShouldBeEmpty(why);
    }

    [Theory]
    [InlineData(true, "registered 1", "answered 9")]
    [InlineData(true, "registered 1")]
    [InlineData(true, "answered 9", "registered 1")]
    [InlineData(false, "registered 1", "closed 10")]
    [InlineData(false, "answered 9", "closed 10")]
    [InlineData(false, "registered 1", "answered 8")]
    [InlineData(false, "registered 1", "notified 5")]
    public void An_export_that_only_ends_earlier_is_an_older_one(bool isOlder, params string[] given) =>
        HistoryGrowth.Judge(Events(["registered 1", "answered 9", "closed 10"]), Events(given), ComplaintRules.Free).IsOlder.ShouldBe(isOlder);

    [Fact]
    public void A_life_that_no_complaint_has_is_refused_by_the_life_cycle()
    {
        var judged = HistoryGrowth.Judge(Events(["registered 1"]), Events(["registered 1", "closed 10"]), ComplaintRules.Free);

        judged.Problems.Single().Reason.ShouldBe("INVALID_TRANSITION");
        judged.Order.ShouldBeEmpty();
    }

    [Fact]
    public void Who_did_it_and_what_was_noted_are_part_of_what_was_stored()
    {
        var stored = Events(["registered 1", "answered 9"]);
        stored[1] = stored[1] with { Actor = "Li", Text = "called back" };

        HistoryGrowth.Judge(stored, [stored[0], stored[1] with { Actor = null }], ComplaintRules.Free).Conflicts.ShouldBeEmpty();
        HistoryGrowth.Judge(stored, [stored[0], stored[1] with { Actor = "Wang" }], ComplaintRules.Free).Conflicts.ShouldBe(["answered"]);
        HistoryGrowth.Judge(stored, [stored[0], stored[1] with { Text = "" }], ComplaintRules.Free).Conflicts.ShouldBe(["answered"]);
    }

    private static ComplaintEvent[] Events(string[] said) => [.. said.Select(Event)];

    private static ComplaintEvent Event(string said)
    {
        var words = said.Split(' ');
        return ComplaintEvent.Of(words[0], words.Length > 1 ? new DateTimeOffset(2025, 1, int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture), 0, 0, 0, TimeSpan.Zero) : null) with { IsHistory = true };
    }

    private static string Said(ComplaintEvent next) => next.OccurredAt is { } at ? $"{next.Code} {at.Day}" : next.Code;
}
