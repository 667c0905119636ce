using CSat.Etl.Extracting;
using CSat.Etl.Increments;

namespace CSat.Etl.Running;

/// <summary>What one run shall do.</summary>
/// <param name="RunId">Names the run and its file under construction.</param>
/// <param name="Organization">Whose warehouse is built.</param>
/// <param name="StartedAt">When it was planned: the moment whose data the file shows, because everything written before it is in the snapshot taken after it.</param>
/// <param name="Rebuild">Why everything is to be read anew; null for what has changed since the published file, where that can be built on.</param>
public sealed record EtlPlan(Guid RunId, SourceOrganization Organization, DateTimeOffset StartedAt, RebuildReason? Rebuild)
{
    /// <summary>Reads all of the organisation and makes a new file.</summary>
    public static EtlPlan FullRebuild(SourceOrganization organization, DateTimeOffset now) => new(Guid.CreateVersion7(now), organization, now, RebuildReason.Asked);

    /// <summary>Reads what has changed since the published file and publishes a file with it; everything, where that file cannot be built on.</summary>
    public static EtlPlan Next(SourceOrganization organization, DateTimeOffset now) => new(Guid.CreateVersion7(now), organization, now, null);
}

/// <summary>What the runs of one host have in common.</summary>
/// <param name="Calendars">Folder of the working-day calendars.</param>
/// <param name="WarehousePath">Path of the published file of an organisation's code.</param>
public sealed record EtlSettings(string Calendars, Func<string, string> WarehousePath)
{
    /// <summary>Snapshots that stay where nothing else is said.</summary>
    public const int DefaultKeep = 3;

    /// <summary>How long a transaction may hold the horizon back where nothing else is said, in seconds.</summary>
    public const int DefaultLongTransaction = 300;

    /// <summary>What DuckDB may hold in memory, in MiB; beyond that it uses files beside the one under construction.</summary>
    public int MemoryMebibytes { get; init; } = 96;

    /// <summary>Threads on which DuckDB transforms; more of them need more memory.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>The clock that says when a run ended; tests set another one.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The moment as of which the data is shown and open complaints are judged; null for that of the run.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Snapshot that another transaction has exported and holds open, whose rows are read; null for the rows of the moment of the run.</summary>
    public string? Snapshot { get; init; }

    /// <summary>Whether a file with far fewer rows than the published one may take its place.</summary>
    public bool AcceptSmaller { get; init; }

    /// <summary>Snapshots of an organisation that stay, the published one counted; from 1.</summary>
    public int Keep { get; init; } = DefaultKeep;

    /// <summary>Sessions that stream the forms at once, 1 or 2.</summary>
    public int Streams { get; init; } = 2;

    /// <summary>How long a transaction may hold the horizon back before it is warned of.</summary>
    public TimeSpan LongTransaction { get; init; } = TimeSpan.FromSeconds(DefaultLongTransaction);
}
