namespace CSat.Regimes.Tests.Specs;

public class TopicSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("topics.csv");

    public static TheoryData<SpecRow> KindTable => SpecTable.Read("topic_kinds.csv");

    public static TheoryData<SpecRow> ModuleTable => SpecTable.Read("module_kinds.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_questionnaire_lacks_the_topics_that_no_item_covers(SpecRow row) => Lacks(row, null);

    [Theory]
    [MemberData(nameof(KindTable))]
    public void A_questionnaire_of_a_kind_lacks_topics_of_that_kind_alone(SpecRow row) => Lacks(row, row.Text("kind"));

    [Theory]
    [MemberData(nameof(ModuleTable))]
    public void A_survey_kind_has_its_modules(SpecRow row)
    {
        var survey = Shipped.Survey(row);
        row.Names([.. survey.Kinds.Where(kind => kind.Code == row.Text("kind")).SelectMany(kind => kind.Rules)]);
        survey.ModulesOf(row.Text("kind")).Select(module => module.Code).ShouldBe(row.Words("modules"), row.Why);
    }

    private static void Lacks(SpecRow row, string? kind)
    {
        var survey = Shipped.Survey(row);
        row.Names([.. survey.Topics.SelectMany(topic => topic.Rules)]);
        survey.MissingTopics(row.Words("covered"), kind).Select(topic => topic.Code).ShouldBe(row.Words("missing"), row.Why);
    }
}
