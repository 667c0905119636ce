using CSat.Domain.Regimes;

namespace CSat.Domain.Surveys;

/// <summary>To whom a class of dissatisfaction goes (R13.10).</summary>
public static class ProblemRouting
{
    /// <summary>Codes of the roles that deal with a class of problems (R13.10).</summary>
    /// <param name="routing">The regime's routes, which the organisation may change (Q15).</param>
    /// <param name="problemClass">Code of the class.</param>
    /// <returns>Null when no route names the class, so that nobody is charged by guess.</returns>
    public static IReadOnlyList<string>? To(IReadOnlyList<RoutingRule> routing, string problemClass) =>
        routing.FirstOrDefault(route => route.Code == problemClass)?.To;
}
