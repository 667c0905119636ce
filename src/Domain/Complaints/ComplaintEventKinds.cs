namespace CSat.Domain.Complaints;

/// <summary>The names of events in regime files, messages and the warehouse.</summary>
public static class ComplaintEventKinds
{
    private static readonly Dictionary<ComplaintEventKind, string> Codes = new()
    {
        [ComplaintEventKind.Registered] = "registered",
        [ComplaintEventKind.DefectConfirmed] = "defect-confirmed",
        [ComplaintEventKind.Notified] = "notified",
        [ComplaintEventKind.Assigned] = "assigned",
        [ComplaintEventKind.Answered] = "answered",
        [ComplaintEventKind.CustomerSatisfied] = "customer-satisfied",
        [ComplaintEventKind.CustomerDissatisfied] = "customer-dissatisfied",
        [ComplaintEventKind.EffectConfirmed] = "effect-confirmed",
        [ComplaintEventKind.Closed] = "closed",
        [ComplaintEventKind.Reopened] = "reopened",
        [ComplaintEventKind.Step] = "step",
    };

    private static readonly Dictionary<string, ComplaintEventKind> Kinds = Codes.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The codes of all kinds but <see cref="ComplaintEventKind.Step"/>, whose events go by the step's own code.</summary>
    public static IReadOnlyList<string> Named { get; } = [.. Codes.Where(pair => pair.Key != ComplaintEventKind.Step).Select(pair => pair.Value)];

    /// <summary>The code of a kind, for example <c>defect-confirmed</c>.</summary>
    public static string Code(ComplaintEventKind kind) => Codes.GetValueOrDefault(kind, "none");

    /// <summary>Finds the kind of a code.</summary>
    public static bool TryParse(string code, out ComplaintEventKind kind) => Kinds.TryGetValue(code, out kind);
}
