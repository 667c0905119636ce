using CSat.Domain.Problems;

namespace CSat.Analytics.Snapshot;

/// <summary>What can be wrong with a warehouse or with what was asked of it.</summary>
internal static class SnapshotProblems
{
    public static Problem NoWarehouse(string organizationCode) =>
        Problem.Worded("warehouse", ProblemReason.NotFound, "organization", "warehouse", ("organization", organizationCode));

    public static Problem Unfinished() =>
        Problem.Worded("finished-run", ProblemReason.NotFound, "organization", "warehouse");

    public static Problem OtherVersion(string organizationCode, string found, string wanted) =>
        Problem.Worded("warehouse-of-this-version", ProblemReason.NotFound, "organization", "warehouse", ("organization", organizationCode), ("found", found), ("wanted", wanted));

    public static Problem Unreadable(string organizationCode, string found) =>
        Problem.Worded("readable-warehouse", ProblemReason.NotFound, "organization", "warehouse", ("organization", organizationCode), ("found", found));

    public static Problem NoData(string organizationCode) =>
        Problem.Worded("data", ProblemReason.NotFound, "organization", "no-data", ("organization", organizationCode));

    public static Problem NoDataIn(string period, string organizationCode) =>
        Problem.Worded("data-of-period", ProblemReason.NotFound, "period", "no-data", ("period", period), ("organization", organizationCode));

    public static Problem NoCustomer(string customer, string organizationCode) =>
        Problem.Worded("customer-in-warehouse", ProblemReason.NotFound, "customer", "reference", ("customer", customer), ("organization", organizationCode));

    public static Problem NoRound(string roundCode, IEnumerable<string> known)
    {
        var some = string.Join(", ", known);
        return some.Length > 0
            ? Problem.Worded("survey-round", ProblemReason.NotFound, "round", "reference", ("round", roundCode), ("known", some))
            : Problem.Worded("any-survey-round", ProblemReason.NotFound, "round", "reference", ("round", roundCode));
    }
}
