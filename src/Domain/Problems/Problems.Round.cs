using CSat.Domain.Duties;
using CSat.Domain.Rounds;
using CSat.Domain.Sampling;
using CSat.Domain.Text;

namespace CSat.Domain.Problems;

public static partial class Problems
{
    /// <summary>The life cycle of a round does not allow this event in this state.</summary>
    public static Problem InvalidTransition(string field, RoundState state, RoundEventKind kind, IReadOnlyList<RoundState> allowed) => Problem.Worded(
        "round", ProblemReason.InvalidTransition, field, "life-cycle",
        ("state", EnumCode.Of(state)), ("event", EnumCode.Of(kind)), ("allowed", Fact.Listed(allowed.Select(EnumCode.Of))));

    /// <summary>A batch whose number of forms is not that of its members.</summary>
    public static Problem FormsNotMembers(string field, long forms, int members) =>
        new(ProblemReason.FormsNotMembers, field, "distribution", ("forms", forms), ("members", members));

    /// <summary>A member stands twice in one list.</summary>
    public static Problem MemberTwice(string field, string member) => new(ProblemReason.MemberTwice, field, "unique", ("member", Shown(member)));

    /// <summary>A member was handed a form of the round before.</summary>
    public static Problem MemberAlreadySent(string field, string member, string batch) =>
        new(ProblemReason.MemberAlreadySent, field, "distribution", ("member", Shown(member)), ("batch", batch));

    /// <summary>No form of the round was recorded as sent to the member.</summary>
    public static Problem MemberNotSent(string field, string member, string round) =>
        new(ProblemReason.MemberNotSent, field, "distribution", ("member", Shown(member)), ("round", round));

    /// <summary>A form that is not among those drawn for verification.</summary>
    public static Problem CheckNotDrawn(string field, string form, string round) => new(ProblemReason.CheckNotDrawn, field, "back-check", ("form", Shown(form)), ("round", round));

    /// <summary>Fewer forms than the regime demands to be verified.</summary>
    public static Problem BackCheckTooSmall(string field, int asked, long least, IReadOnlyList<string> rules) =>
        new(ProblemReason.BackCheckTooSmall, field, Cited(rules, "back-check"), ("asked", asked), ("least", least));

    /// <summary>More are to be drawn than there are.</summary>
    public static Problem SampleTooLarge(string field, int asked, int present) => new(ProblemReason.SampleTooLarge, field, "sample", ("asked", asked), ("present", present));

    /// <summary>There is nothing to draw from.</summary>
    public static Problem NothingToDraw(string field) => new(ProblemReason.NothingToDraw, field, "sample");

    /// <summary>A member who is not in the sample of the round.</summary>
    public static Problem MemberNotSampled(string field, string member, string round) =>
        new(ProblemReason.MemberNotSampled, field, "sample", ("member", Shown(member)), ("round", round));

    /// <summary>More forms than the sample of the round has members.</summary>
    public static Problem BatchBeyondSample(string field, long forms, long sampled) =>
        new(ProblemReason.BatchBeyondSample, field, "sample", ("forms", forms), ("sampled", sampled));

    /// <summary>Another way of drawing than the regime demands.</summary>
    public static Problem SamplingMethodOther(string field, SamplingMethod method, SamplingMethod required, IReadOnlyList<string> rules) =>
        new(ProblemReason.SamplingMethodOther, field, Cited(rules, "sampling"), ("method", EnumCode.Of(method)), ("required", EnumCode.Of(required)));

    /// <summary>Areas that the regime wants covered have nobody in the frame.</summary>
    public static Problem AreaWithoutMembers(string field, IReadOnlyList<string> areas, IReadOnlyList<string> rules) =>
        new(ProblemReason.AreaWithoutMembers, field, Cited(rules, "sampling"), ("areas", Fact.Listed(areas)));

    /// <summary>The frame of a round whose sample is drawn does not change.</summary>
    public static Problem SampleDrawn(string field, string round) => new(ProblemReason.SampleDrawn, field, "sample", ("round", round));

    /// <summary>The surveyed department would hand out and collect its own forms.</summary>
    public static Problem SurveyedCollects(string field, string department, IEnumerable<string> rules) =>
        new(ProblemReason.SurveyedCollects, field, Cited(rules, "discipline"), ("department", Shown(department)));

    /// <summary>A milestone that was recorded before.</summary>
    public static Problem MilestoneRecorded(string field, string milestone, DateTimeOffset at) =>
        new(ProblemReason.MilestoneRecorded, field, "unique", ("milestone", Shown(milestone)), ("at", at));

    /// <summary>A milestone that comes after one which is not recorded: the start of its time limit, or what has to be recorded before the archiving.</summary>
    public static Problem MilestoneNotNext(string field, string milestone, string missing, IReadOnlyList<string> rules) =>
        new(ProblemReason.MilestoneNotNext, field, Cited(rules, "regime"), ("milestone", Shown(milestone)), ("missing", missing));

    /// <summary>A moment on the wrong side of another milestone.</summary>
    /// <param name="field">The field of the moment.</param>
    /// <param name="milestone">The milestone.</param>
    /// <param name="other">The other one.</param>
    /// <param name="at">Its moment.</param>
    /// <param name="isLate">The other one should come after it; false: before it.</param>
    public static Problem MilestoneOutOfOrder(string field, string milestone, string other, DateTimeOffset at, bool isLate) => isLate
        ? Problem.Worded("after", ProblemReason.MilestoneOutOfOrder, field, "life-cycle", ("milestone", Shown(milestone)), ("other", other), ("at", at))
        : Problem.Worded("before", ProblemReason.MilestoneOutOfOrder, field, "life-cycle", ("milestone", Shown(milestone)), ("other", other), ("at", at));

    /// <summary>A field of a round that was judged when the round was opened and its forms came in.</summary>
    public static Problem RoundFieldFixed(string field, string name) => new(ProblemReason.RoundFieldFixed, field, "regime", ("name", name));

    /// <summary>A correction to the value that is there.</summary>
    public static Problem CorrectionChangesNothing(string field, string name, string value) =>
        new(ProblemReason.CorrectionChangesNothing, field, "correction", ("name", Shown(name)), ("value", Shown(value)));

    /// <summary>A declaration that leaves out discipline which the regime has declared.</summary>
    public static Problem DeclarationIncomplete(string field, IReadOnlyList<DutyRule> missing) => new(
        ProblemReason.DeclarationIncomplete, field, Cited(missing.SelectMany(entry => entry.Rules), "discipline"),
        ("missing", new ListFact([.. missing.Select(entry => new TextFact(new($"{entry.Name.Zh}（{entry.Code}）", $"{entry.Name.En} ({entry.Code})")))])));

    /// <summary>A finding of fraud that names neither a form nor a surveyor, or both.</summary>
    public static Problem FraudTarget(string field) => new(ProblemReason.FraudTarget, field, "discipline");

    /// <summary>A finding of fraud by which no form of the round is found.</summary>
    public static Problem FraudWithoutForms(string field) => new(ProblemReason.FraudWithoutForms, field, "discipline");

    /// <summary>The regime has plans state how fraud is punished, and the round's plan states nothing.</summary>
    public static Problem FraudPenaltyNotPlanned(string field, IReadOnlyList<string> rules) => new(ProblemReason.FraudPenaltyNotPlanned, field, Cited(rules, "plan"));
}
