using CSat.Domain.Problems;

namespace CSat.Cli.Import;

/// <summary>What can keep a mapping's set-up from being made.</summary>
public static class SetUpProblems
{
    /// <summary>The organisation exists with another zone.</summary>
    public const string OtherZoneReason = "ORGANIZATION_DIFFERS";

    /// <summary>The mapping counts days in another zone than the organisation does, so its rounds would not be the organisation's.</summary>
    public static Problem OtherZone(string organization, string existing, string wanted) => new(
        OtherZoneReason, "organization.time-zone", "time zone",
        new($"组织“{organization}”的时区是 {existing}，映射文件写的是 {wanted}。", $"The organisation \"{organization}\" counts its days in {existing}, the mapping says {wanted}."),
        new($"请在映射文件中写 time-zone: {existing}。", $"Write time-zone: {existing} in the mapping."));
}
