using System.Globalization;
using CSat.Domain.Complaints;
using CSat.Domain.Persons;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;

namespace CSat.Domain.Tests.Persons;

public class RoleJudgementTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    private static readonly Regime Regime = new()
    {
        Id = "R11",
        Code = "r11",
        Title = Records.Name,
        Version = "1",
        Roles = [Role("sales", "R11.3", Permission.Handle), Role("process-auditor", "R11.45", Permission.Close), Role("project-member", "R11.45", Permission.Close, Permission.Plan), Role("named", "R11.4")],
        Complaints = new() { Closure = new([], true, ["named"], ["R11.45"]) },
    };

    public static TheoryData<SpecRow> Roles => SpecTable.Read("held_role.csv");

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_role_is_held_on_the_day_of_the_act_and_on_that_of_its_entry(SpecRow row)
    {
        var person = new ActingPerson(Guid.NewGuid(), "wang", row.Flag("inactive"), [new("r11", row.Text("role"), Date(row.Text("from"))!.Value, Date(row.Text("to"))), new("r12", "process-auditor", Day, null)]);

        var problem = RoleJudgement.CheckRole(person, Regime, "process-auditor", [Date(row.Text("day"))!.Value, Date(row.Text("entered"))!.Value], "role");

        (problem is null).ShouldBe(row.Flag("held"), row.Why);
        if (problem is not null)
        {
            (problem.Reason, problem.Field, problem.Rule).ShouldBe((ProblemReason.RoleNotHeld, "role", "R11.45"));
            problem.Wording.ToString()!.ShouldContain("wang");
            problem.Wording.ToString()!.ShouldContain(row.Text("day"));
        }
    }

    [Fact]
    public void One_role_that_follows_itself_is_held_throughout()
    {
        var person = Person(new HeldRole("r11", "sales", Day.AddDays(-9), Day), new HeldRole("r11", "sales", Day.AddDays(1), null));
        RoleJudgement.CheckRole(person, Regime, "sales", [Day, Day.AddDays(1)], "role").ShouldBeNull();
    }

    [Fact]
    public void A_caller_who_is_no_person_holds_no_role()
    {
        var problem = RoleJudgement.CheckRole(null, Regime, "sales", [Day], "role");
        problem!.Reason.ShouldBe(ProblemReason.RoleNotHeld);
        ((KeyedWording)problem.Wording).Key.ShouldBe("ROLE_NOT_HELD.nobody");
    }

    [Theory]
    [InlineData("sales", Permission.Handle, true, "a role that may")]
    [InlineData("project-member", Permission.Plan, true, "one of two permissions of one role")]
    [InlineData("project-member", Permission.Close, true, "the other of them")]
    [InlineData("process-auditor", Permission.Plan, false, "R01.4: who executes does not plan by that")]
    [InlineData("sales", Permission.Close, false, "another's permission")]
    [InlineData("named", Permission.Handle, false, "a role without permissions")]
    [InlineData("named", Permission.Analyse, true, "what the regime gives to no role it reserves to nobody")]
    public void R01_4_a_permission_comes_with_a_role_that_has_it(string role, Permission permission, bool may, string why)
    {
        var problem = RoleJudgement.CheckPermission(Person(new HeldRole("r11", role, Day, Day)), Regime, permission, Day);
        (problem is null).ShouldBe(may, why);
        problem?.Reason.ShouldBe(ProblemReason.PermissionNotHeld);
        RoleJudgement.CheckPermission(null, Regime, permission, Day).ShouldBeNull("a system is held to the role of its key alone");
    }

    [Theory]
    [InlineData("sales", ComplaintEventKind.Answered, null, null)]
    [InlineData("sales", ComplaintEventKind.Closed, null, ProblemReason.PermissionNotHeld)]
    [InlineData("process-auditor", ComplaintEventKind.Closed, null, null)]
    [InlineData("process-auditor", ComplaintEventKind.Answered, null, ProblemReason.PermissionNotHeld)]
    [InlineData("process-auditor", ComplaintEventKind.Step, null, null)]
    [InlineData("process-auditor", ComplaintEventKind.EffectConfirmed, "process-auditor", null)]
    [InlineData("process-auditor", ComplaintEventKind.EffectConfirmed, "project-member", ProblemReason.RoleNotHeld)]
    [InlineData("sales", ComplaintEventKind.Answered, "named", ProblemReason.RoleNotHeld)]
    [InlineData("named", ComplaintEventKind.Closed, "named", null)]
    [InlineData("named", ComplaintEventKind.Closed, null, ProblemReason.PermissionNotHeld)]
    public void Who_does_what_to_a_complaint(string held, ComplaintEventKind kind, string? stated, string? reason)
    {
        var problems = ComplaintActs.Check(Person(new HeldRole("r11", held, Day, null)), Regime, new ComplaintEvent(kind, null) { Role = stated }, [Day]);
        problems.Select(problem => problem.Reason).ShouldBe(reason is null ? [] : [reason]);
    }

    private static ActingPerson Person(params HeldRole[] roles) => new(Guid.NewGuid(), "wang", Inactive: false, roles);

    private static RoleRule Role(string code, string rule, params Permission[] may) => new(code, Records.Name, null, may, [rule]);

    private static DateOnly? Date(string text) => text.Length == 0 ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
