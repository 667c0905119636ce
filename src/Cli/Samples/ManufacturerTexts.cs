namespace CSat.Cli.Samples;

/// <summary>What the manufacturer's customers say. Invented.</summary>
internal static class ManufacturerTexts
{
    /// <summary>Comments on items that are rated low.</summary>
    public static readonly Dictionary<string, string[]> Comments = new()
    {
        ["function"] = ["低温下制动力矩偏低，台架试验两次不合格。", "批次间扭矩差异较大，希望收窄公差。", "密封件在高压工况下有渗油。"],
        ["reliability"] = ["装车三个月后出现异响。", "耐久试验未达到约定里程。", "同一故障在不同批次重复出现。"],
        ["appearance"] = ["表面有划伤，需要挑选后使用。", "镀层颜色不一致。", "铸件毛刺较多。"],
        ["packaging"] = ["纸箱受潮变形，内衬松动。", "外箱标识与实物数量不符。", "托盘破损，卸货困难。"],
        ["delivery"] = ["连续两个月晚到三天以上，产线停线等料。", "临时改期没有提前通知。", "分批交货，数量总是不足。", "紧急订单无人响应，只能找其他供应商补货。", "交期承诺与实际不符，计划无法安排。"],
        ["service"] = ["技术问题回复太慢。", "业务员更换频繁，交接不清。", "反馈的质量信息没有下文。"],
        ["after-sales-service"] = ["退换货流程太长。", "现场服务人员到得晚。", "三包件等待时间长。", "售后电话经常打不通。"],
    };

    /// <summary>Comments on the whole.</summary>
    public static readonly string[] General =
    [
        "总体合作愉快，希望继续改进交期。", "售后比去年明显好转，值得肯定。", "建议每季度来厂沟通一次。", "希望提供在线查询订单进度。", "质量稳定，价格仍有下降空间。",
    ];

    /// <summary>Products.</summary>
    public static readonly SampleEntry[] Offerings =
    [
        new("brake-caliper", "制动卡钳", "Brake caliper", 34, "", []),
        new("wheel-hub", "轮毂单元", "Wheel hub unit", 26, "", []),
        new("shock-absorber", "减振器", "Shock absorber", 22, "", []),
        new("control-arm", "控制臂", "Control arm", 18, "", []),
    ];

    /// <summary>Complaint categories with the department that answers them.</summary>
    public static readonly SampleEntry[] Categories =
    [
        new("dimension", "尺寸超差", "Dimension out of tolerance", 31, "manufacturing", ["来料检验发现孔径超差，不良约3%，已隔离。", "平面度不良，装配干涉。", "螺纹通规不过，共12件。"]),
        new("function", "功能不良", "Functional failure", 24, "technical", ["下线检测制动力不足。", "装车后异响，返回两件分析。", "密封试验泄漏。"]),
        new("appearance", "外观缺陷", "Appearance defect", 16, "manufacturing", ["表面划伤，客户拒收一箱。", "镀层起泡。", "锈蚀，疑似运输受潮。"]),
        new("late-delivery", "交货延误", "Late delivery", 15, "supply", ["订单晚到四天，产线停线两小时。", "分批到货，缺口200件。", "未按看板到货。"]),
        new("packaging", "包装标识错误", "Packaging or label error", 9, "supply", ["标签与实物料号不符。", "混装，同箱两种料号。", "外箱破损。"]),
        new("documents", "资料缺失", "Missing documents", 5, "quality", ["未附检验报告。", "材质证明版本错误。"]),
    ];
}
