using CSat.Domain.Incentives;
using CSat.Domain.Regimes;

namespace CSat.Cli.RegimeFiles.Showing;

/// <summary>Rewards and penalties with their amounts.</summary>
internal static class IncentiveText
{
    public static IEnumerable<string> Lines(Regime regime, Words words) =>
        regime.Incentives.Select(incentive => $"  {words.Say(incentive.Name)}{Sense(incentive, words)}{Terms(incentive.Terms, words)}{Words.Rules(incentive.Rules)}");

    private static string Sense(IncentiveRule incentive, Words words)
    {
        var sense = incentive.Sense switch
        {
            IncentiveSense.Reward => words.Say("奖", "reward"),
            IncentiveSense.Penalty => words.Say("罚", "penalty"),
            _ => "",
        };
        string[] parts = [.. new[] { sense, string.Join(" + ", incentive.For) }.Where(part => part.Length > 0)];
        return parts.Length > 0 ? $" ({string.Join(words.Say("，", ", "), parts)})" : "";
    }

    private static string Terms(IncentiveTerms? terms, Words words) => terms switch
    {
        CountTerms each => words.Say($"：每次 {Words.Number(each.Amount)} {words.Money(each.Unit)}", $": {Words.Number(each.Amount)} {words.Money(each.Unit)} each"),
        StepTerms step => words.Say(
            $"：{Words.Number(step.Neutral)} % 不奖不扣，每 {Words.Number(step.Step)} 个百分点 ±{Words.Number(step.Amount)} {words.Money(step.Unit)}",
            $": nothing at {Words.Number(step.Neutral)} %, ±{Words.Number(step.Amount)} {words.Money(step.Unit)} for each {Words.Number(step.Step)} points"),
        RangeTerms range => $": {Words.Number(range.From)}–{Words.Number(range.To)} {words.Money(range.Unit)}",
        TallyTerms tally => $": {(tally.Level is { } level ? level + " " : "")}{Words.Condition(tally.Threshold)} ({words.Cadence(tally.Per)})",
        _ => "",
    };
}
