using CSat.Contracts.V1;
using Kind = CSat.Domain.Complaints.ComplaintEventKind;
using State = CSat.Domain.Complaints.ComplaintState;

namespace CSat.Api.Complaints;

/// <summary>The words in which PostgreSQL keeps states, kinds and outcomes.</summary>
internal static class ComplaintCodes
{
    public const string InTime = "in_time";
    public const string Late = "late";
    public const string Satisfied = "satisfied";
    public const string Dissatisfied = "dissatisfied";

    private static readonly (State State, string Code, ComplaintState Contract)[] States =
    [
        (State.Registered, "registered", ComplaintState.Registered),
        (State.Assigned, "assigned", ComplaintState.Assigned),
        (State.Answered, "answered", ComplaintState.Answered),
        (State.Closed, "closed", ComplaintState.Closed),
    ];

    private static readonly (Kind Kind, string Code, ComplaintEventKind Contract)[] Kinds =
    [
        (Kind.Registered, "registered", ComplaintEventKind.Registered),
        (Kind.DefectConfirmed, "defect_confirmed", ComplaintEventKind.DefectConfirmed),
        (Kind.Notified, "notified", ComplaintEventKind.Notified),
        (Kind.Assigned, "assigned", ComplaintEventKind.Assigned),
        (Kind.Answered, "answered", ComplaintEventKind.Answered),
        (Kind.CustomerSatisfied, "verdict_satisfied", ComplaintEventKind.VerdictSatisfied),
        (Kind.CustomerDissatisfied, "verdict_dissatisfied", ComplaintEventKind.VerdictDissatisfied),
        (Kind.EffectConfirmed, "effect_confirmed", ComplaintEventKind.EffectConfirmed),
        (Kind.Closed, "closed", ComplaintEventKind.Closed),
        (Kind.Reopened, "reopened", ComplaintEventKind.Reopened),
        (Kind.Step, "step", ComplaintEventKind.Step),
    ];

    public static string CodeOf(State state) => States.Single(entry => entry.State == state).Code;

    public static string? CodeOf(ComplaintState state) => States.FirstOrDefault(entry => entry.Contract == state).Code;

    public static State StateOf(string code) => States.Single(entry => entry.Code == code).State;

    public static ComplaintState ToContract(State state) => States.Single(entry => entry.State == state).Contract;

    public static string CodeOf(Kind kind) => Kinds.Single(entry => entry.Kind == kind).Code;

    public static Kind KindOf(string code) => Kinds.Single(entry => entry.Code == code).Kind;

    /// <summary>None where the contract's kind is not stated or not known.</summary>
    public static Kind KindOf(ComplaintEventKind kind) => Kinds.FirstOrDefault(entry => entry.Contract == kind).Kind;

    public static ComplaintEventKind ToContract(Kind kind) => Kinds.Single(entry => entry.Kind == kind).Contract;
}
