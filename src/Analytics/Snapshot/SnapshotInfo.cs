using CSat.Domain.Text;

namespace CSat.Analytics.Snapshot;

/// <summary>Whose data a snapshot holds, and the run that published it.</summary>
public sealed record SnapshotInfo
{
    /// <summary>The organisation's code.</summary>
    public required string OrganizationCode { get; init; }

    /// <summary>The organisation's name; its code where it has none.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>IANA name of the zone in which the organisation counts days.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The run that published the snapshot.</summary>
    public required Guid RunId { get; init; }

    /// <summary>Every write before this moment is in the snapshot.</summary>
    public required DateTimeOffset DataAsOf { get; init; }

    /// <summary>That moment in the organisation's zone; in UTC where the zone is not known.</summary>
    public DateTimeOffset LocalDataAsOf => TimeZoneInfo.ConvertTime(DataAsOf, TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var known) ? known : TimeZoneInfo.Utc);

    /// <summary>The day of that moment in the organisation's zone.</summary>
    public DateOnly Day => DateOnly.FromDateTime(LocalDataAsOf.DateTime);

    /// <summary>Version of the warehouse's tables: a digest of their models.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>Every change of a transaction of the source with a smaller number is in the snapshot, and none of another.</summary>
    public required ulong HorizonXid { get; init; }

    /// <summary>The database cluster that numbers those transactions.</summary>
    public required string SystemIdentifier { get; init; }
}
