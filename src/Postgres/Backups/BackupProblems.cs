using CSat.Domain.Problems;

namespace CSat.Postgres.Backups;

/// <summary>What can be wrong with a backup, or with the place where it is to go.</summary>
public static class BackupProblems
{
    /// <summary>A backup that cannot be used.</summary>
    public const string InvalidReason = "BACKUP_INVALID";

    /// <summary>A place that holds something already.</summary>
    public const string NotEmptyReason = "STATE_NOT_EMPTY";

    /// <summary>There is no such file.</summary>
    public static Problem NoFile(string file) => Problem.Worded("no-file", InvalidReason, file, "backup");

    /// <summary>A file of the name is there already: a backup is never written over.</summary>
    public static Problem Exists(string file) => Problem.Worded("exists", InvalidReason, file, "backup");

    /// <summary>The file is no backup, or the end of it is missing.</summary>
    public static Problem NotWhole(string file, string detail) => Problem.Worded("not-whole", InvalidReason, file, "backup", ("detail", detail));

    /// <summary>A layout that this program does not know.</summary>
    public static Problem OtherFormat(string file, int found) =>
        Problem.Worded("format", InvalidReason, file, "backup", ("found", found), ("known", BackupManifest.CurrentFormat));

    /// <summary>The schema is of a newer program, or of none that this one descends from.</summary>
    public static Problem OtherSchema(string file, string migration) => Problem.Worded("schema", InvalidReason, file, "append-only", ("migration", migration));

    /// <summary>Rows are not those that the manifest names.</summary>
    public static Problem OtherRows(string file, string organization, string table) =>
        Problem.Worded("rows", InvalidReason, file, "backup", ("organization", organization), ("table", table));

    /// <summary>The backup does not hold the organisation that is asked for.</summary>
    public static Problem NotIncluded(string file, string organization, IEnumerable<string> included) =>
        Problem.Worded("organization", InvalidReason, file, "backup", ("organization", organization), ("included", string.Join(", ", included)));

    /// <summary>There is nothing to back up: the database was never used by this program.</summary>
    public static Problem NothingThere(string database) => Problem.Worded("nothing", InvalidReason, database, "backup", ("database", database));

    /// <summary>Organisations live in the database that is to take the backup.</summary>
    public static Problem NotEmpty(string place) => new(NotEmptyReason, place, "empty", ("place", place));
}
