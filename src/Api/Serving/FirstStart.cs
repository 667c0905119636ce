using CSat.Api.Authentication;
using CSat.Api.Calls;
using CSat.Api.Organizations;
using CSat.Contracts.V1;
using CSat.Hosting.State;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Serving;

/// <summary>Gives a fresh installation its first organisation and its first key, so that there is somebody who may create the rest.</summary>
/// <param name="source">The owner's pool: nobody else may make a key for the whole installation.</param>
/// <param name="state">Where the key is written.</param>
/// <param name="time">The clock.</param>
public sealed class FirstStart(NpgsqlDataSource source, StateDirectory state, TimeProvider time)
{
    private const string Code = "demo";
    private const string Label = "serve";

    private readonly OrganizationStore _organizations = new(source, time);

    /// <summary>Makes sure that the organisation exists and that the key file holds a key that works.</summary>
    /// <returns>The key file's path.</returns>
    public async Task<string> EnsureAsync(CancellationToken cancellation)
    {
        var existing = await _organizations.FindAsync(Code, cancellation).ConfigureAwait(false);
        if (existing is not null && await HasValidKeyAsync(cancellation).ConfigureAwait(false))
        {
            return state.AdministratorKey;
        }

        // The file comes first: killed before the commit, the next start finds a key that does not work and makes another.
        var key = ApiKey.Create();
        StateDirectory.WriteSecret(state.AdministratorKey, key + "\n");
        if (existing is null)
        {
            var demo = new Tenant(
                Guid.CreateVersion7(), Code, new("示例组织", "Demo organisation"), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), "cn");
            if (await _organizations.InsertAsync(demo, transaction => InsertKeyAsync(transaction, key, Guid.CreateVersion7(), Label, cancellation), cancellation).ConfigureAwait(false))
            {
                return state.AdministratorKey;
            }

            existing = await _organizations.FindAsync(Code, cancellation).ConfigureAwait(false);
        }

        await using var transaction = await TenantTransaction.BeginAsync(source, existing!.Id, cancellation).ConfigureAwait(false);

        // Another state directory of this database, or this one before its key was lost, has the plain label.
        var id = Guid.CreateVersion7();
        await InsertKeyAsync(transaction, key, id, $"{Label}-{id:N}", cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return state.AdministratorKey;
    }

    private Task InsertKeyAsync(TenantTransaction transaction, string key, Guid id, string label, CancellationToken cancellation) =>
        ApiKeyStore.InsertAsync(transaction, new NewApiKey(id, key, label, Role.Administrator, WholeInstallation: true, time.GetUtcNow()), cancellation);

    private async Task<bool> HasValidKeyAsync(CancellationToken cancellation)
    {
        if (!File.Exists(state.AdministratorKey))
        {
            return false;
        }

        var key = (await File.ReadAllTextAsync(state.AdministratorKey, cancellation).ConfigureAwait(false)).Trim();
        return await new ApiKeyStore(source).FindAsync(ApiKey.Digest(key), cancellation).ConfigureAwait(false) is { WholeInstallation: true };
    }
}
