using CSat.Api.Directory;
using CSat.Api.Storage;
using CSat.Domain.Problems;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Surveys;

/// <summary>Targets in PostgreSQL.</summary>
/// <param name="source">The application's pool.</param>
public sealed class TargetStore(NpgsqlDataSource source)
{
    /// <summary>Sets a target; one of the same measure and first day is replaced.</summary>
    /// <exception cref="ProblemException">Its days overlap those of another target of the measure, so that two would hold at once.</exception>
    public async Task SetAsync(Tenant tenant, TargetDraft draft, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        await OrganizationLock.TakeAsync(transaction, cancellation).ConfigureAwait(false);
        var overlapping = await transaction.FindAsync(
            "postgres/surveys/select_overlapping_target.sql",
            reader => $"{SurveyMapper.Date(reader.GetFieldValue<DateOnly>(0))}/{SurveyMapper.Date(reader.GetFieldValue<DateOnly>(1))}",
            cancellation, tenant.Id, draft.Measure, draft.ValidFrom, draft.ValidTo).ConfigureAwait(false);
        if (overlapping is not null)
        {
            throw new ProblemException(Problems.AlreadyExists("valid_from", new("同一期间的目标", "target of this period"), overlapping));
        }

        await transaction.ExecuteAsync(
            "postgres/surveys/upsert_target.sql", cancellation,
            tenant.Id, Guid.CreateVersion7(), draft.Measure, draft.ValidFrom, draft.ValidTo, draft.ValuePercent, draft.Target.Method, draft.Target.ApprovedBy).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }
}
