using System.Collections.Frozen;
using CSat.Domain.Text;

namespace CSat.Domain.Rounds;

/// <summary>The events in the life of a round that every regime knows, by code, and what people call them. A regime may define others of its own.</summary>
public static class RoundEvents
{
    /// <summary>By code.</summary>
    public static FrozenDictionary<string, LocalizedText> Names { get; } = new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
    {
        ["round-planned"] = new("调查策划", "round planned"),
        ["round-approved"] = new("调查批准", "round approved"),
        ["round-announced"] = new("调查通知", "round announced"),
        ["forms-issued"] = new("问卷发出", "forms issued"),
        ["forms-collected"] = new("问卷收回", "forms collected"),
        ["forms-distributed"] = new("问卷分发", "forms distributed"),
        ["round-closed"] = new("调查结束", "round closed"),
        ["followed-up"] = new("回访未答复者", "those without an answer followed up"),
        ["results-analysed"] = new("结果分析", "results analysed"),
        ["report-issued"] = new("报告提出", "report issued"),
        ["archived"] = new("归档", "archived"),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
