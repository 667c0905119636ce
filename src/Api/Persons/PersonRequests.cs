using System.Text.RegularExpressions;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;

namespace CSat.Api.Persons;

/// <summary>A person who is to be so.</summary>
/// <param name="Person">The person; its id is of no account.</param>
/// <param name="Roles">Roles that it is to hold; their person is of no account.</param>
/// <param name="Etag">The person as the caller knows it; empty where that does not matter.</param>
public sealed record PersonDraft(PersonRow Person, IReadOnlyList<PersonRoleRow> Roles, string Etag);

/// <summary>Which people are asked for.</summary>
/// <param name="After">Code of the last one shown.</param>
/// <param name="InactiveToo">Whether those who no longer act are among them.</param>
/// <param name="Count">How many at most.</param>
public sealed record PersonPage(string After, bool InactiveToo, int Count);

/// <summary>Reads requests about people and checks their fields.</summary>
internal static partial class PersonRequests
{
    private const int PeopleLimit = 1_000;
    private const int RolesLimit = 100;
    private const int IdentitiesLimit = 20;

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static IReadOnlyList<PersonDraft> Read(PutPeopleRequest request)
    {
        var checks = new FieldChecks();
        if (request.People.Count == 0)
        {
            checks.Add(Problems.FieldMissing("people"));
        }

        Limit(checks, "people", request.People.Count, PeopleLimit);
        checks.ThrowIfAny();
        var (codes, identities) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        PersonDraft[] drafts = [.. request.People.Select((person, i) => Read(checks, person, $"people[{i}]", codes, identities))];
        checks.ThrowIfAny();
        return drafts;
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static PersonPage Read(ListPeopleRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        var after = Paging.Read(List(request.IncludeInactive), request.PageToken, keyParts: 1) is [var last] ? last : "";
        return new PersonPage(after, request.IncludeInactive, size + 1);
    }

    /// <summary>The list's name in its page tokens.</summary>
    public static string List(bool inactiveToo) => inactiveToo ? "people-inactive-too" : "people";

    private static PersonDraft Read(FieldChecks checks, Person person, string field, HashSet<string> codes, HashSet<string> identities)
    {
        checks.Code($"{field}.code", person.Code);
        if (!codes.Add(person.Code))
        {
            checks.Invalid($"{field}.code", person.Code, ProblemForm.CodeOnce);
        }

        checks.Name($"{field}.name", person.Name);
        if (person.Department.Length > 0)
        {
            checks.Code($"{field}.department", person.Department);
        }

        Limit(checks, $"{field}.roles", person.Roles.Count, RolesLimit);
        Limit(checks, $"{field}.identities", person.Identities.Count, IdentitiesLimit);
        for (var i = 0; i < person.Identities.Count; i++)
        {
            if (!Identity().IsMatch(person.Identities[i]) || !identities.Add(person.Identities[i]))
            {
                checks.Invalid($"{field}.identities[{i}]", person.Identities[i], ProblemForm.CallerIdentity);
            }
        }

        var held = new HashSet<(string, string, DateOnly)>();
        PersonRoleRow[] roles = [.. person.Roles.Select((role, i) => Read(checks, role, $"{field}.roles[{i}]", held))];
        var row = new PersonRow
        {
            Code = person.Code,
            NameZh = person.Name?.Zh ?? "",
            NameEn = person.Name?.En ?? "",
            Department = person.Department,
            Inactive = person.Inactive,
            Identities = [.. person.Identities],
        };
        return new PersonDraft(row, roles, person.Etag);
    }

    private static PersonRoleRow Read(FieldChecks checks, HeldRole role, string field, HashSet<(string Regime, string Role, DateOnly From)> held)
    {
        checks.Code($"{field}.regime", role.Regime);
        checks.Code($"{field}.role", role.Role);
        var from = checks.Date($"{field}.valid_from", role.ValidFrom);
        var to = role.ValidTo is null ? (DateOnly?)null : checks.Date($"{field}.valid_to", role.ValidTo);
        if (to is { } last && last != default && from != default && last.AddDays(1) < from)
        {
            checks.Invalid($"{field}.valid_to", ContractDate.Iso(last), ProblemForm.NotBefore, ("other-field", $"{field}.valid_from - 1"), ("earliest", ContractDate.Iso(from.AddDays(-1))));
        }

        if (!held.Add((role.Regime, role.Role, from)))
        {
            checks.Invalid($"{field}.role", role.Role, ProblemForm.CodeOnce);
        }

        return new PersonRoleRow { RegimeCode = role.Regime, RoleCode = role.Role, ValidFrom = from, ValidTo = to };
    }

    private static void Limit(FieldChecks checks, string field, int count, int limit)
    {
        if (count > limit)
        {
            checks.Add(Problems.FieldTooLong(field, count, limit));
        }
    }

    [GeneratedRegex(@"^(token|certificate):[0-9a-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identity();
}
