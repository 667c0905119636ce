using CSat.Domain.Duties;
using CSat.Domain.Notices;
using CSat.Domain.Text;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>A notice without what its regime demands of it.</summary>
    public static Problem NoticePartMissing(NoticePart part, DutyRule rule) => Problem.Worded(
        EnumCode.Of(part), ProblemReason.NoticePartMissing, EnumCode.Of(part).Replace('-', '_'), Cited(rule.Rules, "regime"), ("notice", rule.Code));

    /// <summary>A notice that goes out without a document that its regime has go out with it.</summary>
    public static Problem NoticePartMissing(string field, string document, DutyRule rule) => Problem.Worded(
        "enclosed", ProblemReason.NoticePartMissing, field, Cited(rule.Rules, "regime"), ("notice", rule.Code), ("document", document));

    /// <summary>A notice that is for others by its regime.</summary>
    public static Problem NoticeForOthers(string field, NoticeAudience audience, DutyRule rule) =>
        new(ProblemReason.NoticeForOthers, field, Cited(rule.Rules, "regime"), ("notice", rule.Code), ("audience", Fact.Word(audience)));

    /// <summary>A notice that is not for customers has no list of them.</summary>
    public static Problem NoticeWithoutRecipients(string field, NoticeAudience audience) =>
        Problem.Worded("not-customers", ProblemReason.NoticeWithoutRecipients, field, "notice", ("audience", Fact.Word(audience)));

    /// <summary>Nobody gets the list of a notice that may not go out yet.</summary>
    public static Problem NoticeWithoutRecipients(string field, NoticeState state) =>
        Problem.Worded("not-approved", ProblemReason.NoticeWithoutRecipients, field, "notice", ("state", EnumCode.Of(state)));

    /// <summary>The life cycle of a notice does not allow this event in this state.</summary>
    public static Problem InvalidTransition(string field, NoticeState state, NoticeEventKind kind, IReadOnlyList<NoticeState> allowed) => Problem.Worded(
        "notice", ProblemReason.InvalidTransition, field, "life-cycle",
        ("state", EnumCode.Of(state)), ("event", EnumCode.Of(kind)), ("allowed", Fact.Listed(allowed.Select(EnumCode.Of))));

    /// <summary>A notice of a round that names none.</summary>
    public static Problem NoticeRoundMissing(string field, DutyRule rule) =>
        new(ProblemReason.NoticeRoundMissing, field, Cited(rule.Rules, "regime"), ("notice", rule.Code));
}
