using CSat.Api.Storage;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Postgres.Tenants;
using Google.Protobuf.Collections;
using Npgsql;

namespace CSat.Api.Directory;

/// <summary>The directory of an organisation in PostgreSQL.</summary>
/// <param name="source">The application's pool.</param>
/// <param name="time">The clock.</param>
public sealed class DirectoryStore(NpgsqlDataSource source, TimeProvider time)
{
    /// <summary>Creates or renames the entries, all or none.</summary>
    /// <returns>The whole directory afterwards.</returns>
    /// <exception cref="ProblemException">An item names a department that does not exist.</exception>
    public async Task<Contracts.V1.Directory> PutAsync(Tenant tenant, Contracts.V1.Directory entries, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        await OrganizationLock.TakeAsync(transaction, cancellation).ConfigureAwait(false);
        await UpsertAsync(transaction, "postgres/directory/upsert_departments.sql", [.. entries.Departments.Select(entry => (entry.Code, entry.Name))], cancellation).ConfigureAwait(false);
        await UpsertItemsAsync(transaction, entries.Items, cancellation).ConfigureAwait(false);
        await UpsertAsync(transaction, "postgres/directory/upsert_competitors.sql", [.. entries.Competitors.Select(entry => (entry.Code, entry.Name))], cancellation).ConfigureAwait(false);
        await UpsertAsync(transaction, "postgres/directory/upsert_offerings.sql", [.. entries.Offerings.Select(entry => (entry.Code, entry.Name))], cancellation).ConfigureAwait(false);
        await UpsertAsync(transaction, "postgres/directory/upsert_complaint_categories.sql", [.. entries.ComplaintCategories.Select(entry => (entry.Code, entry.Name))], cancellation).ConfigureAwait(false);
        var directory = await ReadAsync(transaction, cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return directory;
    }

    /// <summary>The whole directory.</summary>
    public async Task<Contracts.V1.Directory> GetAsync(Tenant tenant, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        return await ReadAsync(transaction, cancellation).ConfigureAwait(false);
    }

    /// <summary>Stores an API key.</summary>
    public async Task InsertApiKeyAsync(Tenant tenant, byte[] digest, string label, string role, CancellationToken cancellation)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation).ConfigureAwait(false);
        await Authentication.ApiKeyStore.InsertAsync(transaction, digest, label, role, wholeInstallation: false, time.GetUtcNow(), cancellation).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task UpsertAsync(TenantTransaction transaction, string path, IReadOnlyList<(string Code, LocalizedText Name)> entries, CancellationToken cancellation)
    {
        if (entries.Count > 0)
        {
            await transaction.ExecuteAsync(
                path, cancellation, transaction.OrganizationId, NewIds(entries.Count),
                entries.Select(entry => entry.Code).ToArray(), entries.Select(entry => entry.Name.Zh).ToArray(), entries.Select(entry => entry.Name.En).ToArray())
                .ConfigureAwait(false);
        }
    }

    private static async Task UpsertItemsAsync(TenantTransaction transaction, RepeatedField<Item> items, CancellationToken cancellation)
    {
        if (items.Count == 0)
        {
            return;
        }

        var departments = (await ReadDepartmentsAsync(transaction, cancellation).ConfigureAwait(false)).Select(department => department.Code).ToHashSet(StringComparer.Ordinal);
        var problems = items
            .Select((item, index) => (item, index))
            .Where(entry => !departments.Contains(entry.item.Department))
            .Select(entry => Problems.UnknownCode($"directory.items[{entry.index}].department", entry.item.Department, [.. departments]))
            .ToList();
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        await transaction.ExecuteAsync(
            "postgres/directory/upsert_items.sql", cancellation, transaction.OrganizationId, NewIds(items.Count),
            items.Select(item => item.Code).ToArray(), items.Select(item => item.Name.Zh).ToArray(), items.Select(item => item.Name.En).ToArray(),
            items.Select(item => item.Department).ToArray(), items.Select(item => item.Topic).ToArray()).ConfigureAwait(false);
    }

    private static async Task<Contracts.V1.Directory> ReadAsync(TenantTransaction transaction, CancellationToken cancellation)
    {
        var organization = transaction.OrganizationId;
        return new Contracts.V1.Directory
        {
            Departments = { await ReadDepartmentsAsync(transaction, cancellation).ConfigureAwait(false) },
            Items =
            {
                await transaction.QueryAsync(
                    "postgres/directory/select_items.sql",
                    row => new Item { Code = row.GetString(0), Name = Name(row), Department = row.GetString(3), Topic = row.GetString(4) },
                    cancellation, organization).ConfigureAwait(false)
            },
            Competitors =
            {
                await transaction.QueryAsync(
                    "postgres/directory/select_competitors.sql", row => new Competitor { Code = row.GetString(0), Name = Name(row) }, cancellation, organization).ConfigureAwait(false)
            },
            Offerings =
            {
                await transaction.QueryAsync(
                    "postgres/directory/select_offerings.sql", row => new Offering { Code = row.GetString(0), Name = Name(row) }, cancellation, organization).ConfigureAwait(false)
            },
            ComplaintCategories =
            {
                await transaction.QueryAsync(
                    "postgres/directory/select_complaint_categories.sql",
                    row => new ComplaintCategory { Code = row.GetString(0), Name = Name(row) },
                    cancellation, organization).ConfigureAwait(false)
            },
        };
    }

    private static Task<List<Department>> ReadDepartmentsAsync(TenantTransaction transaction, CancellationToken cancellation) => transaction.QueryAsync(
        "postgres/directory/select_departments.sql", row => new Department { Code = row.GetString(0), Name = Name(row) }, cancellation, transaction.OrganizationId);

    private static LocalizedText Name(NpgsqlDataReader row) => new() { Zh = row.GetString(1), En = row.GetString(2) };

    private static Guid[] NewIds(int count)
    {
        var ids = new Guid[count];
        for (var i = 0; i < count; i++)
        {
            ids[i] = Guid.CreateVersion7();
        }

        return ids;
    }
}
