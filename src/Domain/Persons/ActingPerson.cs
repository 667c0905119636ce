namespace CSat.Domain.Persons;

/// <summary>A role of a regime that a person holds on some days, in the organisation's zone.</summary>
/// <param name="Regime">Code of the regime.</param>
/// <param name="Role">Code of the role.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive; null for no end; the day before <paramref name="From"/> for a role that was taken back and never held.</param>
public sealed record HeldRole(string Regime, string Role, DateOnly From, DateOnly? To)
{
    /// <summary>Whether it is held on a day.</summary>
    public bool IsHeldOn(DateOnly day) => day >= From && (To is not { } last || day <= last);
}

/// <summary>Who acts, by the organisation's record and not by the caller's word.</summary>
/// <param name="Id">The person.</param>
/// <param name="Code">What the organisation calls the person; names nobody to others.</param>
/// <param name="Inactive">Whether the person no longer acts for the organisation.</param>
/// <param name="Roles">All roles, of all regimes and times.</param>
public sealed record ActingPerson(Guid Id, string Code, bool Inactive, IReadOnlyList<HeldRole> Roles)
{
    /// <summary>Codes of the roles of a regime that the person holds on every one of some days; none for one who is inactive.</summary>
    /// <param name="regime">Code of the regime.</param>
    /// <param name="days">The days, one at least.</param>
    public IReadOnlyList<string> RolesOn(string regime, params IReadOnlyList<DateOnly> days) => Inactive
        ? []
        : [.. Roles.Where(held => held.Regime == regime).GroupBy(held => held.Role).Where(held => days.All(day => held.Any(role => role.IsHeldOn(day)))).Select(held => held.Key)];
}
