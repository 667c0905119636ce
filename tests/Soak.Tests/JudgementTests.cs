using System.Text.Json.Nodes;
using CSat.Hosting.Output;
using CSat.Soak.Tests.Kills;
using CSat.Soak.Tests.Mixed;
using CSat.Testing;
using Grpc.Core;

namespace CSat.Soak.Tests;

/// <summary>The soak notices what it is there to notice.</summary>
public sealed class JudgementTests
{
    private static readonly Flatness Memory = new("memory", Share: 0.1, Amount: 16, Fewest: 30);

    [Fact]
    public void What_only_warms_up_is_flat()
    {
        Memory.Judge([.. Enumerable.Range(0, 300).Select(i => i < 100 ? i : 100.0)]).IsFlat.ShouldBeTrue();
    }

    [Fact]
    public void What_grows_to_the_end_is_not_flat()
    {
        var (isFlat, told) = Memory.Judge([.. Enumerable.Range(0, 300).Select(i => 100.0 + i)]);
        (isFlat, told).ShouldBe((false, "medians of the thirds 150, 250, 350; the last may be 291; highest 399; 300 samples"));
    }

    [Fact]
    public void Too_few_samples_are_not_judged_and_say_so()
    {
        Memory.Judge([1, 1_000]).Told.ShouldBe("2 samples, too few to judge; highest 1000");
    }

    [Fact]
    public void A_row_that_is_not_there_is_lost_and_one_that_is_there_twice_is_doubled()
    {
        var tally = new Tally();
        LedgerCheck.Compare(tally, "forms", ["a", "b", "b"], new HashSet<string> { "a", "b", "c", "d" });
        LedgerCheck.CompareEvents(tally, "one", acknowledged: 2, told: 3, found: 3);
        LedgerCheck.CompareEvents(tally, "two", acknowledged: 2, told: 2, found: 1);

        (tally.Lost, tally.Doubled, tally.FaultCount).ShouldBe((3, 2, 0));
    }

    [Fact]
    public void A_row_that_nobody_was_told_of_is_a_fault()
    {
        var tally = new Tally();
        LedgerCheck.Compare(tally, "forms", ["a", "b"], new HashSet<string> { "a" });

        tally.FaultCount.ShouldBe(1);
    }

    [Theory]
    [InlineData(StatusCode.Internal, 1)]
    [InlineData(StatusCode.Unknown, 1)]
    [InlineData(StatusCode.DataLoss, 1)]
    [InlineData(StatusCode.Unavailable, 0)]
    [InlineData(StatusCode.InvalidArgument, 0)]
    public void The_server_blames_itself_by_its_status(StatusCode status, int counted)
    {
        var tally = new Tally();
        tally.Saw(status, "call");
        tally.Internal.ShouldBe(counted);
    }

    [Fact]
    public async Task A_loop_that_breaks_off_or_turns_too_seldom_is_not_clean()
    {
        var part = new SoakPart("broken", "", "turns", 1, 1, turns => turns.Count == 1 ? throw new InvalidOperationException("broken off") : Task.CompletedTask);

        (await SoakResult.RunAsync(part, 1, 1, _ => { })).Faults.Single().ShouldContain("broken off");
        (await SoakResult.RunAsync(part, 2, 1, _ => { })).Faults.Single().ShouldContain("0 times of 2");
    }

    [Fact]
    public async Task The_table_adds_the_runs_of_a_part_up_and_names_the_faults()
    {
        using var folder = new TemporaryDirectory();
        var (good, bad) = (new Tally(), new Tally());
        good.Turned(40);
        good.Acknowledge(1_000);
        bad.Turned(60);
        bad.Lose("form 7 is gone");
        await SoakResult.Of("api-kill", good, TimeSpan.FromSeconds(10)).AppendAsync(folder.PathOf("soak.jsonl"));
        await SoakResult.Of("api-kill", bad, TimeSpan.FromSeconds(5)).AppendAsync(folder.PathOf("soak.jsonl"));

        var (isClean, table) = Written(SoakResult.Read(folder.PathOf("soak.jsonl")));
        isClean.ShouldBeFalse();
        table.ShouldContain("form 7 is gone");
        table.Split('\n').Single(line => line.StartsWith("api-kill ", StringComparison.Ordinal) && line.Contains("kills", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(["api-kill", "100", "100", "kills", "1000", "1", "0", "0", "0", "0", "15"]);
        JsonNode.Parse(Written(SoakResult.Read(folder.PathOf("soak.jsonl")), json: true).Text)!["runs"]![1]!["faults"]![0]!.GetValue<string>().ShouldBe("form 7 is gone");
        Written([SoakResult.Of("api-kill", good, TimeSpan.FromSeconds(10))]).IsClean.ShouldBeTrue();
        Written([]).IsClean.ShouldBeFalse("nothing was run");
    }

    private static (bool IsClean, string Text) Written(IReadOnlyList<SoakResult> results, bool json = false)
    {
        using var text = new StringWriter();
        var report = new ConsoleReport(text, json);
        var isClean = SoakTable.Write(report, results);
        report.Complete();
        return (isClean, text.ToString());
    }
}
