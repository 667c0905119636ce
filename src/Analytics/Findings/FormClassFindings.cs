using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>Sentences about whom a survey reached (R03.2, R07.15).</summary>
public static class FormClassFindings
{
    /// <summary>What forms without the attribute are called.</summary>
    public static LocalizedText NotStated { get; } = new("未填写", "not stated");

    /// <summary>Features that no form states, classes that should be most of the forms and are not, and classes that the survey must include and does not.</summary>
    internal static IEnumerable<Finding> Of(ReviewFigures figures)
    {
        foreach (var counted in figures.FormClasses.Features.Select(feature => feature.Counted))
        {
            var (round, code) = (figures.FormClasses.Round!.Label, counted.Rule.Code);
            if (counted.Classified == 0)
            {
                yield return new($"form-class-{code}-not-recorded", ClassesOfForms.Figure.Id, FindingTone.Neutral, NotRecorded(round, counted.Rule));
            }

            if (counted.IsMainlyMain == false)
            {
                yield return new($"form-class-{code}-mainly", ClassesOfForms.Figure.Id, FindingTone.Bad, Mainly(round, counted));
            }

            if (counted.Missing.Count > 0)
            {
                yield return new($"form-class-{code}-missing", ClassesOfForms.Figure.Id, FindingTone.Bad, Missing(round, counted));
            }
        }
    }

    private static LocalizedText NotRecorded(string round, FormClassRule rule) => new(
        $"{round} 没有问卷填写“{rule.Name.In(Language.Chinese)}”，不能分类统计：未采集（{Rules(rule)}）。",
        $"No form of {round} states the {Lower(rule.Name)}, so that it cannot be counted by class: not recorded ({Rules(rule)}).");

    private static LocalizedText Mainly(string round, FormClassification counted)
    {
        var (main, share) = (Display.Join([.. counted.Rule.Values.Where(value => value.Main).Select(value => value.Name)]), Display.Percent(counted.MainShare!.Value));
        return new(
            $"{round} 的问卷应以{main.Zh}为主，实为 {share}（{counted.Main} / {counted.Classified}），未超过一半（{Rules(counted.Rule)}）。",
            $"The forms of {round} should mainly be of: {main.En}; they are {share} ({counted.Main} / {counted.Classified}), not more than half ({Rules(counted.Rule)}).");
    }

    private static LocalizedText Missing(string round, FormClassification counted)
    {
        var missing = Display.Join([.. counted.Missing.Select(value => value.Name)]);
        return new(
            $"{round} 应包括{missing.Zh}，没有一份这样的问卷（{Rules(counted.Rule)}）。",
            $"{round} must include: {missing.En}; no form is of that class ({Rules(counted.Rule)}).");
    }

    private static string Rules(FormClassRule rule) => string.Join(", ", rule.Rules);

    private static string Lower(LocalizedText name) => name.In(Language.English) is { Length: > 0 } text ? char.ToLowerInvariant(text[0]) + text[1..] : "";
}
