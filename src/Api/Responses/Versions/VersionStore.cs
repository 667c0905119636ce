using CSat.Api.Calls;
using CSat.Api.Imports;
using CSat.Api.Responses.Groups;
using CSat.Domain.Problems;
using CSat.Domain.Responses;
using CSat.Postgres.Cells;
using CSat.Postgres.Tenants;

namespace CSat.Api.Responses.Versions;

/// <summary>Versions of forms that were finished later: one counts, those before it are kept.</summary>
/// <param name="source">The application's pools.</param>
public sealed class VersionStore(CellPools source)
{
    /// <summary>The versions of a stored form, the first one first.</summary>
    /// <exception cref="ProblemException">There is no such form.</exception>
    internal async Task<IReadOnlyList<ResponseVersionRow>> ListAsync(Call call, ResponseName name)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var versions = await transaction.QueryAsync<ResponseVersionRow>("postgres/responses/select_response_versions.sql", name, call.Cancellation);
        return versions.Count > 0 ? versions : throw new ProblemException(Problems.NotFound(name.Field, ProblemThing.Response, name.Shown));
    }

    /// <summary>Puts a form in the place of the stored one where it is that form, finished later; else settles it.</summary>
    /// <param name="transaction">The transaction of the group's remainder.</param>
    /// <param name="responseId">Id of the stored form.</param>
    /// <param name="pending">The form that comes under its external id, with other content.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>True where it took the place: it is to be settled once that is committed.</returns>
    internal static async Task<bool> ReplaceAsync(TenantTransaction transaction, Guid responseId, PendingResponse pending, CancellationToken cancellation)
    {
        var response = pending.Response;
        if (pending.KeepsHistory)
        {
            await transaction.ExecuteAsync("postgres/responses/lock_response.sql", new { responseId, response.RoundId }, cancellation).ConfigureAwait(false);
        }

        var content = await transaction.FindAsync<StoredContentRow>("postgres/responses/select_response_content.sql", new { responseId }, cancellation).ConfigureAwait(false);
        if (content!.ExternalId != response.ExternalId)
        {
            // Erased while this waited for its lock.
            pending.Refused(new ProblemException(Problems.Erased("external_id")));
            return false;
        }

        if (content.ContentDigest.AsSpan().SequenceEqual(response.Digest))
        {
            pending.Stored(responseId, Storing.Before);
            return false;
        }

        var order = content.OrderOf(response);
        if (pending.KeepsHistory && order == VersionOrder.Later)
        {
            var written = await transaction.ExecuteAsync("postgres/responses/replace_response.sql", VersionRows.Replace(responseId, response), cancellation).ConfigureAwait(false);
            if (written == 0)
            {
                pending.Refused(new ProblemException(Problems.RoundClosed("round")));
            }

            return written > 0;
        }

        var isOlder = order == VersionOrder.Earlier && (pending.KeepsHistory || content.EarlierDigests.Length > 0);
        pending.Refused(new ProblemException(isOlder
            ? Problems.OlderExport("external_id", response.ExternalId)
            : Problems.DuplicateExternalId("external_id", response.ExternalId, content.DifferencesTo(response))));
        return false;
    }
}
