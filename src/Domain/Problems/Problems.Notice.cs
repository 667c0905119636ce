using CSat.Domain.Duties;
using CSat.Domain.Notices;
using CSat.Domain.Text;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>A notice without what its regime demands of it.</summary>
    public static Problem NoticePartMissing(NoticePart part, DutyRule rule) => Problem.Worded(
        EnumCode.Of(part), ProblemReason.NoticePartMissing, EnumCode.Of(part).Replace('-', '_'), Cited(rule.Rules, "regime"), ("notice", rule.Code));

    /// <summary>The life cycle of a notice does not allow this event in this state.</summary>
    public static Problem InvalidTransition(string field, NoticeState state, NoticeEventKind kind, IReadOnlyList<NoticeState> allowed) => Problem.Worded(
        "notice", ProblemReason.InvalidTransition, field, "life-cycle",
        ("state", EnumCode.Of(state)), ("event", EnumCode.Of(kind)), ("allowed", Fact.Listed(allowed.Select(EnumCode.Of))));

    /// <summary>A notice of a round that names none.</summary>
    public static Problem NoticeRoundMissing(string field, DutyRule rule) =>
        new(ProblemReason.NoticeRoundMissing, field, Cited(rule.Rules, "regime"), ("notice", rule.Code));
}
