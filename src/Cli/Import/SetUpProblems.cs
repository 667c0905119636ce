using CSat.Domain.Problems;

namespace CSat.Cli.Import;

/// <summary>What can keep a mapping's set-up from being made.</summary>
public static class SetUpProblems
{
    /// <summary>The organisation exists with another zone or calendar.</summary>
    public const string DiffersReason = "ORGANIZATION_DIFFERS";

    /// <summary>The mapping counts days in another zone than the organisation does, so its rounds would not be the organisation's.</summary>
    public static Problem OtherZone(string organization, string existing, string wanted) =>
        new(DiffersReason, "organization.time-zone", "time zone", ("organization", organization), ("existing", existing), ("wanted", wanted));

    /// <summary>The mapping counts working days by another calendar than the organisation does, so its time limits would not be the organisation's.</summary>
    public static Problem OtherCalendar(string organization, string existing, string wanted) =>
        Problem.Worded("calendar", DiffersReason, "organization.calendar", "calendar", ("organization", organization), ("existing", existing), ("wanted", wanted));
}
