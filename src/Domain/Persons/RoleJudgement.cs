using CSat.Domain.Problems;
using CSat.Domain.Regimes;

namespace CSat.Domain.Persons;

/// <summary>Whether a person may do what a regime reserves to roles.</summary>
public static class RoleJudgement
{
    /// <summary>
    /// What stands against an act that the regime reserves to a role: nobody's key acts, or its person does not hold the role on all the days. An act that is entered
    /// later is judged on its own day and on that of the entry, so that a role that was given back serves no more.
    /// </summary>
    /// <param name="person">Who acts; null for a caller who is no person of the organisation.</param>
    /// <param name="regime">The regime that reserves it.</param>
    /// <param name="role">Code of the role.</param>
    /// <param name="days">The days of the act, in the organisation's zone; one at least.</param>
    /// <param name="field">The field that states or needs the role.</param>
    /// <returns>Null where it may be done.</returns>
    [Judges("R11.45", "R20.18")]
    public static Problem? CheckRole(ActingPerson? person, Regime regime, string role, IReadOnlyList<DateOnly> days, string field)
    {
        var rule = Problems.Problems.Cited(regime.Roles.Where(known => known.Code == role).SelectMany(known => known.Rules), "role");
        return person is null ? Problems.Problems.RoleNotHeld(field, role, regime.Code, rule)
            : person.RolesOn(regime.Code, days).Contains(role, StringComparer.Ordinal) ? null
            : Problems.Problems.RoleNotHeld(field, role, regime.Code, person.Code, days, rule);
    }

    /// <summary>What stands against an act that the regime has done by any of some roles (R01.14, R11.36, R22.3): its person holds none of them on all the days.</summary>
    /// <param name="person">Who acts.</param>
    /// <param name="regime">The regime.</param>
    /// <param name="roles">Codes of the roles; one at least.</param>
    /// <param name="days">The days of the act, in the organisation's zone; one at least.</param>
    /// <param name="field">The field that states or needs the role.</param>
    /// <returns>Null where it may be done; otherwise what stands against the first of the roles.</returns>
    [Judges("R01.14", "R11.36", "R11.37", "R11.38", "R22.3")]
    public static Problem? CheckOneOf(ActingPerson person, Regime regime, IReadOnlyList<string> roles, IReadOnlyList<DateOnly> days, string field)
    {
        var refusals = roles.Select(role => CheckRole(person, regime, role, days, field)).ToArray();
        return refusals.Contains(null) ? null : refusals[0];
    }

    /// <summary>
    /// What stands against an act for which a regime wants a permission (R01.4: planning and executing are two permissions, one role may have both). A caller who is
    /// no person acts for a system: it is held to the role of its key alone. What no role of the regime is given, the regime reserves to nobody.
    /// </summary>
    /// <param name="person">Who acts; null for a caller who is no person of the organisation.</param>
    /// <param name="regime">The regime.</param>
    /// <param name="permission">The permission that the act needs.</param>
    /// <param name="days">The days of the act, in the organisation's zone; one at least.</param>
    /// <returns>Null where it may be done.</returns>
    [Judges("R01.4")]
    public static Problem? CheckPermission(ActingPerson? person, Regime regime, Permission permission, params IReadOnlyList<DateOnly> days)
    {
        RoleRule[] permitted = [.. regime.Roles.Where(role => role.May.Contains(permission))];
        return person is null || permitted.Length == 0 || permitted.Select(role => role.Code).Intersect(person.RolesOn(regime.Code, days)).Any()
            ? null
            : Problems.Problems.PermissionNotHeld(permission, [.. permitted.Select(role => role.Code)], regime.Code, person.Code, days, Problems.Problems.Cited(permitted.SelectMany(role => role.Rules), "role"));
    }
}
