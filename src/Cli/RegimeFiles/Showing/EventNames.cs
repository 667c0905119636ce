using CSat.Domain.Regimes;
using CSat.Domain.Rounds;
using CSat.Domain.Text;

namespace CSat.Cli.RegimeFiles.Showing;

/// <summary>The names of events: the common ones, and those that the regime defines itself.</summary>
internal sealed class EventNames
{
    private static readonly Dictionary<string, LocalizedText> Common = new(RoundEvents.Names, StringComparer.Ordinal)
    {
        ["registered"] = new("登记", "registered"),
        ["defect-confirmed"] = new("确认不良", "defect confirmed"),
        ["notified"] = new("通知", "notified"),
        ["assigned"] = new("指派", "assigned"),
        ["answered"] = new("答复", "answered"),
        ["customer-satisfied"] = new("客户满意", "customer satisfied"),
        ["customer-dissatisfied"] = new("客户不满意", "customer dissatisfied"),
        ["effect-confirmed"] = new("确认效果", "effect confirmed"),
        ["closed"] = new("结案", "closed"),
        ["reopened"] = new("重新处理", "reopened"),
    };

    private readonly Dictionary<string, LocalizedText> _own;
    private readonly Words _words;

    public EventNames(Regime regime, Words words)
    {
        _words = words;
        _own = regime.Events.Concat(regime.Complaints?.Steps ?? []).GroupBy(named => named.Code).ToDictionary(group => group.Key, group => group.First().Name, StringComparer.Ordinal);
    }

    /// <summary>What people call the event; its code where nothing names it.</summary>
    public string Of(string code) => _own.TryGetValue(code, out var own) ? _words.Say(own) : Common.TryGetValue(code, out var common) ? _words.Say(common) : code;
}
