using CSat.Domain.Complaints;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using static CSat.Domain.Complaints.ComplaintEventKind;

namespace CSat.Domain.Tests.Complaints;

public class ComplaintLifeCycleTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 9, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly Guid Wang = Guid.NewGuid();
    private static readonly Guid Li = Guid.NewGuid();

    /// <summary>What R11 says: two roles confirm (R11.45), one step.</summary>
    private static readonly ComplaintRules Rules = new()
    {
        Closure = new(["process-auditor", "project-member"], false, [], ["R11.45"]),
        Steps = [new("stock-reported", Text.LocalizedText.Same("x"), false, ["R11.37"])],
    };

    [Fact]
    public void A_whole_life_from_registration_to_closure()
    {
        var (snapshot, problems) = ComplaintLifeCycle.Replay(
        [
            At(Registered, 0), At(DefectConfirmed, 1), At(Notified, 2), At(Step, 3) with { Step = "stock-reported" }, At(Assigned, 4) with { Department = "production" },
            At(Answered, 5), At(CustomerSatisfied, 6), Confirm("process-auditor", 7), Confirm("project-member", 8), At(Closed, 9),
        ], Rules);
        problems.ShouldBeEmpty();
        snapshot.State.ShouldBe(ComplaintState.Closed);
        snapshot.Department.ShouldBe("production");
        snapshot.Verdict.ShouldBe(CustomerVerdict.Satisfied);
        snapshot.ClosedUnconfirmed.ShouldBeFalse();
        snapshot.RegisteredAt.ShouldBe(Start);
    }

    [Theory]
    [InlineData(new string[0], new[] { "process-auditor", "project-member" }, "nobody confirmed")]
    [InlineData(new[] { "process-auditor" }, new[] { "project-member" }, "the process auditor alone is not enough")]
    [InlineData(new[] { "project-member" }, new[] { "process-auditor" }, "the project member alone is not enough")]
    [InlineData(new[] { "project-member", "project-member" }, new[] { "process-auditor" }, "one role twice is not both")]
    public void R11_45_closing_needs_both_confirmations(string[] confirmed, string[] missing, string why)
    {
        var answered = Play([At(Registered, 0), At(Answered, 1), .. confirmed.Select(role => Confirm(role, 2))]);
        ComplaintLifeCycle.MissingConfirmations(answered, Rules, isHistory: false).ShouldBe(missing, why);
        var (after, problems) = ComplaintLifeCycle.Apply(answered, At(Closed, 3), Rules);
        after.ShouldBeSameAs(answered);
        var problem = problems.ShouldHaveSingleItem();
        problem.Reason.ShouldBe(ProblemReason.ClosureNotConfirmed);
        problem.Rule.ShouldBe("R11.45");
        problem.Message.En.ShouldContain(missing[0]);
    }

    [Fact]
    public void R11_45_one_person_confirms_in_one_role_alone_and_may_repeat_it()
    {
        var confirmed = Play([At(Registered, 0), At(Answered, 1), Confirm("process-auditor", 2), Confirm("process-auditor", 3)]);
        confirmed.Confirmations.ShouldBe([new("process-auditor", Wang)]);
        var (after, problems) = ComplaintLifeCycle.Apply(confirmed, Confirm("project-member", 4) with { Person = Wang }, Rules);
        after.ShouldBeSameAs(confirmed);
        var problem = problems.ShouldHaveSingleItem();
        (problem.Reason, problem.Field, problem.Rule).ShouldBe((ProblemReason.SamePerson, "role", "R11.45"));
        Play([Confirm("project-member", 4), At(Closed, 5)], confirmed).State.ShouldBe(ComplaintState.Closed);
        Play([At(Answered, 4), Confirm("project-member", 5) with { Person = Wang }], confirmed).Confirmations.ShouldBe([new("project-member", Wang)], "a new answer is confirmed anew");
    }

    [Fact]
    public void R11_45_what_a_source_tells_of_confirmations_closes_nothing_today()
    {
        var told = Play([At(Registered, 0), At(Answered, 1), .. new[] { "process-auditor", "project-member" }.Select(role => Confirm(role, 2) with { Person = null, IsHistory = true })]);
        Refused(told, At(Closed, 3)).ShouldBe(ProblemReason.ClosureNotConfirmed);
        Play([At(Closed, 3) with { IsHistory = true }], told).ClosedUnconfirmed.ShouldBeFalse();
    }

    [Fact]
    public void A_new_answer_or_a_reopening_clears_the_confirmations_and_the_verdict()
    {
        ComplaintEvent[] confirmed = [At(Registered, 0), At(Answered, 1), At(CustomerDissatisfied, 2), Confirm("process-auditor", 3)];
        Play(confirmed).Verdict.ShouldBe(CustomerVerdict.Dissatisfied);
        foreach (var kind in new[] { Answered, Reopened })
        {
            var after = Play([.. confirmed, At(kind, 4)]);
            after.Confirmations.ShouldBeEmpty();
            after.Verdict.ShouldBe(CustomerVerdict.None);
        }
    }

    [Fact]
    public void R11_46_a_reopened_complaint_counts_and_goes_back_to_its_department()
    {
        var closed = Play([At(Registered, 0), At(Assigned, 1) with { Department = "production" }, At(Answered, 2), At(Closed, 3) with { IsHistory = true }]);
        var reopened = Play([At(Reopened, 4)], closed);
        (reopened.State, reopened.ReopenCount, reopened.Department).ShouldBe((ComplaintState.Assigned, 1, "production"));
        var again = Play([At(Answered, 5), At(Reopened, 6)], reopened);
        again.ReopenCount.ShouldBe(2);
    }

    [Fact]
    public void A_reopened_complaint_that_never_had_a_department_waits_for_one() =>
        Play([At(Registered, 0), At(Answered, 1), At(Reopened, 2)]).State.ShouldBe(ComplaintState.Registered);

    [Theory]
    [InlineData(ComplaintState.None, "registered")]
    [InlineData(ComplaintState.Registered, "defect-confirmed notified step assigned answered")]
    [InlineData(ComplaintState.Assigned, "defect-confirmed notified step assigned answered effect-confirmed")]
    [InlineData(ComplaintState.Answered, "defect-confirmed notified step answered customer-satisfied customer-dissatisfied effect-confirmed closed reopened")]
    [InlineData(ComplaintState.Closed, "customer-satisfied customer-dissatisfied reopened")]
    public void The_table_says_what_each_state_allows(ComplaintState state, string events)
    {
        var allowed = Enum.GetValues<ComplaintEventKind>().Where(kind => ComplaintLifeCycle.Table.AllowedIn(kind).Contains(state)).Select(ComplaintEventKinds.Code);
        allowed.Order().ShouldBe(events.Split(' ').Order());
        foreach (var kind in Enum.GetValues<ComplaintEventKind>().Where(kind => !ComplaintLifeCycle.Table.AllowedIn(kind).Contains(state)))
        {
            var snapshot = new ComplaintSnapshot { State = state };
            var (after, problems) = ComplaintLifeCycle.Apply(snapshot, At(kind, 1), Rules);
            after.ShouldBeSameAs(snapshot);
            problems.ShouldHaveSingleItem().Reason.ShouldBe(ProblemReason.InvalidTransition);
        }
    }

    [Fact]
    public void An_event_without_what_it_needs_is_refused()
    {
        var open = Play([At(Registered, 0)]);
        Refused(open, At(Assigned, 1)).ShouldBe(ProblemReason.FieldMissing);
        Refused(open, At(Step, 1) with { Step = "no-such-step" }).ShouldBe(ProblemReason.UnknownStep);
        Refused(open, At(Step, 1)).ShouldBe(ProblemReason.UnknownStep);
        Refused(Play([At(Answered, 1)], open), Confirm("janitor", 2)).ShouldBe(ProblemReason.UnknownRole);
        Refused(Play([At(Answered, 1)], open), At(EffectConfirmed, 2)).ShouldBe(ProblemReason.UnknownRole);
    }

    [Fact]
    public void Times_that_cannot_be_are_refused()
    {
        var open = Play([At(Registered, 10)]);
        Refused(open, At(Answered, 9)).ShouldBe(ProblemReason.TimeOutOfRange);
        Refused(open, At(Answered, 17) with { RecordedAt = Start.AddMinutes(11) }).ShouldBe(ProblemReason.TimeOutOfRange);
        Refused(open, new ComplaintEvent(Answered, null)).ShouldBe(ProblemReason.TimeMissing);
        Refused(ComplaintSnapshot.Initial, new ComplaintEvent(Registered, null) { IsHistory = true }).ShouldBe(ProblemReason.TimeMissing);
    }

    [Fact]
    public void Imported_history_may_lack_times_department_and_confirmations_and_says_so()
    {
        var snapshot = Play(
        [
            At(Registered, 0) with { IsHistory = true }, History(Assigned), History(Answered), History(Closed), History(CustomerDissatisfied),
        ]);
        snapshot.State.ShouldBe(ComplaintState.Closed);
        snapshot.ClosedUnconfirmed.ShouldBeTrue();
        snapshot.Verdict.ShouldBe(CustomerVerdict.Dissatisfied);
        Play([History(Reopened)], snapshot).State.ShouldBe(ComplaintState.Assigned);
    }

    [Fact]
    public void A_regime_may_demand_a_satisfied_customer_before_closure()
    {
        var rules = new ComplaintRules { Closure = new([], true, [], ["R20.18"]) };
        var answered = Play([At(Registered, 0), At(Answered, 1)]);
        ComplaintLifeCycle.Apply(answered, At(Closed, 2), rules).Problems.ShouldHaveSingleItem().Reason.ShouldBe(ProblemReason.CustomerNotSatisfied);
        ComplaintLifeCycle.Apply(answered with { Verdict = CustomerVerdict.Satisfied }, At(Closed, 2), rules).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Replay_stops_before_the_first_event_that_is_refused()
    {
        var (snapshot, problems) = ComplaintLifeCycle.Replay([At(Registered, 0), At(Closed, 1), At(Answered, 2)], Rules);
        snapshot.State.ShouldBe(ComplaintState.Registered);
        problems.ShouldHaveSingleItem().Reason.ShouldBe(ProblemReason.InvalidTransition);
    }

    private static ComplaintEvent At(ComplaintEventKind kind, int minutes) => new(kind, Start.AddMinutes(minutes));

    private static ComplaintEvent Confirm(string role, int minutes) => At(EffectConfirmed, minutes) with { Role = role, Person = role == "process-auditor" ? Wang : Li };

    private static ComplaintEvent History(ComplaintEventKind kind) => new(kind, null) { IsHistory = true };

    private static ComplaintSnapshot Play(IEnumerable<ComplaintEvent> events, ComplaintSnapshot? from = null)
    {
        var snapshot = from ?? ComplaintSnapshot.Initial;
        foreach (var next in events)
        {
            (snapshot, var problems) = ComplaintLifeCycle.Apply(snapshot, next, Rules);
            problems.ShouldBeEmpty();
        }

        return snapshot;
    }

    private static string Refused(ComplaintSnapshot snapshot, ComplaintEvent next) =>
        ComplaintLifeCycle.Apply(snapshot, next, Rules).Problems.ShouldHaveSingleItem().Reason;
}
