using System.Data;
using System.Globalization;
using CSat.Domain.Text;
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
        foreach (var (table, path) in Models.Extracts)
        {
            await using var reader = await context.Source.ReadAsync(SqlText.Get(path), cancellation).ConfigureAwait(false);
            await RawTable.TakeOverAsync(reader, context.Database, table, cancellation).ConfigureAwait(false);
        }

        context.SourceRegimes = await ReadRegimesAsync(context.Source, cancellation).ConfigureAwait(false);
        var counts = await CountAsync(context.Source, cancellation).ConfigureAwait(false);
        (context.ResponseDays, context.Complaints) = (SourceCount.Forms(counts), SourceCount.Complaints(counts));
        using var rows = context.Database.AppendRaw("source_count");
        counts.ForEach(count => rows.AddCount(count.Table, count.Day, count.Measure, count.Value));
    }

    private static void WriteRun(EtlContext context)
    {
        var organization = context.Plan.Organization;
        using var organizations = context.Database.AppendRaw("organization");
        organizations.Add(organization.Code, organization.NameZh, organization.NameEn, organization.TimeZone);
        using var runs = context.Database.AppendRaw("run");
        var moment = context.Source.Moment;
        runs.Add(
            context.Plan.RunId, context.Plan.StartedAt, context.Plan.StartedAt, moment.HorizonXid.ToString(CultureInfo.InvariantCulture), moment.Snapshot, moment.SystemIdentifier, moment.Timeline,
            WarehouseSchema.Version, EtlResult.KindOf(context.Plan.Rebuild), context.Plan.Rebuild is { } reason ? EnumCode.Of(reason) : null,
            context.Basis?.ReconciledAsOf ?? context.Plan.StartedAt);
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

    private static async Task<List<SourceCount>> CountAsync(SourceSnapshot source, CancellationToken cancellation)
    {
        var counts = new List<SourceCount>();
        foreach (var (_, path) in Models.Counts)
        {
            await using var reader = await source.ReadAsync(SqlText.Get(path), cancellation).ConfigureAwait(false);
            await foreach (var count in SourceCount.ReadAsync(reader, cancellation).ConfigureAwait(false))
            {
                counts.Add(count);
            }
        }

        return counts;
    }
}

/// <summary>A regime version as the organisation adopted it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="RegimeId">The requirement set, for example the id printed in the requirements.</param>
/// <param name="Code">Code of the regime.</param>
/// <param name="Version">Version within the organisation, from 1.</param>
/// <param name="Content">The YAML text.</param>
internal sealed record SourceRegime(Guid Id, string RegimeId, string Code, int Version, string Content);
