using CSat.Domain.Improvement;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>The life cycle of an action does not allow this event in this state.</summary>
    public static Problem InvalidTransition(string field, ActionState state, ActionEventKind kind, IReadOnlyList<ActionEventKind> allowed) => new(
        ProblemReason.InvalidTransition, field, "R21.5",
        new($"措施处于“{Zh(state)}”状态，不能执行“{Zh(kind)}”。", $"An action that is {En(state)} does not allow \"{En(kind)}\"."),
        allowed.Count == 0
            ? new("该措施已归档；请提出新的措施。", "The action is filed; start a new one.")
            : new($"此时可以执行：{string.Join("、", allowed.Select(Zh))}。", $"It now allows: {string.Join(", ", allowed.Select(En))}."));

    /// <summary>An action is verified although its effect is undecided (null) or was not found (false).</summary>
    public static Problem EffectNotShown(string field, bool? isEffective) => new(
        ProblemReason.EffectNotShown, field, "R11.33",
        isEffective is null
            ? new("措施的效果尚未确定，不能确认有效。", "The effect of the action is not decided, so it cannot be verified.")
            : new("结果没有改善，不能确认有效。", "The result has not improved, so the action cannot be verified."),
        isEffective is null
            ? new("请等待下一次调查结果，并取得制度要求的确认。", "Wait for the next survey, and obtain the confirmations that the regime demands.")
            : new("请记录为无效，并重新提出措施。", "Record that it had no effect, and propose another measure."));

    private static string Zh(ActionState state) => state switch
    {
        ActionState.ToPropose => "待提出",
        ActionState.Proposed => "待评审",
        ActionState.BeingCarriedOut => "实施中",
        ActionState.CarriedOut => "待验证",
        ActionState.Verified => "已验证",
        ActionState.Standardised => "已标准化",
        _ => "已归档",
    };

    private static string En(ActionState state) => state switch
    {
        ActionState.ToPropose => "to be proposed",
        ActionState.BeingCarriedOut => "being carried out",
        ActionState.CarriedOut => "carried out",
        _ => state.ToString().ToLowerInvariant(),
    };

    private static string Zh(ActionEventKind kind) => kind switch
    {
        ActionEventKind.Propose => "提出措施",
        ActionEventKind.FindFeasible => "评审可行",
        ActionEventKind.FindNotFeasible => "评审不可行",
        ActionEventKind.CarryOut => "实施完成",
        ActionEventKind.VerifyOk => "验证有效",
        ActionEventKind.VerifyNotOk => "验证无效",
        ActionEventKind.Standardise => "标准化",
        _ => "归档",
    };

    private static string En(ActionEventKind kind) => kind switch
    {
        ActionEventKind.FindFeasible => "find feasible",
        ActionEventKind.FindNotFeasible => "find not feasible",
        ActionEventKind.CarryOut => "carry out",
        ActionEventKind.VerifyOk => "verify as effective",
        ActionEventKind.VerifyNotOk => "verify as not effective",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
