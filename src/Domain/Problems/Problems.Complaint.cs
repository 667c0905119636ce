using CSat.Domain.Complaints;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>An event of today's work without its time.</summary>
    public static Problem TimeMissing(string field) => new(
        ProblemReason.TimeMissing, field, "time",
        new("该事件没有时间。", "The event has no time."),
        new("请填写发生时间；只有导入的历史记录可以不填。", "Give the time it happened; only imported history may leave it out."));

    /// <summary>The life cycle does not allow this event in this state.</summary>
    public static Problem InvalidTransition(string field, ComplaintState state, ComplaintEventKind kind, IReadOnlyList<ComplaintState> allowed) => new(
        ProblemReason.InvalidTransition, field, "life-cycle",
        new($"投诉处于“{Zh(state)}”状态，不能执行 {ComplaintEventKinds.Code(kind)}。", $"A complaint in state {En(state)} does not allow {ComplaintEventKinds.Code(kind)}."),
        new($"该操作只能在以下状态执行：{string.Join("、", allowed.Select(Zh))}。", $"It is allowed in: {string.Join(", ", allowed.Select(En))}."));

    /// <summary>Closing without the confirmations that the regime demands.</summary>
    public static Problem ClosureNotConfirmed(string field, IReadOnlyList<string> missingRoles, string rule) => new(
        ProblemReason.ClosureNotConfirmed, field, rule,
        new($"尚缺以下角色的效果确认，不能结案：{string.Join("、", missingRoles)}。", $"It cannot be closed: the effect is not yet confirmed by {string.Join(", ", missingRoles)}."),
        new("请由这些角色先确认效果。", "Let these roles confirm the effect first."));

    /// <summary>Closing without the steps that the regime demands before it.</summary>
    public static Problem ClosureStepsMissing(string field, IReadOnlyList<string> missingSteps, string rule) => new(
        ProblemReason.ClosureStepsMissing, field, rule,
        new($"尚缺以下步骤，不能结案：{string.Join("、", missingSteps)}。", $"It cannot be closed: these steps are not done: {string.Join(", ", missingSteps)}."),
        new("请先完成并登记这些步骤。", "Do these steps and record them first."));

    /// <summary>Closing while the customer is not satisfied, where the regime forbids it.</summary>
    public static Problem CustomerNotSatisfied(string field, string rule) => new(
        ProblemReason.CustomerNotSatisfied, field, rule,
        new("客户尚未表示满意，不能结案。", "It cannot be closed: the customer has not said to be satisfied."),
        new("请取得客户的满意意见，或重新处理。", "Obtain the customer's satisfied verdict, or handle the complaint again."));

    /// <summary>Opened again as often as the regime allows.</summary>
    public static Problem ReopeningLimit(string field, int reopened, string rule) => new(
        ProblemReason.ReopeningLimit, field, rule,
        new($"该投诉已重新受理 {reopened} 次，达到制度规定的上限。", $"The complaint was reopened {reopened} times, which is the regime's limit."),
        new("请登记为新的投诉。", "Register it as a new complaint."));

    /// <summary>A role that the regime does not name for this.</summary>
    public static Problem UnknownRole(string field, string? role, IReadOnlyList<string> known, string rule) => new(
        ProblemReason.UnknownRole, field, rule,
        new($"角色“{Shown(role ?? "")}”不能确认效果。", $"The role \"{Shown(role ?? "")}\" does not confirm the effect."),
        OneOf(known));

    /// <summary>A complaint step that the regime does not know.</summary>
    public static Problem UnknownStep(string field, string? step, IReadOnlyList<string> known) => new(
        ProblemReason.UnknownStep, field, "regime",
        new($"制度没有步骤“{Shown(step ?? "")}”。", $"The regime has no step \"{Shown(step ?? "")}\"."),
        OneOf(known));

    private static string Zh(ComplaintState state) => state switch
    {
        ComplaintState.Registered => "已登记",
        ComplaintState.Assigned => "处理中",
        ComplaintState.Answered => "已答复",
        ComplaintState.Closed => "已结案",
        _ => "未登记",
    };

    private static string En(ComplaintState state) => state == ComplaintState.None ? "not yet registered" : state.ToString().ToLowerInvariant();
}
