using CSat.Cli.Csv;
using CSat.Cli.Import;
using CSat.Cli.Mappings;
using CSat.Domain.Problems;
using CSat.Regimes;
using CSat.Testing;

namespace CSat.Cli.Tests.Import;

/// <summary>Items of one form on scales of their own: recommendation, reversed, yes and no, another number of levels.</summary>
public sealed class OwnScaleTests : IDisposable
{
    private const string Items = """
          - { column: sat, name: Satisfaction, department: dep }
          - { column: nps, name: Recommendation, department: dep, scale: recommendation }
          - { column: solved, name: Solved, department: dep, scale: yes-no }
          - { column: waited, name: Waited long, department: dep, reversed: true }
          - { column: price, name: Price, department: dep, scale: three, levels: { values: { good: good, fair: "2", bad: bad }, not-applicable: [x] } }
        """;

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("5,10,是,1,good", "5 11 2 1 3", "")]
    [InlineData("1,0,否,5,bad", "1 1 1 5 1", "")]
    [InlineData("3,9,Yes,3,fair", "3 10 2 3 2", "")]
    [InlineData("3,9,no,3,x", "3 10 1 3 0", "")]
    [InlineData("3,6,TRUE,3,x", "3 7 2 3 0", "")]
    [InlineData("3,6,False,3,x", "3 7 1 3 0", "")]
    [InlineData(",,,,x", "0 0 0 0 0", "")]
    [InlineData("6,10,yes,1,x", "", "sat: 6 of 1, 2, 3, 4, 5")]
    [InlineData("5,11,yes,1,x", "", "nps: 11 of 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0")]
    [InlineData("5,10,maybe,1,x", "", "solved: maybe of yes")]
    [InlineData("5,10,yes,1,5", "", "price: 5 of good, fair, bad, x")]
    [InlineData("5,10,yes,1,", "", "price:  of good, fair, bad, x")]
    public void Each_item_reads_its_values_by_its_own_scale(string row, string levels, string refusal)
    {
        var mapping = MappingLoader.LoadResponses(Write(Items), Repository.PathOf("regimes"));
        using var source = CsvSource.Open(_folder.Write("data.csv", $"id,date,sat,nps,solved,waited,price\n1,2025-01-01,{row}\n"));

        var form = new ResponseRowMapper(mapping, source.Header).Map(source.Read()!, new Findings(), out var problems);

        string.Join(' ', form?.Response.Levels ?? []).ShouldBe(levels);
        string.Join("; ", problems.Select(problem => (problem.Field, ((KeyedWording)problem.Wording).Facts.ToDictionary(fact => fact.Name, fact => fact.Value.ToString())))
            .Select(problem => $"{problem.Field}: {problem.Item2["value"]} of {problem.Item2["known"]}")).ShouldStartWith(refusal);
        (problems.Count == 0).ShouldBe(refusal.Length == 0);
    }

    [Theory]
    [InlineData("scale: yes-no", "scale: yes-or-no", "items[2].scale", "did you mean \"yes-no\"")]
    [InlineData("scale: three, levels: { values: { good: good, fair: \"2\", bad: bad }, not-applicable: [x] }", "scale: three", "items[4].levels", "missing")]
    [InlineData("good: good", "good: great", "items[4].levels.values.good", "good, fair, bad")]
    [InlineData("reversed: true", "reversed: yes-please", "items[3].reversed", "true, false")]
    public void A_wrong_scale_of_an_item_is_named(string right, string wrong, string path, string words) =>
        Should.Throw<RegimeFileException>(() => MappingLoader.LoadResponses(Write(Items.Replace(right, wrong, StringComparison.Ordinal)), Repository.PathOf("regimes")))
            .Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(error => error.Path.ShouldBe(path), error => error.Message.En.ShouldContain(words));

    [Fact]
    public void A_form_of_recommendation_alone_needs_no_levels()
    {
        var file = Write("  - { column: nps, name: Recommendation, department: dep }", "recommendation", levels: "");

        var item = MappingLoader.LoadResponses(file, Repository.PathOf("regimes")).Items.Single();

        (item.Levels.Values["0"], item.Levels.Values["10"]).ShouldBe((1, 11));
        item.Levels.NotApplicable.ShouldBe([""]);
    }

    private string Write(string items, string scale = "five", string levels = "levels: { values: { \"1\": l1, \"2\": l2, \"3\": l3, \"4\": l4, \"5\": l5 }, not-applicable: [\"\"] }")
    {
        _folder.Write("regime.yaml", """
            schema: 1
            id: GEN
            code: regime
            version: "1"
            title: {zh: 通用, en: Generic}
            scales:
              - code: five
                rule: GEN.1
                levels:
                  - {value: 5, code: l5, name: "5", points: 100, satisfied: true}
                  - {value: 4, code: l4, name: "4", points: 75, satisfied: true}
                  - {value: 3, code: l3, name: "3", points: 50, satisfied: false}
                  - {value: 2, code: l2, name: "2", points: 25, satisfied: false}
                  - {value: 1, code: l1, name: "1", points: 0, satisfied: false}
              - code: three
                rule: GEN.1
                measure: other
                levels:
                  - {value: 3, code: good, name: good, points: 2, satisfied: true}
                  - {value: 2, code: fair, name: fair, points: 1, satisfied: false}
                  - {value: 1, code: bad, name: bad, points: 0, satisfied: false}
            survey:
              kinds: [{code: all, name: all, cadence: quarterly, rule: GEN.2}]
            """);
        return _folder.Write("mapping.yaml", $$"""
            mapping: responses
            source-system: test
            organization: { code: own, name: own, time-zone: Asia/Shanghai }
            regime: regime.yaml
            departments: [{ code: dep, name: dep }]
            questionnaire: { code: form, title: form, scale: {{scale}} }
            items:
            {{items}}
            {{levels}}
            external-id: id
            responded-at: { column: date }
            rounds: { every: quarter, survey-kind: all }
            rating: { kind: surveyed }
            respondent: customer
            """);
    }
}
