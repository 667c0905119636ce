using CSat.Api.Calls;
using CSat.Api.Imports;
using CSat.Api.Regimes;
using CSat.Domain.Audits;
using CSat.Domain.Customers;
using CSat.Domain.Duties;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Text;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Customers;

/// <summary>Customers in PostgreSQL.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class CustomerStore(CellPools source, RegimeStore regimes)
{
    /// <summary>Enters customers or changes them, all or none.</summary>
    /// <returns>How many they are.</returns>
    /// <exception cref="ProblemException">A field is not as the regime demands it, a department is not known, a code was erased.</exception>
    internal async Task<int> PutAsync(Call call, CustomerChange change)
    {
        await using var transaction = await BeginAsync(call.Tenant, call.Cancellation);
        if (!(await RequestLog.ClaimAsync(transaction, call.Request, call.Tenant.Id, call.Cancellation)).IsRepeated)
        {
            var inForce = await InForceAsync(transaction, call.Cancellation);
            var (regime, problems) = CollectionRules.Check(inForce, change.Collection, "collection.");
            Throw([.. problems, .. await CheckAsync(transaction, inForce, change.Customers, call.Cancellation)]);
            await call.RequireStatedRoleAsync(transaction, regime, change.Collection.Role, "collection.role");
            await WriteAllAsync(transaction, call, change);
            await transaction.CommitAsync(call.Cancellation);
        }

        return change.Customers.Count;
    }

    /// <summary>Hands in a form of collected customers: enters them, and judges whether it was in time.</summary>
    /// <exception cref="ProblemException">As <see cref="PutAsync"/>; or the regime knows no such form, the role does not fill it in, or the store handed it in before.</exception>
    internal async Task<CustomerFormRow> SubmitAsync(Call call, FormDraft draft)
    {
        await using var transaction = await BeginAsync(call.Tenant, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, Guid.CreateVersion7(call.At), call.Cancellation);
        if (!claim.IsRepeated)
        {
            var inForce = await InForceAsync(transaction, call.Cancellation);
            var (regime, problems) = CollectionRules.Check(inForce, draft.Change.Collection, "");
            Throw([.. problems, .. await CheckAsync(transaction, inForce, draft.Change.Customers, call.Cancellation)]);
            await call.RequireStatedRoleAsync(transaction, regime, draft.Change.Collection.Role, "role");
            var (due, timeliness) = CustomerForm.Judge(regime!.Forms.Concat(regime.Reports).First(form => form.Code == draft.Form), draft.Month, call.At, call.Tenant.TimeZone);
            var row = new CustomerFormRow
            {
                CustomerFormId = claim.AnswerId, Form = draft.Form, Department = draft.Department, Month = draft.Month.First, Role = draft.Change.Collection.Role,
                SubmittedAt = call.At.ToUniversalTime(), DueAt = due?.ToUniversalTime(), Timeliness = due is null ? null : EnumCode.Of(timeliness), Customers = draft.Change.Customers.Count,
            };
            await RequireDepartmentAsync(transaction, draft.Department, call.Cancellation);
            if (await transaction.ExecuteAsync("postgres/customers/insert_customer_form.sql", row, call.Cancellation) == 0)
            {
                throw new ProblemException(Problems.AlreadyExists("month", ProblemThing.CustomerForm, draft.Month.Name));
            }

            await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.Customer, claim.AnswerId, AuditOutcome.Created, call.Cancellation);
            await WriteAllAsync(transaction, call, draft.Change);
        }

        var kept = await transaction.FindAsync<CustomerFormRow>("postgres/customers/select_customer_form.sql", new { CustomerFormId = claim.AnswerId }, call.Cancellation);
        await transaction.CommitAsync(call.Cancellation);
        return kept!;
    }

    /// <summary>Keeps a check of customer data.</summary>
    /// <exception cref="ProblemException">The regime knows no such duty, the role does not do it, the department is not known.</exception>
    internal async Task<CustomerCheckRow> VerifyAsync(Call call, CheckDraft draft)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        var claim = await RequestLog.ClaimAsync(transaction, call.Request, Guid.CreateVersion7(call.At), call.Cancellation);
        if (!claim.IsRepeated)
        {
            var (regime, problems) = CollectionRules.Check(await InForceAsync(transaction, call.Cancellation), draft.Collection, "collection.");
            Throw(problems);
            await call.RequireStatedRoleAsync(transaction, regime, draft.Collection.Role, "collection.role");
            await RequireDepartmentAsync(transaction, draft.Row.Department, call.Cancellation);
            await transaction.ExecuteAsync(
                "postgres/customers/insert_customer_check.sql", draft.Row with { CustomerCheckId = claim.AnswerId, RecordedAt = draft.Row.RecordedAt.ToUniversalTime() }, call.Cancellation);
            await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.Customer, claim.AnswerId, AuditOutcome.Created, call.Cancellation);
            await transaction.CommitAsync(call.Cancellation);
        }

        return draft.Row;
    }

    /// <summary>Customers after the given one.</summary>
    internal async Task<IReadOnlyList<CustomerRow>> ListAsync(Call call, CustomerPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        return await transaction.QueryAsync<CustomerRow>("postgres/customers/select_customers.sql", page, call.Cancellation);
    }

    /// <summary>Enters the customers of a message of an import that can be entered.</summary>
    /// <returns>What became of each, in their order.</returns>
    internal async Task<ImportedCustomer[]> ImportAsync(Tenant tenant, AuditAct act, IReadOnlyList<Contracts.V1.CustomerRow> rows, CancellationToken cancellation)
    {
        var outcomes = new ImportedCustomer[rows.Count];
        var left = new List<(int Place, CustomerDraft Draft)>(rows.Count);
        await using var transaction = await BeginAsync(tenant, cancellation);
        var inForce = await InForceAsync(transaction, cancellation);
        for (var i = 0; i < rows.Count; i++)
        {
            try
            {
                left.Add((i, CustomerRequests.Read(rows[i])));
            }
            catch (ProblemException refused)
            {
                outcomes[i] = new(default, refused);
            }
        }

        var wrong = (await CheckEachAsync(transaction, inForce, [.. left.Select(entry => entry.Draft)], cancellation)).ToArray();
        foreach (var (entry, problems) in left.Zip(wrong).Where(pair => pair.Second.Count > 0))
        {
            outcomes[entry.Place] = new(default, new ProblemException(problems));
        }

        left = [.. left.Where((_, i) => wrong[i].Count == 0)];
        var written = 0;
        while (left.Count > 0)
        {
            // Of a code that comes again the later row is written after the earlier one.
            var codes = new HashSet<string>(StringComparer.Ordinal);
            var now = left.Where(entry => codes.Add(entry.Draft.Row.Code)).ToArray();
            var results = await WriteAsync(transaction, [.. now.Select(entry => entry.Draft)], new Collection("", ""), act.At, cancellation);
            foreach (var (entry, result) in now.Zip(results))
            {
                outcomes[entry.Place] = result switch
                {
                    "erased" => new(default, new ProblemException(Problems.Erased("customer.code"))),
                    "created" => new(Storing.Now, null),
                    "changed" => new(Storing.Extended, null),
                    _ => new(Storing.Before, null),
                };
                written += result is "created" or "changed" ? 1 : 0;
            }

            left = [.. left.Except(now)];
        }

        if (written > 0)
        {
            await AuditLog.AppendAsync(transaction, act, AuditSubject.Customer, tenant.Id, AuditOutcome.Changed, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return outcomes;
    }

    private async Task<TenantTransaction> BeginAsync(Tenant tenant, CancellationToken cancellation)
    {
        var transaction = await TenantTransaction.BeginAsync(source, tenant.Id, cancellation);
        await transaction.ExecuteAsync("postgres/customers/lock_customers.sql", null, cancellation);
        return transaction;
    }

    private async Task<IReadOnlyList<Regime>> InForceAsync(TenantTransaction transaction, CancellationToken cancellation) =>
        [.. (await regimes.AllInForceAsync(transaction, cancellation)).Select(version => version.Regime)];

    private static async Task WriteAllAsync(TenantTransaction transaction, Call call, CustomerChange change)
    {
        var outcomes = await WriteAsync(transaction, change.Customers, change.Collection, call.At, call.Cancellation);
        Throw([.. change.Customers.Zip(outcomes).Where(pair => pair.Second == "erased").Select(pair => Problems.Erased($"{pair.First.Path}code"))]);
        if (outcomes.Any(outcome => outcome != "unchanged"))
        {
            await AuditLog.AppendAsync(transaction, call.Act, AuditSubject.Customer, call.Tenant.Id, AuditOutcome.Changed, call.Cancellation);
        }
    }

    private static async Task<IReadOnlyList<string>> WriteAsync(
        TenantTransaction transaction, IReadOnlyList<CustomerDraft> drafts, Collection collection, DateTimeOffset at, CancellationToken cancellation)
    {
        if (drafts.Count == 0)
        {
            return [];
        }

        var values = new
        {
            Ids = drafts.Select(_ => Guid.CreateVersion7()).ToArray(),
            Codes = drafts.Select(draft => draft.Row.Code).ToArray(),
            Classes = drafts.Select(draft => draft.Row.Class).ToArray(),
            Kinds = drafts.Select(draft => NullIfEmpty(draft.Row.Kind)).ToArray(),
            Departments = drafts.Select(draft => draft.Row.Department).ToArray(),
            Residents = drafts.Select(draft => draft.Row.Resident).ToArray(),
            Occupied = drafts.Select(draft => draft.Row.OccupiedSince).ToArray(),
            Persons = drafts.Select(draft => draft.Row.Person).ToArray(),
            Document = NullIfEmpty(collection.Document),
            CollectedBy = NullIfEmpty(collection.Role),
            At = at.ToUniversalTime(),
        };
        return [.. (await transaction.QueryAsync<CustomerOutcomeRow>("postgres/customers/upsert_customers.sql", values, cancellation)).Select(row => row.Outcome)];
    }

    private static async Task<IReadOnlyList<Problem>> CheckAsync(
        TenantTransaction transaction, IReadOnlyList<Regime> inForce, IReadOnlyList<CustomerDraft> drafts, CancellationToken cancellation) =>
        [.. (await CheckEachAsync(transaction, inForce, drafts, cancellation)).SelectMany(problems => problems)];

    private static async Task<IEnumerable<IReadOnlyList<Problem>>> CheckEachAsync(
        TenantTransaction transaction, IReadOnlyList<Regime> inForce, IReadOnlyList<CustomerDraft> drafts, CancellationToken cancellation)
    {
        var fields = CustomerFieldRules.FieldsOf(inForce);
        string[] named = [.. drafts.Select(draft => draft.Row.Department).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)];
        var known = named.Length == 0 ? [] : await DepartmentsAsync(transaction, named, cancellation);
        return drafts.Select(IReadOnlyList<Problem> (draft) =>
        [
            .. CustomerFieldRules.Check(fields, draft.Fields).Select(problem => problem with { Field = draft.Path + problem.Field }),
            .. draft.Row.Department.Length > 0 && !known.Contains(draft.Row.Department)
                ? [Problems.NotFound($"{draft.Path}department", ProblemThing.Department, draft.Row.Department)]
                : Array.Empty<Problem>(),
        ]);
    }

    private static async Task RequireDepartmentAsync(TenantTransaction transaction, string code, CancellationToken cancellation)
    {
        if ((await DepartmentsAsync(transaction, [code], cancellation)).Count == 0)
        {
            throw new ProblemException(Problems.NotFound("department", ProblemThing.Department, code));
        }
    }

    private static async Task<HashSet<string>> DepartmentsAsync(TenantTransaction transaction, string[] codes, CancellationToken cancellation) =>
        [.. (await transaction.QueryAsync<CodeRow>("postgres/customers/select_department_codes.sql", new { codes }, cancellation)).Select(row => row.Code)];

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static void Throw(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }
}
