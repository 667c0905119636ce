using CSat.Domain.Complaints;

namespace CSat.Cli.RegimeFiles.Showing;

/// <summary>How complaints come in, go their way, are closed and opened again.</summary>
internal static class ComplaintText
{
    public static IEnumerable<string> Lines(ComplaintRules? rules, Words words, EventNames events)
    {
        if (rules is null)
        {
            yield break;
        }

        if (rules.Channels.Count > 0)
        {
            yield return $"  {words.Say("渠道", "Channels")}: {words.Join(rules.Channels.Select(channel => words.Say(channel.Name)))}";
        }

        foreach (var category in rules.Categories)
        {
            string[] way =
            [
                category.HandledBy.Count > 0 ? $"► {string.Join(" + ", category.HandledBy)}" : "",
                category.ReportTo.Count > 0 ? words.Say($"上报 {string.Join(" + ", category.ReportTo)}", $"reported to {string.Join(" + ", category.ReportTo)}") : "",
            ];
            yield return $"  {words.Say("类别", "Category")} {words.Say(category.Name)} {string.Join("  ", way).Trim()}{Words.Rules(category.Rules)}";
        }

        if (rules.Closure.ConfirmedBy.Count > 0)
        {
            yield return $"  {words.Say("结案须经确认", "Closure needs the confirmation of")}: {string.Join(" + ", rules.Closure.ConfirmedBy)}{Words.Rules(rules.Closure.Rules)}";
        }

        if (rules.Closure.Steps.Count > 0)
        {
            yield return $"  {words.Say("结案前须完成", "Closure needs these steps")}: {words.Join(rules.Closure.Steps.Select(events.Of))}{Words.Rules(rules.Closure.Rules)}";
        }

        if (rules.Closure.CustomerMustBeSatisfied)
        {
            var unless = rules.Closure.OverrideBy.Count > 0 ? words.Say($"；否则由 {string.Join(" + ", rules.Closure.OverrideBy)} 注明理由结案", $"; else by {string.Join(" + ", rules.Closure.OverrideBy)} with a reason") : "";
            yield return $"  {words.Say("客户满意方可结案", "Closed only when the customer is satisfied")}{unless}{Words.Rules(rules.Closure.Rules)}";
        }

        if (rules.Appeal is { Categories.Count: > 0 } appeal)
        {
            yield return $"  {words.Say("可申诉的类别", "Categories that may be appealed")}: {string.Join(", ", appeal.Categories)}{Words.Rules(appeal.Rules)}";
        }

        if (rules.EarlyWarning is { } warning)
        {
            yield return $"  {words.Say($"投诉预警：满 {warning.Months} 个月起按类别判断", $"Early warning by category from {warning.Months} months on")}{Words.Rules(warning.Rules)}";
        }

        if (rules.Reopening is { } reopening)
        {
            yield return $"  {words.Say("重新处理", "Opened again")}: {words.Say(reopening.Text)}{Words.Rules(reopening.Rules)}";
        }
    }
}
