using System.Data;
using System.Globalization;
using CSat.Etl.Running;
using CSat.Sql;
using Dapper;

namespace CSat.Etl.Loading;

/// <summary>Every day of the years that anything in the warehouse names, and whether it is a working day.</summary>
internal static class Calendar
{
    /// <summary>Writes them; the forms have come.</summary>
    public static async Task WriteAsync(EtlContext context, CancellationToken cancellation)
    {
        var (first, last) = await ReadSpanAsync(context, cancellation).ConfigureAwait(false);
        var (firstKey, lastKey) = context.Database.Connection.QuerySingle<(int?, int?)>(SqlText.Get("warehouse/build/read_fact_days.sql"));
        using var days = context.Database.AppendRaw("calendar_day");
        var end = new DateOnly(Math.Max(last.Year, YearOf(lastKey) ?? last.Year), 12, 31);
        for (var day = new DateOnly(Math.Min(first.Year, YearOf(firstKey) ?? first.Year), 1, 1); day <= end; day = day.AddDays(1))
        {
            days.Add(day, context.Calendar.IsWorkingDay(day));
        }
    }

    private static async Task<(DateOnly First, DateOnly Last)> ReadSpanAsync(EtlContext context, CancellationToken cancellation)
    {
        await using var reader = await context.Source.ReadAsync(
            SqlText.Get("postgres/extract/date_span.sql"), cancellation, context.Plan.StartedAt.ToString("O", CultureInfo.InvariantCulture)).ConfigureAwait(false);
        await reader.ReadAsync(cancellation).ConfigureAwait(false);
        return (reader.GetFieldValue<DateOnly>("first_day"), reader.GetFieldValue<DateOnly>("last_day"));
    }

    private static int? YearOf(int? dateKey) => dateKey / 10_000;
}
