using CSat.Domain.Problems;

namespace CSat.Etl.Running;

/// <summary>The problems of a run, one method a reason.</summary>
public static class EtlProblems
{
    /// <summary>A check found rows that break its law; nothing was published.</summary>
    public const string CheckFailedReason = "WAREHOUSE_CHECK_FAILED";

    /// <summary>The organisation has lost a large part of its rows, and nobody has said that it should have.</summary>
    public const string ShrunkReason = "WAREHOUSE_SHRUNK";

    /// <summary>Another run of the same organisation is under way.</summary>
    public const string BusyReason = "WAREHOUSE_BUSY";

    /// <summary>A check found rows that break its law.</summary>
    /// <param name="organization">The organisation's code.</param>
    /// <param name="check">The check's name.</param>
    /// <param name="found">What it found, with numbers.</param>
    public static Problem CheckFailed(string organization, string check, string found) =>
        new(CheckFailedReason, organization, check, ("check", check), ("found", found));

    /// <summary>A fact has far fewer rows than the published file has; nothing was published.</summary>
    /// <param name="organization">The organisation's code.</param>
    /// <param name="table">The fact.</param>
    /// <param name="before">Rows published.</param>
    /// <param name="after">Rows found now.</param>
    public static Problem Shrunk(string organization, string table, long before, long after) =>
        new(ShrunkReason, organization, "volume", ("organization", organization), ("table", table), ("before", before), ("after", after));

    /// <summary>Another run holds the organisation's lock.</summary>
    /// <param name="organization">The organisation's code.</param>
    public static Problem Busy(string organization) =>
        new(BusyReason, organization, "one-run", ("organization", organization));

    /// <summary>No open transaction has exported a snapshot of this name.</summary>
    /// <param name="snapshot">The name that was given.</param>
    public static Problem NoSnapshot(string snapshot) =>
        Problem.Worded("snapshot", ProblemReason.FieldInvalid, "--snapshot", "snapshot", ("snapshot", snapshot));

    /// <summary>A folder to compare holds no published warehouse.</summary>
    /// <param name="folder">The folder.</param>
    public static Problem NoWarehouse(string folder) =>
        Problem.Worded("no-warehouse", ProblemReason.FieldInvalid, folder, "warehouse", ("folder", folder));

    /// <summary>What is stored of the organisation cannot be worked with; nothing was published.</summary>
    public const string FailedReason = "WAREHOUSE_FAILED";

    /// <summary>What is stored of the organisation cannot be worked with: its last file stays, the other organisations go on.</summary>
    /// <param name="organization">The organisation's code.</param>
    /// <param name="step">The step that failed.</param>
    /// <param name="detail">What was thrown.</param>
    public static Problem Failed(string organization, string step, string detail) =>
        new(FailedReason, organization, "data", ("organization", organization), ("step", step), ("detail", detail));
}
