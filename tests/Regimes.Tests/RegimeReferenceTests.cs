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
    [InlineData("measure: degree, method", "measure: degree, per: as-needed, method", "targets[0].per", "as needed is no period")]
    [InlineData("measure: degree, method", "measure: degree, per: often, method", "targets[0].per", "there is no such word")]
    [InlineData("scales: [two]", "scales: [two]\n  topics: [{code: price, name: 价格, kinds: [monthly], rule: T01.13}]", "survey.topics[0].kinds[0]", "there is no such kind")]
    [InlineData("scales: [two]", "scales: [two]\n  topics: [{code: price, name: 价格, module: service, rule: T01.13}]", "survey.topics[0].module", "there is no such module")]
    [InlineData("scales: [two]", "scales: [two]\n  modules: [{code: price, name: 价格, target: {at-least: 101}, rule: T01.13}]", "survey.modules[0].target.at-least", "a module has 100 points")]
    public void A_wrong_reference_is_reported_where_it_stands(string old, string changed, string path, string why) =>
        Should.Throw<RegimeFileException>(() => RegimeLoader.Parse(Flow.Replace(old, changed, StringComparison.Ordinal))).Errors
            .ShouldContain(error => error.Path == path && error.Message.Zh.Length > 0 && error.Message.En.Length > 0, why);

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
