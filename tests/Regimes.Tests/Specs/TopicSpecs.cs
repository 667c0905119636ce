namespace CSat.Regimes.Tests.Specs;

public class TopicSpecs
{
    public static TheoryData<SpecRow> Table => SpecTable.Read("topics.csv");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_questionnaire_lacks_the_topics_that_no_item_covers(SpecRow row)
    {
        var survey = Shipped.Survey(row);
        row.Names([.. survey.Topics.SelectMany(topic => topic.Rules)]);
        survey.MissingTopics(row.Words("covered")).Select(topic => topic.Code).ShouldBe(row.Words("missing"), row.Why);
    }
}
