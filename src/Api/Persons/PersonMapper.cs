using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;

namespace CSat.Api.Persons;

/// <summary>People in the words of the contract.</summary>
internal static class PersonMapper
{
    public static PutPeopleResponse ToContract(IReadOnlyList<StoredPerson> people) => new() { People = { people.Select(ToContract) } };

    /// <summary>A page of the people found, one more of whom were asked for than it may hold.</summary>
    public static ListPeopleResponse ToContract(IReadOnlyList<StoredPerson> found, ListPeopleRequest request)
    {
        Person[] people = [.. found.Select(ToContract)];
        var count = Paging.Fit(people, request.PageSize);
        return new ListPeopleResponse
        {
            People = { people.Take(count) },
            NextPageToken = count < people.Length ? Paging.Write(PersonRequests.List(request.IncludeInactive), people[count - 1].Code) : "",
        };
    }

    private static Person ToContract(StoredPerson stored) => new()
    {
        Code = stored.Person.Code,
        Name = new() { Zh = stored.Person.NameZh, En = stored.Person.NameEn },
        Department = stored.Person.Department,
        Inactive = stored.Person.Inactive,
        Roles = { stored.Roles.Select(ToContract) },
        Identities = { stored.Person.Identities },
        Etag = Etag.Of(stored),
    };

    private static HeldRole ToContract(PersonRoleRow role) => new()
    {
        Regime = role.RegimeCode,
        Role = role.RoleCode,
        ValidFrom = ContractDate.Of(role.ValidFrom),
        ValidTo = role.ValidTo is { } last ? ContractDate.Of(last) : null,
    };
}
