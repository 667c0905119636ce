using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>Forms that say who filled them in.</summary>
internal sealed partial class SurveyRound
{
    /// <summary>Forms of customers of a class.</summary>
    /// <param name="attributes">What each says of its customer: age=30-45;sex=female.</param>
    /// <param name="forms">How many.</param>
    /// <param name="levels">What each answers.</param>
    public Step<int> Of(string attributes, int forms, string levels) => new($"{forms} forms {levels} of {attributes}", async () =>
    {
        await Task.WhenAll(Enumerable.Range(0, forms).Select(_ =>
        {
            var form = Form(levels, RatingKind.Surveyed, RespondentKind.Customer, "", null, "");
            foreach (var said in attributes.Split(';').Select(pair => pair.Split('=')))
            {
                form.Attributes[said[0]] = said[1];
            }

            return SubmitAsync(form);
        }));
        return forms;
    });
}
