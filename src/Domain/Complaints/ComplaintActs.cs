using CSat.Domain.Persons;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;

namespace CSat.Domain.Complaints;

/// <summary>Who may do what to a complaint, beside what its life allows.</summary>
public static class ComplaintActs
{
    /// <summary>
    /// What stands against an event because of who acts: a role that is stated is held by that person (R11.45, R20.18), and the event is permitted to a role that the
    /// person holds (<see cref="PermissionOf"/>). Where the regime names the role that closes against the customer's verdict, that role needs no permission beside.
    /// </summary>
    /// <param name="person">Who acts; null for a system.</param>
    /// <param name="regime">The regime version that the complaint was born under.</param>
    /// <param name="next">The event.</param>
    /// <param name="days">The day of the event and that of its entry, in the organisation's zone.</param>
    public static IReadOnlyList<Problem> Check(ActingPerson? person, Regime regime, ComplaintEvent next, IReadOnlyList<DateOnly> days)
    {
        if (next.Role is { } role)
        {
            if (RoleJudgement.CheckRole(person, regime, role, days, "role") is { } problem)
            {
                return [problem];
            }

            if (next.Kind == ComplaintEventKind.Closed && (regime.Complaints ?? ComplaintRules.Free).Closure.OverrideBy.Contains(role, StringComparer.Ordinal))
            {
                return [];
            }
        }

        return PermissionOf(next.Kind) is { } permission && RoleJudgement.CheckPermission(person, regime, permission, days) is { } missing ? [missing] : [];
    }

    /// <summary>
    /// The permission of the regime that an event needs: closing it is one, handling another. A registration, a step of the regime's own and a confirmation, whose
    /// roles the regime names, need none.
    /// </summary>
    /// <param name="kind">What happens.</param>
    public static Permission? PermissionOf(ComplaintEventKind kind) => kind switch
    {
        ComplaintEventKind.Closed => Permission.Close,
        ComplaintEventKind.None or ComplaintEventKind.Registered or ComplaintEventKind.Step or ComplaintEventKind.EffectConfirmed => null,
        _ => Permission.Handle,
    };
}
