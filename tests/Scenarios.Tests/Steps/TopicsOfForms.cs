using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>What a regime demands that forms ask about.</summary>
internal static class TopicsOfForms
{
    /// <summary>Forms with all topics but one are refused, each by the name of that topic; the one with all is approved.</summary>
    /// <param name="company">The company, with an item of each topic.</param>
    /// <param name="rule">The rule that the refusals cite.</param>
    /// <param name="topics">The topics with their names.</param>
    /// <param name="more">What else the forms say.</param>
    /// <returns>The approved form.</returns>
    public static async Task<AskedForm> NeedsEach(this Company company, string rule, Dictionary<string, string> topics, Action<QuestionnaireVersion>? more = null)
    {
        foreach (var (topic, name) in topics)
        {
            var form = await company.Form($"without-{topic}", [.. topics.Keys.Except([topic])], more);
            await form.Approve().IsRefused($"{name}（{topic}）", rule);
        }

        return await (await company.Form("whole", [.. topics.Keys], more)).Approve();
    }
}
