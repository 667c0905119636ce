using CSat.Domain.Complaints;
using CSat.Domain.Duties;
using CSat.Domain.Improvement;
using CSat.Domain.LifeCycles;
using CSat.Domain.Notices;
using CSat.Domain.Rounds;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Targets;
using CSat.Domain.Text;

namespace CSat.Domain.Tests.LifeCycles;

/// <summary>What holds for every life cycle.</summary>
public class LifeCycleTests
{
    private const int Walks = 200;
    private const int StepsOfAWalk = 40;

    [Fact]
    public void A_complaint_keeps_to_its_table()
    {
        HoldsTogether(ComplaintLifeCycle.Table, ComplaintState.None, ComplaintEventKind.None);
        var start = new DateTimeOffset(2026, 3, 9, 10, 0, 0, TimeSpan.FromHours(8));
        var rules = new ComplaintRules
        {
            Steps = [Records.Coded("stock-reported")], Closure = new(["auditor"], false, [], ["R11.45"]), Reopening = new(Records.Name, 2, ["R11.46"]),
        };
        Walk(ComplaintLifeCycle.Table, ComplaintSnapshot.Initial, snapshot => snapshot.State, (snapshot, kind, random) => ComplaintLifeCycle.Apply(
            snapshot,
            new ComplaintEvent(kind, start.AddMinutes(random.Next(-3, 60)))
            {
                Department = random.Next(3) > 0 ? "production" : null, Role = random.Next(3) > 0 ? "auditor" : "janitor", Step = random.Next(2) > 0 ? "stock-reported" : null, IsHistory = random.Next(5) == 0,
            },
            rules));
    }

    [Fact]
    public void An_action_keeps_to_its_table()
    {
        HoldsTogether(ActionLifeCycle.Table, ActionState.ToPropose);
        Walk(ActionLifeCycle.Table, ActionSnapshot.Initial, snapshot => snapshot.State, (snapshot, kind, random) => ActionLifeCycle.Apply(snapshot, kind, random.Next(3) switch { 0 => null, 1 => true, _ => false }));
    }

    [Fact]
    public void A_round_keeps_to_its_table()
    {
        HoldsTogether(RoundLifeCycle.Table, RoundState.None, RoundEventKind.None);
        var survey = new SurveyRules { Kinds = [new("key-customers", Records.Name, new(Cadence.Monthly, 1, null), SurveyAudience.Customers, null, true, null, null, [], [], false, null, [])], Topics = [new("delivery", Records.Name, new Dictionary<short, LocalizedText>(), [], null, [])] };
        Walk(RoundLifeCycle.Table, RoundState.None, state => state, (state, kind, random) =>
            RoundLifeCycle.Apply(state, kind, new RoundChange(random.Next(4) > 0 ? survey : null, random.Next(3) > 0 ? "key-customers" : "neighbours", random.Next(2) > 0 ? ["delivery"] : [])));
    }

    [Fact]
    public void A_notice_keeps_to_its_table()
    {
        HoldsTogether(NoticeLifeCycle.Table, NoticeState.None, NoticeEventKind.None);
        var rule = Records.Duty("notice") with { Requires = [NoticePart.Method, NoticePart.SiteSign] };
        Walk(NoticeLifeCycle.Table, NoticeState.None, state => state, (state, kind, random) =>
            NoticeLifeCycle.Apply(state, kind, new NoticeChange(rule, random.Next(3) switch { 0 => [], 1 => [NoticePart.Method], _ => [NoticePart.Method, NoticePart.SiteSign] })));
    }

    [Fact]
    public void A_survey_plan_keeps_to_its_table()
    {
        HoldsTogether(SurveyPlanLifeCycle.Table, SurveyPlanState.None, SurveyPlanEventKind.None);
        var survey = new SurveyRules { Kinds = [], Plan = new([Records.Coded("purpose")], ["centre"], ["manager"], null, ["R01.10"]) };
        Walk(SurveyPlanLifeCycle.Table, SurveyPlanState.None, state => state, (state, kind, random) => SurveyPlanLifeCycle.Apply(
            state, kind, new SurveyPlanChange("plan", survey, random.Next(5) > 0 ? [] : ["yearly"], random.Next(2) > 0 ? ["purpose"] : [], random.Next(2) > 0 ? "centre" : "manager")));
    }

    [Fact]
    public void A_target_keeps_to_its_table()
    {
        HoldsTogether(TargetLifeCycle.Table, TargetState.None, TargetEventKind.None);
        var rule = new TargetRule("degree", LocalizedText.Same("degree"), SatisfactionMeasure.Degree, ThresholdOperator.AtLeast, null, null, null, null, "manager", ["R08.32"]) { By = ["group"] };
        Walk(TargetLifeCycle.Table, TargetState.None, state => state, (state, kind, random) => TargetLifeCycle.Apply(
            state, kind, new TargetChange(new(random.Next(2) > 0 ? rule : null, null), random.Next(2) > 0 ? "group" : "manager", []) { Value = new(random.Next(2) > 0 ? 80 : null, null, 0), Suitable = random.Next(2) > 0 }));
    }

