using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Domain.Tests.Surveys;

public class QuestionnaireContentTests
{
    public static TheoryData<SpecRow> Topics => SpecTable.Read("missing_topics.csv");

    public static TheoryData<SpecRow> Modules => SpecTable.Read("modules_of_kind.csv");

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_questionnaire_lacks_the_topics_that_no_item_names(SpecRow row)
    {
        var topics = row.Codes("topics").Select(text => text.Split('#')).Select(text => (Code: text[0].Split('@'), Module: text.ElementAtOrDefault(1)))
            .Select(topic => new TopicRule(topic.Code[0], Records.Name, new Dictionary<short, LocalizedText>(), topic.Code[1..], topic.Module, []));
        var survey = new SurveyRules { Kinds = [], Topics = [.. topics] };
        var kind = row.Text("kind").Length == 0 ? null : row.Text("kind");
        survey.MissingTopics(row.Codes("covered"), kind).Select(topic => topic.Code).ShouldBe(row.Codes("missing"), row.Why);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_survey_kind_has_its_modules(SpecRow row)
    {
        var modules = row.Codes("modules").Select(text => text.Split('@'))
            .Select(module => new ModuleRule(module[0], Records.Name, null, null, null, null, [], module[1..], []));
        new SurveyRules { Kinds = [], Modules = [.. modules] }.ModulesOf(row.Text("kind")).Select(module => module.Code).ShouldBe(row.Codes("found"), row.Why);
    }
}
