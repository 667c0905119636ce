using CSat.Api.Calls;
using CSat.Domain.Audits;
using CSat.Domain.Problems;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Organizations;

/// <summary>Organisations and their entries in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="time">The clock.</param>
public sealed class OrganizationStore(CellPools source, TimeProvider time)
{
    /// <summary>The organisation of a code; null where there is none.</summary>
    public async Task<Tenant?> FindAsync(string code, CancellationToken cancellation) =>
        (await TenantStatements.FindUnboundAsync<OrganizationRow>(
            await source.FindAsync(code, cancellation), TenantBinding.ToOrganizationCode(code), "postgres/organizations/select_organization_by_code.sql", new { code }, cancellation))?.ToTenant();

    /// <summary>Creates an organisation, or finds the one that is the same.</summary>
    /// <param name="tenant">The organisation.</param>
    /// <param name="act">Who creates it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">The code is taken by another one.</exception>
    public async Task<Tenant> CreateAsync(Tenant tenant, AuditAct act, CancellationToken cancellation)
    {
        if (await InsertAsync(tenant, alsoAsync: null, cancellation, act))
        {
            return tenant;
        }

        var existing = await FindAsync(tenant.Code, cancellation);
        return existing is not null && existing with { Id = tenant.Id } == tenant
            ? existing
            : throw new ProblemException(Problems.AlreadyExists("organization.code", ProblemThing.Organization, tenant.Code));
    }

    /// <summary>Inserts an organisation with its first entries.</summary>
    /// <param name="tenant">The new organisation.</param>
    /// <param name="alsoAsync">Writes more in the same transaction, null for nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="act">Who creates it; null for the program itself.</param>
    /// <returns>False where the code is taken; then nothing was written.</returns>
    public async Task<bool> InsertAsync(Tenant tenant, Func<TenantTransaction, Task>? alsoAsync, CancellationToken cancellation, AuditAct? act = null)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation);
        var inserted = await transaction.ExecuteAsync(
            "postgres/organizations/insert_organization.sql",
            new { tenant.Code, NameZh = tenant.Name.Zh, NameEn = tenant.Name.En, TimeZone = tenant.TimeZone.Id, tenant.CalendarCode, CreatedAt = time.GetUtcNow() }, cancellation);
        if (inserted == 0)
        {
            return false;
        }

        await AuditLog.AppendAsync(
            transaction, act ?? AuditAct.OfProgram("first-start", time.GetUtcNow()), AuditSubject.Organization, tenant.Id, AuditOutcome.Created, cancellation);
        if (alsoAsync is not null)
        {
            await alsoAsync(transaction);
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Codes of the departments of a transaction's organisation.</summary>
    public static async Task<IReadOnlySet<string>> DepartmentsAsync(TenantTransaction transaction, CancellationToken cancellation) =>
        (await EntriesAsync<EntryRow>(transaction, "postgres/organizations/select_departments.sql", cancellation)).Select(row => row.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>Creates or changes the entries, all or none.</summary>
    /// <returns>All entries afterwards.</returns>
    /// <exception cref="ProblemException">An item names a department that does not exist, or the entries have changed since the caller read them.</exception>
    public async Task<EntryRows> PutEntriesAsync(Call call, EntryChange change)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        await OrganizationLock.TakeAsync(transaction, call.Cancellation);
        if ((await RequestLog.ClaimAsync(transaction, call.Request, call.Tenant.Id, call.Cancellation)).IsRepeated)
        {
            return await ReadAsync(transaction, call.Cancellation);
        }

        var entries = change.Entries;
        Etag.Require(change.Etag, change.Etag.Length == 0 ? null : await ReadAsync(transaction, call.Cancellation));
        var written = await UpsertAsync("postgres/organizations/upsert_departments.sql", entries.Departments)
            + await UpsertItemsAsync(transaction, change, call)
            + await UpsertAsync("postgres/organizations/upsert_competitors.sql", entries.Competitors)
            + await UpsertAsync("postgres/organizations/upsert_offerings.sql", entries.Offerings)
            + await UpsertAsync("postgres/organizations/upsert_complaint_categories.sql", entries.ComplaintCategories);
        if (written > 0)
        {
            await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.Directory, call.Tenant.Id, AuditOutcome.Changed, call.Cancellation);
        }

        var after = await ReadAsync(transaction, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return after;

        Task<int> UpsertAsync(string path, IReadOnlyList<EntryRow> rows) => rows.Count == 0
            ? Task.FromResult(0)
            : transaction.ExecuteAsync(
                path,
                new
                {
                    Ids = NewIds(rows.Count),
                    Codes = Column(rows, row => row.Code),
                    NamesZh = Column(rows, row => row.NameZh),
                    NamesEn = Column(rows, row => row.NameEn),
                    change.Names,
                    At = change.Since,
                },
                call.Cancellation);
    }

    /// <summary>All entries.</summary>
    /// <returns>The page that was asked for, and the entries it is of.</returns>
    /// <exception cref="ProblemException">The entries have changed since the first page.</exception>
    public async Task<(EntryPage Page, EntryRows Entries)> GetEntriesAsync(Call call, EntryPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, System.Data.IsolationLevel.RepeatableRead, call.Cancellation);
        var entries = await ReadAsync(transaction, call.Cancellation);
        Etag.Require(page.Etag, entries);
        return (page, entries);
    }

    private static async Task<int> UpsertItemsAsync(TenantTransaction transaction, EntryChange change, Call call)
    {
        var items = change.Entries.Items;
        if (items.Count == 0)
        {
            return 0;
        }

        var departments = await DepartmentsAsync(transaction, call.Cancellation);
        var problems = items
            .Select((item, index) => (item, index))
            .Where(entry => !departments.Contains(entry.item.Department))
            .Select(entry => Problems.UnknownCode($"directory.items[{entry.index}].department", entry.item.Department, [.. departments]))
            .ToList();
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        return await transaction.ExecuteAsync(
            "postgres/organizations/upsert_items.sql",
            new
            {
                Ids = NewIds(items.Count),
                Codes = Column(items, item => item.Code),
                NamesZh = Column(items, item => item.NameZh),
                NamesEn = Column(items, item => item.NameEn),
                Departments = Column(items, item => item.Department),
                Topics = Column(items, item => item.Topic),
                change.Names,
                DepartmentsToo = change.Departments,
                TopicsToo = change.Topics,
                At = change.Since,
            },
            call.Cancellation);
    }

    private static async Task<EntryRows> ReadAsync(TenantTransaction transaction, CancellationToken cancellation) => new(
        await EntriesAsync<EntryRow>(transaction, "postgres/organizations/select_departments.sql", cancellation),
        await EntriesAsync<ItemRow>(transaction, "postgres/organizations/select_items.sql", cancellation),
        await EntriesAsync<EntryRow>(transaction, "postgres/organizations/select_competitors.sql", cancellation),
        await EntriesAsync<EntryRow>(transaction, "postgres/organizations/select_offerings.sql", cancellation),
        await EntriesAsync<EntryRow>(transaction, "postgres/organizations/select_complaint_categories.sql", cancellation));

    private static Task<IReadOnlyList<T>> EntriesAsync<T>(TenantTransaction transaction, string path, CancellationToken cancellation)
        where T : class => transaction.QueryAsync<T>(path, null, cancellation);

    private static string[] Column<T>(IReadOnlyList<T> rows, Func<T, string> of) => [.. rows.Select(of)];

    private static Guid[] NewIds(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];
}
