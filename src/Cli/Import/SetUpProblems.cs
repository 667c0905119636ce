using CSat.Domain.Problems;

namespace CSat.Cli.Import;

/// <summary>What can keep a mapping's set-up from being made.</summary>
public static class SetUpProblems
{
    /// <summary>The organisation exists with another zone.</summary>
    public const string OtherZoneReason = "ORGANIZATION_DIFFERS";

    /// <summary>The mapping counts days in another zone than the organisation does, so its rounds would not be the organisation's.</summary>
    public static Problem OtherZone(string organization, string existing, string wanted) =>
        new(OtherZoneReason, "organization.time-zone", "time zone", ("organization", organization), ("existing", existing), ("wanted", wanted));
}
