using CSat.Domain.Calendars;
using CSat.Domain.Regimes;
using CSat.Domain.Statistics;
using CSat.Etl.Extracting;
using CSat.Etl.Increments;
using CSat.Etl.Running;
using CSat.Regimes;
using CSat.Regimes.Stored;

namespace CSat.Etl.Scoring;

/// <summary>Step 2: has Domain judge what SQL must not: what leads to a person in a text, the regimes' scales and limits, working days, how each complaint's clocks stand.</summary>
internal static class Score
{
    private const int QuantileDigits = 15;

    private static readonly Lazy<(int Degrees, decimal T)[]> Quantiles = new(() =>
        [.. Enumerable.Range(1, StudentT.MostDegrees).Select(degrees => (degrees, decimal.Round((decimal)StudentT.Quantile95(degrees), QuantileDigits)))]);

    public static async Task RunAsync(EtlContext context, CancellationToken cancellation)
    {
        await context.Database.WorkAsync(() => PersonalData.MaskTexts(context.Database), cancellation).ConfigureAwait(false);
        (SourceRegime Source, Regime Regime)[] versions = [.. context.SourceRegimes.Select(source => (source, StoredRegimes.Parse(source.Content, $"{source.Code} {source.Version}")))];
        RegimeRows.Write(context.Database, versions);
        WriteQuantiles(context);
        context.Regimes = versions.ToDictionary(version => version.Source.Id, version => version.Regime);
        context.Calendar = FindCalendar(context);
        WriteHolidays(context);
        BasisDigests.Write(context);
        await ClockScores.JudgeAsync(context, cancellation).ConfigureAwait(false);
        await DeadlineScores.JudgeAsync(context, cancellation).ConfigureAwait(false);
    }

    private static void WriteQuantiles(EtlContext context)
    {
        using var rows = context.Database.AppendRaw("t_quantile");
        foreach (var (degrees, t) in Quantiles.Value)
        {
            rows.Add(degrees, t);
        }
    }

    private static void WriteHolidays(EtlContext context)
    {
        using var rows = context.Database.AppendRaw("holiday");
        foreach (var holiday in Holidays.Of(context.Calendar))
        {
            rows.Add(holiday.First, holiday.Last, holiday.DueBefore, holiday.Name.Zh, holiday.Name.En);
        }
    }

    private static WorkingCalendar FindCalendar(EtlContext context) => Directory.Exists(context.Settings.Calendars)
        ? CalendarLoader.LoadOne(context.Settings.Calendars, context.Plan.Organization.CalendarCode)
        : WorkingCalendar.WeekendsOnly;
}
