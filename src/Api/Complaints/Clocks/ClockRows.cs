using CSat.Domain.Complaints;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Complaints.Clocks;

/// <summary>Between the clocks of complaints and their rows.</summary>
internal static class ClockRows
{
    /// <summary>The command that writes the clocks as they were read.</summary>
    public static NpgsqlBatchCommand Upsert(Guid organizationId, ComplaintRecord record, IReadOnlyList<ClockReading> readings) =>
        TenantStatements.BatchCommand(organizationId, "postgres/complaints/upsert_clocks.sql", new
        {
            ComplaintId = record.Id,
            Codes = readings.Select(reading => reading.Code).ToArray(),
            Starts = readings.Select(reading => reading.StartedAt?.ToUniversalTime()).ToArray(),
            Ends = readings.Select(reading => reading.DueAt?.ToUniversalTime()).ToArray(),
            MovedFrom = readings.Select(reading => reading.DueMovedFrom?.ToUniversalTime()).ToArray(),
            CalendarsKnown = readings.Select(reading => reading.Setting?.CalendarKnown).ToArray(),
            Mets = readings.Select(reading => reading.MetAt?.ToUniversalTime()).ToArray(),
            Reported = readings.Select(reading => record.Reported.GetValueOrDefault(reading.Code)).ToArray(),
        });
}

/// <summary>A row of a clock whose end was set.</summary>
internal sealed record ClockRow
{
    public string ClockCode { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset? DueMovedFrom { get; init; }

    public bool? CalendarKnown { get; init; }

    /// <summary>The end as it was set.</summary>
    public ClockSetting ToSetting() => new(StartedAt, DueAt, DueMovedFrom, CalendarKnown);
}
