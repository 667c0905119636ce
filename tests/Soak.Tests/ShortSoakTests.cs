using CSat.Api.Tests.Fixture;

namespace CSat.Soak.Tests;

/// <summary>Every loop of the soak in short: zeros where zeros belong.</summary>
public sealed class ShortSoakTests
{
    private const string NeedsMount = "disk-full";
    private const int Seed = 20261130;

    public static TheoryData<string> Parts() => [.. SoakPart.All.Select(part => part.Name).Where(name => name != NeedsMount)];

    [Theory]
    [MemberData(nameof(Parts))]
    public Task Nothing_acknowledged_is_lost_or_doubled_and_no_fault_is_ours(string part) => RunAsync(part);

    [SmallDiskFact]
    public Task After_a_full_disk_it_serves_again_by_itself_and_nothing_acknowledged_is_lost() => RunAsync(NeedsMount);

    private static async Task RunAsync(string name)
    {
        var part = SoakPart.All.Single(part => part.Name == name);
        var result = await SoakResult.RunAsync(part, part.Short, Seed, _ => { });

        result.Faults.ShouldBeEmpty();
        result.IsClean.ShouldBeTrue();
        (result.Turns, result.Acknowledged > 0).ShouldBe((part.Short, true));
    }
}
