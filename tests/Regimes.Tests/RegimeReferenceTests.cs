namespace CSat.Regimes.Tests;

/// <summary>Entries that refer to other entries of their part.</summary>
public class RegimeReferenceTests
{
    private const string Flow = RegimeTexts.Small + "\n" + """
        duties:
          - {code: draft, name: 编制, rule: T01.12}
          - {code: approve, name: 批准, back-to: draft, rule: T01.12}
        """;

    [Fact]
    public void A_step_may_lead_back_to_an_earlier_one() => RegimeLoader.Parse(Flow).Duties[1].BackTo.ShouldBe("draft");

    [Theory]
    [InlineData("back-to: draft", "back-to: approve", "duties[1].back-to", "a step cannot lead back to itself")]
    [InlineData("back-to: draft", "back-to: issue", "duties[1].back-to", "there is no such step")]
    [InlineData("back-to: draft", "after: discharged", "duties[1].after", "there is no such event")]
    [InlineData("back-to: draft", "only-if: discharged", "duties[1].only-if", "there is no such event")]
    [InlineData("back-to: draft", "after: registered, until: discharged", "duties[1].until", "there is no such event")]
    [InlineData("back-to: draft", "until: closed", "duties[1].until", "until needs the event it begins with")]
    [InlineData("back-to: draft", "within: 3 calendar-days", "duties[1].after", "a limit needs the event it is counted from")]
    [InlineData("back-to: draft", "called-by: [high]", "duties[1].called-by[0]", "there is no such trigger or limit")]
    [InlineData("back-to: draft", "limit: gentle", "duties[1].limit", "there is no such word")]
    [InlineData("back-to: draft", "kinds: [yearly]", "duties[1].kinds", "only entries of the survey are for survey kinds")]
    [InlineData("scales: [two]", "scales: [two]\n  steps: [{code: content, name: 内容, kinds: [monthly], rule: T01.13}]", "survey.steps[0].kinds[0]", "there is no such kind")]
    [InlineData("scales: [two]", "scales: [two]\n  sampling: {method: census, kinds: [monthly], rule: T01.13}", "survey.sampling.kinds[0]", "there is no such kind")]
    [InlineData("limit: hard, rule: T01.9", "only-if: paid, rule: T01.9", "complaints.clocks[0].only-if", "there is no such event")]
    [InlineData("confirmed-by: [auditor]", "steps: [call]", "complaints.closure.steps[0]", "there is no such step")]
    [InlineData("confirmed-by: [auditor]", "steps: [answered]", "complaints.closure.steps[0]", "only the regime's own steps can be demanded")]
    [InlineData("window: 3,", "window: 3, kinds: [monthly],", "targets[0].kinds[0]", "there is no such kind")]
    [InlineData("window: 3,", "window: 3, consequence: fire,", "targets[0].consequence", "there is no such word")]
    [InlineData("calendar: cn", "calendar: cn\nincentives: [{code: fine, name: 罚款, sense: fine, rule: T01.14}]", "incentives[0].sense", "there is no such word")]
    [InlineData("calendar: cn", "calendar: cn\nincentives: [{code: fine, name: 罚款, for: [staff], rule: T01.14}]", "incentives[0].for[0]", "there is no such role")]
    [InlineData("calendar: cn", "calendar: cn\ngradings: [{code: daily, name: 日常, bands: [{code: A, name: 优, from: 80, to: 100, rule: T01.14}, {code: B, name: 良, from: 60, to: 80, rule: T01.14}], rule: T01.14}]", "gradings[0].bands[1]", "the bands overlap")]
    [InlineData("measure: degree, method", "measure: degree, per: as-needed, method", "targets[0].per", "as needed is no period")]
    [InlineData("measure: degree, method", "measure: degree, per: often, method", "targets[0].per", "there is no such word")]
    [InlineData("scales: [two]", "scales: [two]\n  topics: [{code: price, name: 价格, kinds: [monthly], rule: T01.13}]", "survey.topics[0].kinds[0]", "there is no such kind")]
    [InlineData("scales: [two]", "scales: [two]\n  topics: [{code: price, name: 价格, module: service, rule: T01.13}]", "survey.topics[0].module", "there is no such module")]
    [InlineData("scales: [two]", "scales: [two]\n  modules: [{code: price, name: 价格, target: {at-least: 101}, rule: T01.13}]", "survey.modules[0].target.at-least", "a module has 100 points")]
    public void A_wrong_reference_is_reported_where_it_stands(string old, string changed, string path, string why) =>
        Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(Flow.Replace(old, changed, StringComparison.Ordinal))).Errors
            .ShouldContain(error => error.Path == path && error.Message.Zh.Length > 0 && error.Message.En.Length > 0, why);

    [Theory]
    [InlineData("calendar-days", false, "nothing counts working days")]
    [InlineData("working-days", true, "the notice is due in working days")]
    public void A_duty_in_working_days_needs_a_calendar(string unit, bool needed, string why)
    {
        var text = Flow.Replace("2 working-days", "2 calendar-days", StringComparison.Ordinal).Replace("calendar: cn", "", StringComparison.Ordinal)
            .Replace("back-to: draft", $"after: registered, within: 3 {unit}", StringComparison.Ordinal);
        (Record.Exception(() => RegimeLoader.Parse(text)) is RegimeFileException refused ? refused.Errors.Single().Path : null).ShouldBe(needed ? "calendar" : null, why);
    }

    [Fact]
    public void An_appeal_names_the_categories_that_it_is_for()
    {
        const string Appeal = """
            complaints:
              categories: [{code: data, name: 数据, rule: T01.13}]
              appeal: {within: 10 calendar-days, after: registered, categories: [data], rule: T01.14}
            """;
        var text = Flow.Replace("complaints:", Appeal, StringComparison.Ordinal);
        RegimeLoader.Parse(text).Complaints!.Appeal!.Categories.ShouldBe(["data"]);
        Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(text.Replace("categories: [data]", "categories: [dates]", StringComparison.Ordinal))).Errors
            .ShouldHaveSingleItem().Path.ShouldBe("complaints.appeal.categories[0]");
    }

    [Fact]
    public void Topics_and_modules_of_a_kind_are_asked_of_that_kind_alone()
    {
        var survey = RegimeLoader.Parse(Flow.Replace("scales: [two]", """
            scales: [two]
              topics:
                - {code: price, name: 价格, kinds: [yearly], rule: T01.13}
                - {code: pay, name: 薪酬, kinds: [staff], rule: T01.13}
                - {code: safety, name: 安全, rule: T01.13}
                - {code: speed, name: 速度, module: service, rule: T01.13}
                - {code: effect, name: 有效, module: service, rule: T01.13}
              modules:
                - {code: service, name: 服务, target: {at-least: 80}, kinds: [yearly], rule: T01.14}
            """, StringComparison.Ordinal).Replace("kinds:\n", "kinds:\n    - {code: staff, name: 员工, cadence: yearly, audience: employees, rule: T01.15}\n", StringComparison.Ordinal)).Survey!;
        survey.MissingTopics([], "yearly").Select(topic => topic.Code).ShouldBe(["price", "safety"]);
        survey.MissingTopics(["pay"], "staff").Select(topic => topic.Code).ShouldBe(["safety"]);
        survey.MissingTopics([]).Count.ShouldBe(3, "without a kind the topics of all are demanded, but not those of a form of its own");
        survey.MissingTopics(["speed"], "yearly").Select(topic => topic.Code).ShouldBe(["price", "safety", "effect"], "a module's own form covers all its topics");
        survey.ModulesOf("yearly").Single().Target!.Limit.ShouldBe(80);
        survey.ModulesOf("staff").ShouldBeEmpty();
    }
}
