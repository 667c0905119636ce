using System.Data;
using CSat.Etl.Running;
using CSat.Etl.Transforming;
using CSat.Sql;

namespace CSat.Etl.Extracting;

/// <summary>Step 1: takes over every small table as it is, and lets PostgreSQL count what the warehouse must hold.</summary>
internal static class Extract
{
    public static async Task RunAsync(EtlContext context, CancellationToken cancellation)
    {
        context.Database.Run(Models.Raw);
        WriteRun(context);
        foreach (var table in SourceTable.All)
        {
            await using var reader = await context.Source.ReadAsync(SqlText.Get(table.Sql), cancellation).ConfigureAwait(false);
            using var rows = context.Database.AppendRaw(table.RawTable);
            await RowCopy.CopyAsync(reader, rows, cancellation).ConfigureAwait(false);
        }

        context.SourceRegimes = await ReadRegimesAsync(context.Source, cancellation).ConfigureAwait(false);
        using var counts = context.Database.AppendRaw("source_count");
        context.ResponseDays = await CountResponsesAsync(context, counts, cancellation).ConfigureAwait(false);
        await CountComplaintsAsync(context, counts, cancellation).ConfigureAwait(false);
        await CountTablesAsync(context.Source, counts, cancellation).ConfigureAwait(false);
    }

    private static void WriteRun(EtlContext context)
    {
        var organization = context.Plan.Organization;
        using var organizations = context.Database.AppendRaw("organization");
        organizations.Add(organization.Code, organization.NameZh, organization.NameEn, organization.TimeZone);
        using var runs = context.Database.AppendRaw("run");
        runs.Add(context.Plan.RunId, context.Plan.StartedAt, context.Plan.StartedAt, context.Source.HorizonXid, context.Source.SystemIdentifier, WarehouseSchema.Version);
    }

    private static async Task<IReadOnlyList<SourceRegime>> ReadRegimesAsync(SourceSnapshot source, CancellationToken cancellation)
    {
        await using var reader = await source.ReadAsync(SqlText.Get("postgres/extract/regime_versions.sql"), cancellation).ConfigureAwait(false);
        var regimes = new List<SourceRegime>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            regimes.Add(new(
                reader.GetGuid("regime_version_id"), reader.GetString("regime_id"), reader.GetString("regime_code"), reader.GetInt32("version"), reader.GetString("content")));
        }

        return regimes;
    }

    private static async Task<IReadOnlyList<DayCount>> CountResponsesAsync(EtlContext context, RowAppender counts, CancellationToken cancellation)
    {
        await using var reader = await context.Source.ReadAsync(SqlText.Get("postgres/extract/count_responses.sql"), cancellation, context.Plan.Organization.TimeZone).ConfigureAwait(false);
        var days = new List<DayCount>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var (day, forms, blank) = (reader.GetFieldValue<DateOnly>("day"), reader.GetInt64("forms"), reader.GetInt64("blank_forms"));
            days.Add(new DayCount(day, forms));
            counts.AddCount("fct_response", day, "forms", forms - blank);
            counts.AddCount("fct_blank_form", day, "forms", blank);
            counts.AddCount("fct_rating", day, "ratings", reader.GetInt64("ratings"));
            counts.AddCount("fct_response", day, "digest", reader.GetInt64("digest"));
        }

        return [.. days.OrderBy(count => count.Day)];
    }

    private static async Task CountComplaintsAsync(EtlContext context, RowAppender counts, CancellationToken cancellation)
    {
        await using var reader = await context.Source.ReadAsync(SqlText.Get("postgres/extract/count_complaints.sql"), cancellation, context.Plan.Organization.TimeZone).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var (day, complaints) = (reader.GetFieldValue<DateOnly>("day"), reader.GetInt64("complaints"));
            context.Complaints += complaints;
            counts.AddCount("fct_complaint", day, "complaints", complaints);
            counts.AddCount("fct_complaint_event", day, "events", reader.GetInt64("events"));
            counts.AddCount("fct_complaint_clock", day, "clocks", reader.GetInt64("clocks"));
            counts.AddCount("fct_complaint", day, "digest", reader.GetInt64("digest"));
        }
    }

    private static async Task CountTablesAsync(SourceSnapshot source, RowAppender counts, CancellationToken cancellation)
    {
        await using var reader = await source.ReadAsync(SqlText.Get("postgres/extract/count_tables.sql"), cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            counts.AddCount(reader.GetString("table_name"), null, "rows", reader.GetInt64("row_count"));
        }
    }
}

/// <summary>PostgreSQL's own count of the forms of one day.</summary>
/// <param name="Day">The day in the organisation's zone.</param>
/// <param name="Forms">Number of forms, blank ones too.</param>
internal sealed record DayCount(DateOnly Day, long Forms);

/// <summary>A regime version as the organisation adopted it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="RegimeId">The requirement set, for example the id printed in the requirements.</param>
/// <param name="Code">Code of the regime.</param>
/// <param name="Version">Version within the organisation, from 1.</param>
/// <param name="Content">The YAML text.</param>
internal sealed record SourceRegime(Guid Id, string RegimeId, string Code, int Version, string Content);
