using System.Data;
using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Regimes;
using CSat.Domain.Statistics;
using CSat.Etl.Extracting;
using CSat.Etl.Running;
using CSat.Regimes;
using CSat.Regimes.Stored;
using CSat.Sql;

namespace CSat.Etl.Scoring;

/// <summary>Step 2: has Domain judge what SQL must not: the regimes' scales and limits, working days, how each complaint's clocks stand.</summary>
internal static class Score
{
    private const int QuantileDigits = 15;

    private static readonly Lazy<(int Degrees, decimal T)[]> Quantiles = new(() =>
        [.. Enumerable.Range(1, StudentT.MostDegrees).Select(degrees => (degrees, decimal.Round((decimal)StudentT.Quantile95(degrees), QuantileDigits)))]);

    public static async Task RunAsync(EtlContext context, CancellationToken cancellation)
    {
        (SourceRegime Source, Regime Regime)[] versions = [.. context.SourceRegimes.Select(source => (source, StoredRegimes.Parse(source.Content, $"{source.Code} {source.Version}")))];
        RegimeRows.Write(context.Database, versions);
        WriteQuantiles(context);
        context.Regimes = versions.ToDictionary(version => version.Source.Id, version => version.Regime);
        context.Calendar = FindCalendar(context);
        await WriteCalendarAsync(context, cancellation).ConfigureAwait(false);
        await ClockScores.JudgeAsync(context, cancellation).ConfigureAwait(false);
    }

    private static void WriteQuantiles(EtlContext context)
    {
        using var rows = context.Database.AppendRaw("t_quantile");
        foreach (var (degrees, t) in Quantiles.Value)
        {
            rows.Add(degrees, t);
        }
    }

    private static WorkingCalendar FindCalendar(EtlContext context) => Directory.Exists(context.Settings.Calendars)
        ? CalendarLoader.LoadOne(context.Settings.Calendars, context.Plan.Organization.CalendarCode)
        : WorkingCalendar.WeekendsOnly;

    private static async Task WriteCalendarAsync(EtlContext context, CancellationToken cancellation)
    {
        DateOnly first, last;
        await using (var reader = await context.Source.ReadAsync(SqlText.Get("postgres/extract/date_span.sql"), cancellation, context.Plan.StartedAt.ToString("O", CultureInfo.InvariantCulture)).ConfigureAwait(false))
        {
            await reader.ReadAsync(cancellation).ConfigureAwait(false);
            (first, last) = (reader.GetFieldValue<DateOnly>("first_day"), reader.GetFieldValue<DateOnly>("last_day"));
        }

        if (context.ResponseDays.Count > 0)
        {
            first = first < context.ResponseDays[0].Day ? first : context.ResponseDays[0].Day;
            last = last > context.ResponseDays[^1].Day ? last : context.ResponseDays[^1].Day;
        }

        using var days = context.Database.AppendRaw("calendar_day");
        var end = new DateOnly(last.Year, 12, 31);
        for (var day = new DateOnly(first.Year, 1, 1); day <= end; day = day.AddDays(1))
        {
            days.Add(day, context.Calendar.IsWorkingDay(day));
        }
    }
}
