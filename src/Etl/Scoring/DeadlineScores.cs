using CSat.Domain.Calendars;
using CSat.Domain.Rounds;
using CSat.Domain.Text;
using CSat.Etl.Running;
using CSat.Sql;

namespace CSat.Etl.Scoring;

/// <summary>Has Domain read how every round stands to the time limits of its regime as of the snapshot's moment.</summary>
internal static class DeadlineScores
{
    public static async Task JudgeAsync(EtlContext context, CancellationToken cancellation)
    {
        using var rows = context.Database.AppendRaw("round_deadline");
        await using var reader = await context.Source.ReadAsync(SqlText.Get("postgres/extract/round_milestones.sql"), cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var roundId = reader.GetGuid(reader.GetOrdinal("round_id"));
            var survey = context.Regimes.GetValueOrDefault(reader.GetGuid(reader.GetOrdinal("regime_version_id")))?.Survey;
            var reached = reader.GetFieldValue<string[]>(reader.GetOrdinal("events"))
                .Zip(reader.GetFieldValue<DateTimeOffset[]>(reader.GetOrdinal("times")), (code, at) => new ReachedMilestone(code, at)).ToList();
            var (place, kind) = (0, reader.GetString(reader.GetOrdinal("survey_kind")));
            foreach (var deadline in RoundDeadlines.Of(survey, kind, reached, context.Plan.StartedAt, context.Calendar, context.Zone))
            {
                rows.Add(
                    roundId, place++, deadline.Rule.Code, DayOf(deadline.StartedAt), DayOf(deadline.DueAt), DayOf(deadline.ReachedAt),
                    EnumCode.Of(deadline.Outcome), deadline.CalendarKnown);
            }
        }

        DateOnly? DayOf(DateTimeOffset? moment) => moment is { } at ? Deadline.DayOf(at, context.Zone) : null;
    }
}
