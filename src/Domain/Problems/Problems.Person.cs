using System.Globalization;
using CSat.Domain.Regimes;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>The caller's person does not hold a role on a day of the act.</summary>
    /// <param name="field">The field that states or needs the role.</param>
    /// <param name="role">Code of the role.</param>
    /// <param name="regime">Code of the regime.</param>
    /// <param name="person">Code of the person.</param>
    /// <param name="days">The days on which it is to be held.</param>
    /// <param name="rule">The rules of the role.</param>
    public static Problem RoleNotHeld(string field, string role, string regime, string person, IReadOnlyList<DateOnly> days, string rule) =>
        new(ProblemReason.RoleNotHeld, field, rule, ("role", Shown(role)), ("regime", regime), ("person", person), ("day", DaysOf(days)));

    /// <summary>A role of a regime is needed, and the caller is no person of the organisation.</summary>
    public static Problem RoleNotHeld(string field, string role, string regime, string rule) =>
        Problem.Worded("nobody", ProblemReason.RoleNotHeld, field, rule, ("role", Shown(role)), ("regime", regime));

    /// <summary>The caller's person holds no role on a day of the act to which the regime gives the permission.</summary>
    /// <param name="permission">The permission.</param>
    /// <param name="roles">Codes of the roles that have it.</param>
    /// <param name="regime">Code of the regime.</param>
    /// <param name="person">Code of the person.</param>
    /// <param name="days">The days on which one is to be held.</param>
    /// <param name="rule">The rules of those roles.</param>
    public static Problem PermissionNotHeld(Permission permission, IReadOnlyList<string> roles, string regime, string person, IReadOnlyList<DateOnly> days, string rule) => new(
        ProblemReason.PermissionNotHeld, "authorization", rule,
        ("permission", Fact.Word(permission)), ("roles", Fact.Listed(roles)), ("regime", regime), ("person", person), ("day", DaysOf(days)));

    /// <summary>A person has confirmed in another role already, where the regime wants a person for each.</summary>
    /// <param name="field">The field of the role.</param>
    /// <param name="role">The role now.</param>
    /// <param name="other">The role in which the person has confirmed.</param>
    /// <param name="rule">The rule.</param>
    public static Problem SamePerson(string field, string role, string other, string rule) =>
        new(ProblemReason.SamePerson, field, rule, ("role", Shown(role)), ("other", other));

    private static Fact DaysOf(IReadOnlyList<DateOnly> days) => Fact.Listed(days.Distinct().Order().Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
