namespace CSat.Domain.Complaints;

/// <summary>First-contact responsibility 首接负责制 (R18.4).</summary>
public static class FirstContact
{
    /// <summary>
    /// Who is responsible for a complaint (R18.4): whoever received it, until somebody else accepts it. Passing it on without acceptance changes nothing, so a
    /// complaint never belongs to nobody.
    /// </summary>
    /// <param name="receiver">Who received it.</param>
    /// <param name="handovers">In the order in which it was passed on.</param>
    public static string Responsible(string receiver, IEnumerable<Handover> handovers) =>
        handovers.LastOrDefault(handover => handover.AcceptedAt is not null)?.To ?? receiver;
}
