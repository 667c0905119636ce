using CSat.Domain.Duties;
using CSat.Domain.Regimes;

namespace CSat.Cli.RegimeFiles.Showing;

/// <summary>Steps in their order, and where a no leads back to.</summary>
internal static class FlowText
{
    public static IEnumerable<string> Lines(Regime regime, Words words, EventNames events)
    {
        (string Name, IReadOnlyList<DutyRule> Steps)[] flows =
        [
            (words.Say("调查", "Survey"), regime.Survey?.Steps ?? []),
            (words.Say("纠正预防", "Improvement"), regime.Improvement?.Steps ?? []),
            .. regime.Flows.Select(flow => (words.Say(flow.Name), flow.Steps)),
        ];
        foreach (var (name, steps) in flows.Where(flow => flow.Steps.Count > 0))
        {
            yield return $"  {name}";
            for (var i = 0; i < steps.Count; i++)
            {
                var by = steps[i].By.Count > 0 ? $" ({string.Join(", ", steps[i].By)})" : "";
                var back = steps[i].BackTo is { } code ? words.Say($"  ↺ 否则回到 {Place(steps, code)}", $"  ↺ else back to {Place(steps, code)}") : "";
                yield return $"    {i + 1}. {words.Say(steps[i].Name)}{OccasionText.Of(steps[i], words, events)}{by}{back}{Words.Rules(steps[i].Rules)}";
            }
        }
    }

    private static int Place(IReadOnlyList<DutyRule> steps, string code) => 1 + steps.Select(step => step.Code).ToList().IndexOf(code);
}
