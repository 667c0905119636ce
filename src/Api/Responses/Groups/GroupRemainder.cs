using CSat.Api.Erasures;
using CSat.Api.Imports;
using CSat.Api.Responses.Versions;
using CSat.Domain.Audits;
using CSat.Domain.Erasures;
using CSat.Domain.Problems;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;

namespace CSat.Api.Responses.Groups;

/// <summary>What was not inserted of a group: each is known by its external id, or was erased, or its round does not take responses.</summary>
internal static class GroupRemainder
{
    /// <summary>Settles them, forms that were finished later in one transaction.</summary>
    /// <param name="source">The application's pools.</param>
    /// <param name="organization">Whose they are.</param>
    /// <param name="left">The responses.</param>
    /// <param name="patience">How long a form that was finished later waits for a lock, as PostgreSQL reads it.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task SettleAsync(CellPools source, Guid organization, PendingResponse[] left, string patience, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, organization, cancellation).ConfigureAwait(false);
        if (left.Any(pending => pending.KeepsHistory))
        {
            await transaction.ExecuteAsync([TenantBinding.LockPatience(patience)], cancellation).ConfigureAwait(false);
        }

        var stored = (await FindAsync(transaction, [.. left.Select(pending => pending.Response)], cancellation).ConfigureAwait(false)).ToDictionary(row => row.Place);
        var erased = stored.Count == left.Length ? [] : await ErasureStore.FindErasedAsync(
            transaction, ErasureSubject.Response, [.. left.Select(pending => (pending.Response.SourceSystem, pending.Response.ExternalId))], cancellation).ConfigureAwait(false);
        var replaced = new List<(PendingResponse Pending, Guid ResponseId)>();

        // In one order, so that two groups do not wait for each other's forms.
        foreach (var (pending, place) in left.Select((pending, i) => (pending, i + 1)).OrderBy(entry => entry.pending.Response.ExternalId, StringComparer.Ordinal))
        {
            var response = pending.Response;
            if (!stored.TryGetValue(place, out var found))
            {
                pending.Refused(new ProblemException(erased.Contains(place) ? Problems.Erased("external_id") : Problems.RoundClosed("round")));
            }
            else if (found.ContentDigest.AsSpan().SequenceEqual(response.Digest) && replaced.TrueForAll(entry => entry.ResponseId != found.ResponseId))
            {
                // Its own id: committed by an attempt whose answer was lost.
                pending.Stored(found.ResponseId, found.ResponseId == response.ResponseId ? Storing.Now : Storing.Before);
            }
            else if (await VersionStore.ReplaceAsync(transaction, found.ResponseId, pending, cancellation).ConfigureAwait(false))
            {
                replaced.Add((pending, found.ResponseId));
            }
        }

        if (replaced.Count > 0)
        {
            var things = replaced.ConvertAll(entry => (entry.ResponseId, entry.Pending.Response.Digest));
            await transaction.ExecuteAsync([AuditLog.Entry(organization, replaced[0].Pending.Response.Act, AuditSubject.Response, things, AuditOutcome.Changed)], cancellation).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            replaced.ForEach(entry => entry.Pending.Stored(entry.ResponseId, Storing.Extended));
        }
    }

    /// <summary>Whether a response is stored as it is.</summary>
    /// <param name="source">The application's pools.</param>
    /// <param name="response">The response.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<bool> IsStoredAsync(CellPools source, AcceptedResponse response, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, response.OrganizationId, cancellation).ConfigureAwait(false);
        return await FindAsync(transaction, [response], cancellation).ConfigureAwait(false) is [var found] && found.ContentDigest.AsSpan().SequenceEqual(response.Digest);
    }

    private static Task<IReadOnlyList<StoredResponseRow>> FindAsync(TenantTransaction transaction, IReadOnlyList<AcceptedResponse> responses, CancellationToken cancellation) =>
        transaction.QueryAsync<StoredResponseRow>(
            "postgres/responses/select_stored_responses.sql",
            new { SourceSystems = responses.Select(response => response.SourceSystem).ToArray(), ExternalIds = responses.Select(response => response.ExternalId).ToArray() }, cancellation);
}
