using CSat.Domain.Calendars;
using CSat.Domain.Complaints;
using CSat.Domain.Text;
using CSat.Etl.Running;
using CSat.Etl.Transforming;
using CSat.Sql;
using Npgsql;

namespace CSat.Etl.Scoring;

/// <summary>Has Domain read every clock of every complaint as of the snapshot's moment.</summary>
internal static class ClockScores
{
    public static async Task JudgeAsync(EtlContext context, CancellationToken cancellation)
    {
        using var rows = context.Database.AppendRaw("complaint_clock");
        await using var reader = await context.Source.ReadAsync(SqlText.Get("postgres/extract/complaint_clocks.sql"), cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var stored = new StoredClock(reader);
            var clocks = context.Regimes.GetValueOrDefault(stored.RegimeVersionId)?.Complaints?.Clocks ?? [];
            var rule = clocks.FirstOrDefault(clock => clock.Code == stored.Code);
            var clock = rule is null ? null : ComplaintClock.Read(rule, stored.Facts, context.Plan.StartedAt, context.Calendar, context.Zone);
            context.OverdueClocks += stored.Facts.Reported is null && clock is { Outcome: ClockOutcome.Late, MetAt: null } ? 1 : 0;
            Write(rows, stored, clock, context.Zone);
        }
    }

    // A clock that the regime does not know keeps no outcome; the check of the clocks then refuses publication.
    private static void Write(RowAppender rows, StoredClock stored, ClockReading? clock, TimeZoneInfo zone) => rows.Add(
        stored.ComplaintId,
        stored.Code,
        clock?.StartedAt,
        clock?.DueAt,
        clock?.DueMovedFrom,
        clock?.MetAt,
        EnumCode.Of(clock?.Outcome ?? ClockOutcome.Unknown),
        clock?.CalendarKnown ?? true,
        DayOf(clock?.StartedAt, zone),
        DayOf(clock?.DueAt, zone),
        DayOf(clock?.MetAt, zone));

    private static DateOnly? DayOf(DateTimeOffset? moment, TimeZoneInfo zone) => moment is { } at ? Deadline.DayOf(at, zone) : null;

    private readonly struct StoredClock(NpgsqlDataReader row)
    {
        public Guid ComplaintId { get; } = Field<Guid>(row, "complaint_id");

        public Guid RegimeVersionId { get; } = Field<Guid>(row, "regime_version_id");

        public string Code { get; } = Field<string>(row, "clock_code");

        public ClockFacts Facts { get; } = new(Events(row))
        {
            CustomerDeadline = Field<DateTimeOffset?>(row, "customer_due_at"),
            Reported = Field<string?>(row, "reported_outcome") is { } reported ? EnumCode.Parse<ClockOutcome>(reported) : null,
            Set = Field<DateTimeOffset?>(row, "started_at") is { } start && Field<DateTimeOffset?>(row, "due_at") is { } due
                ? new(start, due, Field<DateTimeOffset?>(row, "due_moved_from"), Field<bool?>(row, "calendar_known"))
                : null,
        };

        private static ComplaintEvent[] Events(NpgsqlDataReader row) =>
            [.. Field<string[]>(row, "codes").Zip(Field<DateTimeOffset?[]>(row, "times"), ComplaintEvent.Of)];

        private static T Field<T>(NpgsqlDataReader row, string name)
        {
            var column = row.GetOrdinal(name);
            return row.IsDBNull(column) ? default! : row.GetFieldValue<T>(column);
        }
    }
}
