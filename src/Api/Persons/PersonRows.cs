namespace CSat.Api.Persons;

/// <summary>A person.</summary>
public sealed record PersonRow
{
    /// <summary>Its id.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Its code.</summary>
    public string Code { get; init; } = "";

    /// <summary>Its name in Chinese.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>Its name in English.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>Code of its department; empty for none.</summary>
    public string Department { get; init; } = "";

    /// <summary>Whether it no longer acts for the organisation.</summary>
    public bool Inactive { get; init; }

    /// <summary>Callers without a key who are this person.</summary>
    public string[] Identities { get; init; } = [];
}

/// <summary>A role that a person holds.</summary>
public sealed record PersonRoleRow
{
    /// <summary>The person.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Code of the regime.</summary>
    public string RegimeCode { get; init; } = "";

    /// <summary>Code of the role.</summary>
    public string RoleCode { get; init; } = "";

    /// <summary>First day.</summary>
    public DateOnly ValidFrom { get; init; }

    /// <summary>Last day, inclusive; null for no end.</summary>
    public DateOnly? ValidTo { get; init; }
}

/// <summary>A person with all roles.</summary>
/// <param name="Person">The person.</param>
/// <param name="Roles">By regime, role and first day.</param>
public sealed record StoredPerson(PersonRow Person, IReadOnlyList<PersonRoleRow> Roles);

/// <summary>The id of a person.</summary>
internal sealed record PersonIdRow
{
    public Guid PersonId { get; init; }

    public string Code { get; init; } = "";
}
