using CSat.Api.Authentication;
using CSat.Api.Calls;
using CSat.Domain.Audits;
using CSat.Domain.Problems;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Organizations.Keys;

/// <summary>A key that was made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">The key itself; empty where it was made by an earlier request of the same id, since it is not stored.</param>
public sealed record CreatedKey(Guid Id, string Key);

/// <summary>The keys of an organisation: made, listed and revoked one after the other.</summary>
/// <param name="source">The application's pools.</param>
public sealed class KeyStore(CellPools source)
{
    /// <summary>Makes and stores a key.</summary>
    /// <exception cref="ProblemException">Its end is past, or its label names another key, or its person is not there or no longer acts.</exception>
    public async Task<CreatedKey> CreateAsync(Call call, KeyOrder order)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        await OrganizationLock.TakeAsync(transaction, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, Guid.CreateVersion7(), call.Cancellation);
        if (claim.IsRepeated)
        {
            return new CreatedKey(claim.AnswerId, "");
        }

        if (order.ExpiresAt <= call.At)
        {
            throw new ProblemException(Problems.FieldInvalid("expires_at", order.ExpiresAt.Value, ProblemForm.ToCome));
        }

        if (await transaction.FindAsync<KeyIdRow>("postgres/authentication/select_labelled_key.sql", new { order.Label }, call.Cancellation) is not null)
        {
            throw new ProblemException(Problems.AlreadyExists("label", ProblemThing.ApiKey, order.Label));
        }

        var person = order.Person.Length == 0 ? null : await transaction.FindAsync<KeyPersonRow>("postgres/persons/select_active_person.sql", new { Code = order.Person }, call.Cancellation)
            ?? throw new ProblemException(Problems.NotFound("person", ProblemThing.Person, order.Person));
        var key = ApiKey.Create();
        var made = new NewApiKey(claim.AnswerId, key, order.Label, order.Role, WholeInstallation: false, call.At, order.ExpiresAt) { Act = call.Act, PersonId = person?.PersonId };
        await ApiKeyStore.InsertAsync(transaction, made, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return new CreatedKey(claim.AnswerId, key);
    }

    /// <summary>Keys after the given one, in the order of their making.</summary>
    public async Task<IReadOnlyList<KeyRow>> ListAsync(Call call, KeyPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return await transaction.QueryAsync<KeyRow>("postgres/authentication/select_api_keys.sql", page, call.Cancellation);
    }

    /// <summary>Revokes a key; one that is revoked stays as it is.</summary>
    /// <exception cref="ProblemException">
    /// There is no such key, it is one for the whole installation and the caller's is not, or it is the last one without which nobody could make another.
    /// </exception>
    public async Task<KeyRow> RevokeAsync(Call call, KeyRevocation asked)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);

        // Two administrators who revoke each other's keys come one after the other, and the second finds that his is the last.
        await OrganizationLock.TakeAsync(transaction, call.Cancellation);
        var key = await FindAsync(transaction, asked, call.Cancellation);
        if ((await RequestLog.ClaimAsync(transaction, call.Request, key.ApiKeyId, call.Cancellation)).IsRepeated || key.RevokedAt is not null)
        {
            return key;
        }

        if (key.WholeInstallation && !call.Caller.WholeInstallation)
        {
            throw new ProblemException(Problems.NotAuthorized("administrator (whole installation)"));
        }

        if (await IsNeededAsync(transaction, call, key))
        {
            throw new ProblemException(Problems.LastKey("api_key_id", key.WholeInstallation));
        }

        await transaction.ExecuteAsync("postgres/authentication/revoke_api_key.sql", new { key.ApiKeyId, RevokedAt = call.At.ToUniversalTime() }, call.Cancellation);
        await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.ApiKey, key.ApiKeyId, AuditOutcome.Changed, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return key with { RevokedAt = call.At };
    }

    // One that has ended is needed by nobody. The installation's key can make others for every organisation, so it may leave one without.
    private static async Task<bool> IsNeededAsync(TenantTransaction transaction, Call call, KeyRow key) =>
        key.Role == "administrator" && !(key.ExpiresAt <= call.At) && (key.WholeInstallation || !call.Caller.WholeInstallation)
        && await transaction.FindAsync<KeyIdRow>(
            "postgres/authentication/select_other_administrator.sql", new { key.ApiKeyId, key.WholeInstallation, At = call.At.ToUniversalTime() }, call.Cancellation) is null;

    private static async Task<KeyRow> FindAsync(TenantTransaction transaction, KeyRevocation asked, CancellationToken cancellation) =>
        await transaction.FindAsync<KeyRow>("postgres/authentication/select_api_key_by_id.sql", new { ApiKeyId = asked.Id }, cancellation)
        ?? throw new ProblemException(Problems.NotFound("api_key_id", ProblemThing.ApiKey, asked.Given));
}