    [Theory]
    [InlineData(RoundState.None, RoundEventKind.Opened, false)]
    [InlineData(RoundState.Open, RoundEventKind.Opened, true)]
    [InlineData(RoundState.Open, RoundEventKind.Closed, false)]
    [InlineData(RoundState.Closed, RoundEventKind.Closed, true)]
    public void An_event_of_a_round_has_happened_where_the_round_stands_where_it_leads(RoundState state, RoundEventKind kind, bool happened) =>
        RoundLifeCycle.HasHappened(state, kind).ShouldBe(happened);

    [Fact]
    public void The_tables_are_printed_as_they_are()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "LifeCycles", "README.md"));

        page.ShouldContain(Print(ComplaintLifeCycle.Table));
        page.ShouldContain(Print(ActionLifeCycle.Table));
        page.ShouldContain(Print(RoundLifeCycle.Table));
        page.ShouldContain(Print(NoticeLifeCycle.Table));
        page.ShouldContain(Print(SurveyPlanLifeCycle.Table));
        page.ShouldContain(Print(TargetLifeCycle.Table));
    }

    /// <summary>Each kind has one row, each state is reached, and from each an end, or the way round, is reached.</summary>
    private static void HoldsTogether<TState, TKind, TCase>(LifeCycle<TState, TKind, TCase> cycle, TState initial, params TKind[] nothing)
        where TState : struct, Enum
        where TKind : struct, Enum
    {
        cycle.Initial.ShouldBe(initial);
        cycle.Transitions.Select(row => row.Kind).ShouldBe(Enum.GetValues<TKind>().Except(nothing), ignoreOrder: true);
        cycle.Transitions.ShouldAllBe(row => row.From.Count > 0 && row.From.Distinct().Count() == row.From.Count && (row.To.Count < 2 || row.Choice != null));
        Reached(cycle, initial).ShouldBe(Enum.GetValues<TState>(), ignoreOrder: true);
        var ends = Enum.GetValues<TState>().Where(state => Reached(cycle, state).Count == 1).ToList();
        Enum.GetValues<TState>().ShouldAllBe(state => ends.Count == 0 || Reached(cycle, state).Overlaps(ends));
        foreach (var kind in Enum.GetValues<TKind>())
        {
            cycle.AllowedIn(kind).ShouldBe(Enum.GetValues<TState>().Where(state => cycle.AllowedFrom(state).Contains(kind)), ignoreOrder: true);
        }
    }

    private static HashSet<TState> Reached<TState, TKind, TCase>(LifeCycle<TState, TKind, TCase> cycle, TState from)
        where TState : struct, Enum
        where TKind : struct, Enum
    {
        HashSet<TState> reached = [from];
        while (cycle.Transitions.Where(row => row.From.Any(reached.Contains)).SelectMany(row => row.To).Any(reached.Add))
        {
        }

        return reached;
    }

    /// <summary>Random events: each is refused and changes nothing, or is allowed by its row and leads where the row says.</summary>
    private static void Walk<TState, TKind, TCase, TSnapshot>(
        LifeCycle<TState, TKind, TCase> cycle,
        TSnapshot initial,
        Func<TSnapshot, TState> stateOf,
        Func<TSnapshot, TKind, Random, (TSnapshot Snapshot, IReadOnlyList<Domain.Problems.Problem> Problems)> apply)
        where TState : struct, Enum
        where TKind : struct, Enum
    {
        var kinds = Enum.GetValues<TKind>();
        var (taken, refused) = (new HashSet<TKind>(), new HashSet<TKind>());
        for (var seed = 0; seed < Walks; seed++)
        {
            var random = new Random(seed);
            var snapshot = initial;
            for (var i = 0; i < StepsOfAWalk; i++)
            {
                var (kind, before) = (kinds[random.Next(kinds.Length)], stateOf(snapshot));
                var (after, problems) = apply(snapshot, kind, random);
                if (problems.Count > 0)
                {
                    after.ShouldBe(snapshot, $"seed {seed}: {kind} in {before} is refused");
                    refused.Add(kind);
                    continue;
                }

                var row = cycle.Transitions.Single(row => row.Kind.Equals(kind));
                row.From.ShouldContain(before, $"seed {seed}: {kind}");
                (row.To.Count == 0 ? [before] : row.To).ShouldContain(stateOf(after), $"seed {seed}: {kind} in {before}");
                taken.Add(kind);
                snapshot = after;
            }
        }

        taken.ShouldBe(cycle.Transitions.Select(row => row.Kind), ignoreOrder: true);
        refused.ShouldBe(kinds, ignoreOrder: true);
    }

    private static string Print<TState, TKind, TCase>(LifeCycle<TState, TKind, TCase> cycle)
        where TState : struct, Enum
        where TKind : struct, Enum
    {
        var rows = cycle.Transitions.Select(row =>
            $"| {EnumCode.Of(row.Kind)} | {States(row.From)} | {(row.To.Count == 0 ? "" : States(row.To))} | {string.Join(", ", row.Guards.Select(guard => guard.Name))} |");
        return string.Join('\n', rows.Prepend("|---|---|---|---|").Prepend("| event | allowed in | leads to | guards |"));

        static string States(IEnumerable<TState> states) => string.Join(", ", states.Select(state => EnumCode.Of(state)));
    }
}
