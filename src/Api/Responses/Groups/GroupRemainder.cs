using CSat.Domain.Problems;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Responses.Groups;

/// <summary>What was not inserted of a group: each is either known by its external id, or its round does not take responses.</summary>
internal static class GroupRemainder
{
    /// <summary>Settles them.</summary>
    /// <param name="source">The application's pool.</param>
    /// <param name="organization">Whose they are.</param>
    /// <param name="left">The responses.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task SettleAsync(NpgsqlDataSource source, Guid organization, PendingResponse[] left, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, organization, cancellation).ConfigureAwait(false);
        var given = new { SourceSystems = left.Select(pending => pending.Response.SourceSystem).ToArray(), ExternalIds = left.Select(pending => pending.Response.ExternalId).ToArray() };
        var stored = (await transaction.QueryAsync<StoredResponseRow>("postgres/responses/select_stored_responses.sql", given, cancellation).ConfigureAwait(false))
            .ToDictionary(row => row.Place);
        for (var i = 0; i < left.Length; i++)
        {
            var pending = left[i];
            var response = pending.Response;
            if (!stored.TryGetValue(i + 1, out var found))
            {
                pending.Refused(new ProblemException(Problems.RoundClosed("round")));
            }
            else if (found.ContentDigest.AsSpan().SequenceEqual(response.Digest))
            {
                // Its own id: committed by an attempt whose answer was lost.
                pending.Stored(found.ResponseId, already: found.ResponseId != response.ResponseId);
            }
            else
            {
                var content = await transaction.FindAsync<StoredContentRow>(
                    "postgres/responses/select_response_content.sql", new { found.ResponseId }, cancellation).ConfigureAwait(false);
                pending.Refused(new ProblemException(Problems.DuplicateExternalId("external_id", response.ExternalId, content!.DifferencesTo(response))));
            }
        }
    }
}
