using CSat.Analytics.Review;

namespace CSat.Reports.Sections.Appendix;

/// <summary>How the report's numbers are made, with the rules behind them.</summary>
internal static class Formulas
{
    /// <summary>The formulas of a report of these figures: those of focus analyses only where its regime demands them.</summary>
    public static IEnumerable<Formula> Of(ReviewFigures figures) => figures.Focus.Applies ? [.. All, .. Focus] : All;

    private static IReadOnlyList<Formula> Focus { get; } =
    [
        new(
            new("重点分析", "Focus analyses"), "R07.17, R07.18, R07.19, R07.20, R07.21",
            new(
                "满意（不满意）等级的评价项数 ÷ 该服务项目的评价项数 × 100%；并列的全部列出，样本过少的不参与。主题为 expectations 的项目所附的意见计为服务期望，其余计为意见和建议。",
                "Ratings at satisfied (dissatisfied) levels ÷ ratings of the service × 100%; ties are all listed, small bases take no part. Comments on items whose topic is \"expectations\" are expectations, all others opinions.")),
        new(
            new("下降的部分", "Parts that have fallen"), "R07.21, R11.29",
            new(
                "未舍入的满意度或满意率低于上一轮同类调查即为下降；部门的判断以其评价最多的项目的评价数为基数。",
                "Fallen is what is lower, unrounded, than in the previous survey of the kind, by degree or by rate; departments are judged over the ratings of their most rated item.")),
    ];

    private static IReadOnlyList<Formula> All { get; } =
    [
        new(
            new("满意度", "Satisfaction degree"), "R08.24, R08.28",
            new("各评价得分之和 ÷（评价项数 × 最高等级分值）× 100%。“不适用”的项目不计入。", "Sum of the points given ÷ (number of ratings × points of the best level) × 100%. Items not applicable count nowhere.")),
        new(
            new("满意率", "Satisfaction rate"), "R08.25, R08.28",
            new("计为满意的等级的评价项数 ÷ 评价项数 × 100%。", "Ratings at levels that count as satisfied ÷ number of ratings × 100%.")),
        new(
            new("整体满意度与整体满意率", "Overall degree and rate"), "R08.21, R08.22",
            new("自评值 × 自评权重 + 调查值 × 调查权重；任一部分无数据时不计算。", "Self-rated value × its weight + surveyed value × its weight; not computed when either part has no data.")),
        new(
            new("回收率与最低份数", "Return rate and minimum forms"), "R01.8, R08.16, R08.17, R11.21, R11.22",
            new("客户问卷回收份数 ÷ 发出份数 × 100%；未统计发出份数时不计算。限值按周期规定时，同一周期各轮合并计算。", "Customer forms returned ÷ forms sent × 100%; not computed where nobody counted the forms sent. Where a limit is for a period, the rounds of that period are counted together.")),
        new(
            new("调查是否有效", "Whether a survey is valid"), "R07.14",
            new("凡后果为“无效”的限值全部达到，调查才有效；所需数据未采集时写作“有效性不能判定”，不算有效。", "A survey is valid only when every limit whose miss makes it invalid is met; where the data for one is not recorded, validity is not established.")),
        new(
            new("扣减后的综合满意率", "Adjusted composite rate"), "R01.18",
            new("综合满意率 − 每点扣减 ×（要求的回收率 − 回收率），不低于 0；回收率达到要求时不扣减。综合满意率在有自评加权的制度中取整体满意率，否则取调查满意率。", "Composite rate − deduction per point × (required return rate − return rate), never below 0; nothing is deducted when the rate is reached. The composite rate is the overall rate where the regime blends self-ratings, else the surveyed rate.")),
        new(
            new("等级", "Grades"), "R11.18",
            new("满意度未舍入的数值落在等级的上下限之间（含两端）；不在任何等级之内时不评等级。", "The unrounded degree lies within the band of the grade, both ends included; outside of all bands there is no grade.")),
        new(
            new("由结果触发的措施", "Actions that results call for"), "R08.8, R08.29, R11.30, R11.31, R11.32",
            new("数值满足制度规定的条件时，措施到期；样本过少或未采集的数值不作判定。", "An action is due when the figure fulfils the regime's condition; figures over too few ratings and figures not recorded are not judged.")),
        new(
            new("置信区间", "Intervals"), "",
            new("威尔逊 95% 区间，以问卷份数为基数，因为同一问卷的各项评价相互关联。", "Wilson's 95% interval over the number of forms, because the ratings of one form hang together.")),
        new(
            new("变化与差距的判断", "Judging changes and gaps"), "R08.31, R11.28, R11.29",
            new("满意率用合并两比例检验，满意度用 Newcombe 区间，均以问卷份数为基数、5% 水平；不显著者写作“在随机波动范围之内”。", "The rate by the pooled two-proportion test, the degree by Newcombe's interval, both over the number of forms at the 5% level; what is not significant is said to be within what chance explains.")),
        new(
            new("下降来自何处", "Where a fall comes from"), "R08.31",
            new("每个项目或部门对总体变化的贡献（百分点），各贡献之和等于总体变化。", "The contribution of each item or department to the change of the whole, in percentage points; the contributions sum to the change.")),
        new(
            new("投诉时限", "Complaint clocks"), "R11.36, R11.42",
            new("按制度规定的起止事件计算；来源系统报告的结果优先；超时占比只以可判定的投诉为基数。", "Counted between the events that the regime names; an outcome reported by the source prevails; the late share is over complaints that can be judged.")),
    ];
}
