using CSat.Domain.Calendars;
using CSat.Domain.Complaints;
using CSat.Etl.Running;
using CSat.Etl.Transforming;
using CSat.Sql;
using Npgsql;

namespace CSat.Etl.Scoring;

/// <summary>Has Domain read every clock of every complaint as of the snapshot's moment.</summary>
internal static class ComplaintClocks
{
    private static readonly Dictionary<ClockOutcome, string> OutcomeNames = new()
    {
        [ClockOutcome.NotStarted] = "not_started",
        [ClockOutcome.Open] = "open",
        [ClockOutcome.InTime] = "in_time",
        [ClockOutcome.Late] = "late",
        [ClockOutcome.Unknown] = "unknown",
    };

    public static async Task JudgeAsync(EtlContext context, CancellationToken cancellation)
    {
        using var rows = context.Database.AppendRaw("complaint_clock");
        await using var reader = await context.Source.ReadAsync(SqlText.Get("postgres/extract/complaint_clocks.sql"), cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var regime = context.Regimes.GetValueOrDefault(reader.GetGuid(1));
            var code = reader.GetString(2);
            var rule = (regime?.Complaints ?? ComplaintRules.Free).Clocks.FirstOrDefault(clock => clock.Code == code);
            Write(rows, reader.GetGuid(0), code, rule is null ? null : Read(context, rule, reader));
        }
    }

    private static ClockReading Read(EtlContext context, DeadlineRule rule, NpgsqlDataReader reader)
    {
        DateTimeOffset? due = reader.IsDBNull(3) ? null : reader.GetFieldValue<DateTimeOffset>(3);
        ClockOutcome? reported = reader.IsDBNull(4) ? null : reader.GetString(4) == "in_time" ? ClockOutcome.InTime : ClockOutcome.Late;
        var kinds = reader.GetFieldValue<string[]>(5);
        var times = reader.GetFieldValue<DateTimeOffset?[]>(6);
        var events = kinds.Select((kind, i) => EventOf(kind, times[i])).ToList();

        // The limit that was set stands, as a customer's would: a calendar published later does not move it.
        return ComplaintClock.Evaluate(rule with { CustomerLimitPrevails = true }, events, context.Plan.StartedAt, context.Calendar, context.Zone, due, reported);
    }

    private static ComplaintEvent EventOf(string kind, DateTimeOffset? occurredAt)
    {
        var code = CodeOf(kind);
        return ComplaintEventKinds.TryParse(code, out var known)
            ? new ComplaintEvent(known, occurredAt)
            : new ComplaintEvent(ComplaintEventKind.Step, occurredAt) { Step = code };
    }

    // The source names events with underscores, and the customer's verdict as such.
    private static string CodeOf(string kind) => kind switch
    {
        "verdict_satisfied" => ComplaintEventKinds.Code(ComplaintEventKind.CustomerSatisfied),
        "verdict_dissatisfied" => ComplaintEventKinds.Code(ComplaintEventKind.CustomerDissatisfied),
        _ => kind.Replace('_', '-'),
    };

    // A clock that the regime does not know keeps no outcome; the check of the clocks then refuses publication.
    private static void Write(RowAppender rows, Guid complaintId, string code, ClockReading? clock) =>
        rows.Add(complaintId, code, clock?.StartedAt, clock?.DueAt, clock?.MetAt, clock is null ? "unknown" : OutcomeNames[clock.Outcome]);
}
