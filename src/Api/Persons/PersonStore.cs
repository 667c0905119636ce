using System.Data;
using CSat.Api.Calls;
using CSat.Api.Organizations;
using CSat.Api.Regimes;
using CSat.Domain.Audits;
using CSat.Domain.Problems;
using CSat.Postgres.Audit;
using CSat.Postgres.Cells;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;

namespace CSat.Api.Persons;

/// <summary>People in PostgreSQL. Roles are given and ended, never removed, so that it can be told who held which on any day.</summary>
/// <param name="source">The application's pools.</param>
/// <param name="regimes">The adopted regimes.</param>
public sealed class PersonStore(CellPools source, RegimeStore regimes)
{
    /// <summary>Enters or changes people, all or none.</summary>
    /// <returns>The people as they are stored, in the order of the drafts.</returns>
    /// <exception cref="ProblemException">
    /// A department, regime or role does not exist, an identity is another person's, or a person has changed since the caller read it; all are said.
    /// </exception>
    public async Task<IReadOnlyList<StoredPerson>> PutAsync(Call call, IReadOnlyList<PersonDraft> drafts)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, call.Cancellation);
        await OrganizationLock.TakeAsync(transaction, call.Cancellation);
        if ((await RequestLog.ClaimAsync(transaction, call.Request, call.Tenant.Id, call.Cancellation)).IsRepeated)
        {
            return await OfAsync(transaction, drafts, call.Cancellation);
        }

        var before = (await OfAsync(transaction, drafts, call.Cancellation)).ToDictionary(stored => stored.Person.Code, StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            Etag.Require(draft.Etag, before.GetValueOrDefault(draft.Person.Code));
        }

        await CheckAsync(transaction, call, drafts);
        var written = await UpsertAsync(transaction, call, drafts);
        var after = await OfAsync(transaction, drafts, call.Cancellation);
        var entries = after.Where(stored => written.Contains(stored.Person.PersonId)).Select(stored => AuditLog.Entry(
            call.Tenant.Id, call.Act, AuditSubject.Person, stored.Person.PersonId, before.ContainsKey(stored.Person.Code) ? AuditOutcome.Changed : AuditOutcome.Created)).ToArray();
        if (entries.Length > 0)
        {
            await transaction.ExecuteAsync(entries, call.Cancellation);
        }

        await transaction.CommitAsync(call.Cancellation);
        return after;
    }

    /// <summary>People after the given one, by their codes.</summary>
    public async Task<IReadOnlyList<StoredPerson>> ListAsync(Call call, PersonPage page)
    {
        await using var transaction = await TenantTransaction.BeginAsync(source, call.Tenant.Id, IsolationLevel.RepeatableRead, call.Cancellation);
        return await ReadAsync(transaction, codes: null, page, call.Cancellation);
    }

    private async Task CheckAsync(TenantTransaction transaction, Call call, IReadOnlyList<PersonDraft> drafts)
    {
        var departments = await OrganizationStore.DepartmentsAsync(transaction, call.Cancellation);
        var roles = await RolesAsync(transaction, drafts, call.Cancellation);
        var problems = drafts.SelectMany((draft, i) => Check(draft, $"people[{i}]", departments, roles)).ToList();
        string[] identities = [.. drafts.SelectMany(draft => draft.Person.Identities)];
        if (identities.Length > 0 && await transaction.FindAsync<PersonIdRow>(
            "postgres/persons/select_person_by_identity.sql", new { identities, Codes = CodesOf(drafts) }, call.Cancellation) is { } other)
        {
            problems.Add(Problems.AlreadyExists("people.identities", ProblemThing.Person, other.Code));
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }

    private static IEnumerable<Problem> Check(PersonDraft draft, string field, IReadOnlySet<string> departments, Dictionary<string, HashSet<string>> roles)
    {
        if (draft.Person.Department.Length > 0 && !departments.Contains(draft.Person.Department))
        {
            yield return Problems.UnknownCode($"{field}.department", draft.Person.Department, [.. departments]);
        }

        for (var i = 0; i < draft.Roles.Count; i++)
        {
            var (regime, role) = (draft.Roles[i].RegimeCode, draft.Roles[i].RoleCode);
            if (!roles.TryGetValue(regime, out var known))
            {
                yield return Problems.UnknownCode($"{field}.roles[{i}].regime", regime, [.. roles.Keys], "regime");
            }
            else if (!known.Contains(role))
            {
                yield return Problems.UnknownCode($"{field}.roles[{i}].role", role, [.. known.Order(StringComparer.Ordinal)], "regime");
            }
        }
    }

    // Roles of all versions: a case may still run under an earlier one.
    private async Task<Dictionary<string, HashSet<string>>> RolesAsync(TenantTransaction transaction, IReadOnlyList<PersonDraft> drafts, CancellationToken cancellation)
    {
        string[] codes = [.. drafts.SelectMany(draft => draft.Roles).Select(role => role.RegimeCode).Distinct(StringComparer.Ordinal)];
        return (await regimes.VersionsOfAsync(transaction, codes, cancellation)).ToDictionary(
            versions => versions.Key, versions => versions.SelectMany(regime => regime.Roles).Select(role => role.Code).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static async Task<HashSet<Guid>> UpsertAsync(TenantTransaction transaction, Call call, IReadOnlyList<PersonDraft> drafts)
    {
        var people = await transaction.QueryAsync<PersonIdRow>(
            "postgres/persons/upsert_people.sql",
            new
            {
                Ids = drafts.Select(_ => Guid.CreateVersion7()).ToArray(),
                Codes = CodesOf(drafts),
                NamesZh = drafts.Select(draft => draft.Person.NameZh).ToArray(),
                NamesEn = drafts.Select(draft => draft.Person.NameEn).ToArray(),
                Departments = drafts.Select(draft => draft.Person.Department).ToArray(),
                Inactive = drafts.Select(draft => draft.Person.Inactive).ToArray(),
                Identities = drafts.Select(draft => string.Join(' ', draft.Person.Identities)).ToArray(),
                At = call.At.ToUniversalTime(),
            },
            call.Cancellation);
        var held = drafts.SelectMany(draft => draft.Roles.Select(role => (Person: draft.Person.Code, Role: role))).ToArray();
        var roles = held.Length == 0 ? [] : await transaction.QueryAsync<PersonIdRow>(
            "postgres/persons/upsert_person_roles.sql",
            new
            {
                People = held.Select(pair => pair.Person).ToArray(),
                Regimes = held.Select(pair => pair.Role.RegimeCode).ToArray(),
                Roles = held.Select(pair => pair.Role.RoleCode).ToArray(),
                From = held.Select(pair => pair.Role.ValidFrom).ToArray(),
                To = held.Select(pair => pair.Role.ValidTo).ToArray(),
            },
            call.Cancellation);
        return [.. people.Concat(roles).Select(row => row.PersonId)];
    }

    private static async Task<IReadOnlyList<StoredPerson>> OfAsync(TenantTransaction transaction, IReadOnlyList<PersonDraft> drafts, CancellationToken cancellation)
    {
        var stored = await ReadAsync(transaction, CodesOf(drafts), new PersonPage("", InactiveToo: true, drafts.Count), cancellation);
        var order = drafts.Select((draft, i) => (draft.Person.Code, Place: i)).ToDictionary(pair => pair.Code, pair => pair.Place, StringComparer.Ordinal);
        return [.. stored.OrderBy(person => order[person.Person.Code])];
    }

    private static async Task<IReadOnlyList<StoredPerson>> ReadAsync(TenantTransaction transaction, string[]? codes, PersonPage page, CancellationToken cancellation)
    {
        var people = await transaction.QueryAsync<PersonRow>("postgres/persons/select_people.sql", new { codes, page.After, page.InactiveToo, page.Count }, cancellation);
        var roles = (await transaction.QueryAsync<PersonRoleRow>(
            "postgres/persons/select_person_roles.sql", new { Ids = people.Select(person => person.PersonId).ToArray() }, cancellation)).ToLookup(role => role.PersonId);
        return [.. people.Select(person => new StoredPerson(person, [.. roles[person.PersonId]]))];
    }

    private static string[] CodesOf(IReadOnlyList<PersonDraft> drafts) => [.. drafts.Select(draft => draft.Person.Code)];
}
