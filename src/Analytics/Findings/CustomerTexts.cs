using CSat.Analytics.Shared;
using CSat.Domain.Customers;
using CSat.Domain.Findings;
using CSat.Domain.Information;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>Words about single customers, the same in every document.</summary>
public static class CustomerTexts
{
    /// <summary>The class of a customer; not in the register where there is none.</summary>
    public static LocalizedText Class(CustomerClass? value) => value switch
    {
        CustomerClass.Key => new("重点", "key"),
        CustomerClass.General => new("一般", "general"),
        CustomerClass.Potential => new("潜在", "potential"),
        _ => new("未登记", "not in the register"),
    };

    /// <summary>Whether it has fallen, which is any decrease (R11.29), and whether that is proven.</summary>
    public static LocalizedText Judgement(TrendChange change)
    {
        var proven = Display.Judged(change.Direction);
        return change switch
        {
            { Direction: TrendDirection.Fallen or TrendDirection.Risen } => proven,
            { IsLower: true } => new($"下降，{proven.Zh}", $"fallen; {proven.En}"),
            _ => proven,
        };
    }

    /// <summary>What a piece of information says.</summary>
    public static LocalizedText Sense(InformationSense sense) => sense switch
    {
        InformationSense.Satisfied => new("满意", "satisfied"),
        InformationSense.Dissatisfied => new("不满意", "dissatisfied"),
        _ => new("中性", "neutral"),
    };

    /// <summary>What a piece of information is about.</summary>
    public static LocalizedText Topic(InformationTopic topic) => topic switch
    {
        InformationTopic.Quality => new("质量", "Quality"),
        InformationTopic.Delivery => new("交付与订单", "Delivery and orders"),
        InformationTopic.Service => new("服务", "Service"),
        InformationTopic.Advantage => new("竞争优势", "Competitive advantage"),
        InformationTopic.Technology => new("技术与开发", "Technology and development"),
        InformationTopic.CompetitorActivity => new("竞争对手的市场活动", "Competitors' market activities"),
        InformationTopic.CompetitorStrategy => new("竞争对手的经营策略", "Competitors' strategy"),
        InformationTopic.CompetitorPrice => new("竞争对手的价格", "Competitors' prices"),
        InformationTopic.CompetitorProduct => new("竞争对手的新产品", "Competitors' new products"),
        InformationTopic.CompetitorEvaluation => new("客户对竞争对手的评价", "What customers think of competitors"),
        InformationTopic.PurchasingHabits => new("客户的采购习性", "Customers' purchasing habits"),
        InformationTopic.Personnel => new("客户的人事动态", "Customers' personnel changes"),
        _ => new("市场和客户需求", "Needs of market and customers"),
    };
}
