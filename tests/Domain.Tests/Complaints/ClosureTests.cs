using CSat.Domain.Complaints;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;

namespace CSat.Domain.Tests.Complaints;

public class ClosureTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 9, 10, 0, 0, TimeSpan.FromHours(8));

    public static TheoryData<SpecRow> Closures => SpecTable.Read("closure.csv");

    public static TheoryData<SpecRow> Reopenings => SpecTable.Read("reopening.csv");

    [Theory]
    [MemberData(nameof(Closures))]
    public void A_complaint_is_closed_confirmed_and_satisfied_or_overridden(SpecRow row)
    {
        var rule = new ClosureRule(row.Codes("confirmed_by"), row.Flag("must_be_satisfied"), row.Codes("override_by"), ["R20.18"]) { Steps = row.Codes("steps") };
        var (verdict, role, reason) = (row.Choice<CustomerVerdict>("verdict"), row.Text("role").Length == 0 ? null : row.Text("role"), row.Text("reason"));
        ClosureJudgement.Check(rule, row.Codes("confirmed"), row.Codes("done"), verdict, role, reason).Select(flaw => flaw.ToString()).ShouldBe(row.Codes("flaws"), row.Why);

        var answered = new ComplaintSnapshot { State = ComplaintState.Answered, RegisteredAt = Start, Verdict = verdict, Confirmations = [.. row.Codes("confirmed").Select(role => new EffectConfirmation(role, Guid.NewGuid()))], StepsDone = row.Codes("done") };
        var closing = new ComplaintEvent(ComplaintEventKind.Closed, Start.AddHours(1)) { Role = role, Text = reason };
        var (after, problems) = ComplaintLifeCycle.Apply(answered, closing, new() { Closure = rule });
        problems.Select(problem => problem.Reason).ShouldBe(row.Codes("flaws").Select(Reason), row.Why);
        (after.State == ComplaintState.Closed).ShouldBe(row.Codes("flaws").Length == 0, row.Why);
        after.ClosedByOverride.ShouldBe(after.State == ComplaintState.Closed && rule.CustomerMustBeSatisfied && verdict != CustomerVerdict.Satisfied, row.Why);
    }

    [Theory]
    [MemberData(nameof(Reopenings))]
    public void A_complaint_is_reopened_up_to_the_limit(SpecRow row)
    {
        var rule = new ReopeningRule(Records.Name, row.OptionalWhole("most"), ["R20.18"]);
        ReopeningJudgement.MayReopen(rule, row.Whole("reopened")).ShouldBe(row.Flag("may"), row.Why);

        var closed = new ComplaintSnapshot { State = ComplaintState.Closed, RegisteredAt = Start, ReopenCount = row.Whole("reopened") };
        var reopening = new ComplaintEvent(ComplaintEventKind.Reopened, Start.AddHours(1));
        var (after, problems) = ComplaintLifeCycle.Apply(closed, reopening, new() { Reopening = rule });
        after.ReopenCount.ShouldBe(row.Whole("reopened") + (row.Flag("may") ? 1 : 0), row.Why);
        problems.Select(problem => (problem.Reason, problem.Rule)).ShouldBe(row.Flag("may") ? [] : [(ProblemReason.ReopeningLimit, "R20.18")], row.Why);
        ComplaintLifeCycle.Apply(closed, reopening with { IsHistory = true }, new() { Reopening = rule }).Problems.ShouldBeEmpty(row.Why);
    }

    [Fact]
    public void R20_18_a_reopened_complaint_is_no_longer_closed_by_override()
    {
        var closed = new ComplaintSnapshot { State = ComplaintState.Closed, RegisteredAt = Start, ClosedByOverride = true };
        ComplaintLifeCycle.Apply(closed, new(ComplaintEventKind.Reopened, Start), ComplaintRules.Free).Snapshot.ClosedByOverride.ShouldBeFalse();
        ReopeningJudgement.MayReopen(null, 1000).ShouldBeTrue();
    }

    [Fact]
    public void R03_11_steps_count_since_the_reopening_and_each_missing_one_is_named()
    {
        var rules = new ComplaintRules
        {
            Steps = [Records.Coded("patient-informed"), Records.Coded("departments-informed")],
            Closure = new([], false, [], ["R03.11"]) { Steps = ["patient-informed", "departments-informed"] },
        };
        ComplaintEvent Told(string step, int hours) => new(ComplaintEventKind.Step, Start.AddHours(hours)) { Step = step };
        ComplaintEvent[] events =
        [
            new(ComplaintEventKind.Registered, Start), Told("patient-informed", 1), Told("departments-informed", 1), new(ComplaintEventKind.Answered, Start.AddHours(2)),
            new(ComplaintEventKind.Reopened, Start.AddHours(3)), Told("departments-informed", 4), new(ComplaintEventKind.Answered, Start.AddHours(5)),
        ];
        var closing = new ComplaintEvent(ComplaintEventKind.Closed, Start.AddHours(6));

        ComplaintLifeCycle.Apply(ComplaintLifeCycle.Replay(events[..4], rules).Snapshot, closing, rules).Problems.ShouldBeEmpty("both are told");
        var problem = ComplaintLifeCycle.Apply(ComplaintLifeCycle.Replay(events, rules).Snapshot, closing, rules).Problems.ShouldHaveSingleItem();
        (problem.Reason, problem.Rule).ShouldBe((ProblemReason.ClosureStepsMissing, "R03.11"));
        problem.Message.En.ShouldEndWith("not done: patient-informed.");
        problem.Message.Zh.ShouldContain("patient-informed");
    }

    private static string Reason(string flaw) => flaw switch
    {
        nameof(ClosureFlaw.ConfirmationMissing) => ProblemReason.ClosureNotConfirmed,
        nameof(ClosureFlaw.StepMissing) => ProblemReason.ClosureStepsMissing,
        nameof(ClosureFlaw.ReasonMissing) => ProblemReason.FieldMissing,
        _ => ProblemReason.CustomerNotSatisfied,
    };
}
