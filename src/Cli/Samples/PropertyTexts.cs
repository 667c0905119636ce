namespace CSat.Cli.Samples;

/// <summary>What the households of the property company say. Invented.</summary>
internal static class PropertyTexts
{
    /// <summary>Comments on items that are rated low.</summary>
    public static readonly Dictionary<string, string[]> Comments = new()
    {
        ["reception"] = ["前台电话中午没人接。", "反映的问题没有回复。"],
        ["security"] = ["外来人员随意进出。", "夜间巡逻看不到人。", "快递车在人行道上乱开。"],
        ["parking"] = ["固定车位经常被占。", "访客车辆停在消防通道。", "地库照明太暗，倒车困难。", "充电桩被油车占用，没有人管。"],
        ["cleaning"] = ["楼道一周没有拖洗。", "电梯厅有异味。"],
        ["waste"] = ["垃圾桶晚上满了没人清。", "大件垃圾堆在楼下好几天。"],
        ["greening"] = ["草坪枯死大半，没有补种。", "夏天蚊虫多，没有按时打药。", "树枝挡住了低层窗户，反映两次没有修剪。", "浇水太少，新种的树死了。"],
        ["repairs-speed"] = ["报修三天才上门。", "约好的时间没有来，也没有电话。"],
        ["repairs-quality"] = ["修过的水管一个月又漏了。", "修完不收拾现场。"],
        ["facilities"] = ["电梯经常停运，老人上下楼困难。", "单元门禁坏了很久。", "健身器材破损。"],
    };

    /// <summary>Comments on the whole.</summary>
    public static readonly string[] General =
    [
        "总体满意，管家很热心。", "希望增加儿童活动场地。", "维修比去年快多了。", "建议公开停车费收支。", "希望多组织社区活动。",
    ];

    /// <summary>Complaint categories with the department that answers them.</summary>
    public static readonly SampleEntry[] Categories =
    [
        new("noise", "噪音扰民", "Noise", 18, "security", ["楼上深夜装修，影响休息。", "广场音响声音过大。"]),
        new("parking", "停车纠纷", "Parking dispute", 26, "security", ["车位被占两小时，无法联系车主。", "车辆在地库被刮擦，监控调取困难。"]),
        new("repairs-delay", "维修不及时", "Repair delayed", 17, "engineering", ["报修漏水后两天没有人上门。", "门禁报修一周未处理。"]),
        new("lift", "电梯故障", "Lift failure", 14, "engineering", ["电梯停运，十八楼老人被困家中。", "电梯异响，担心安全。"]),
        new("cleanliness", "环境卫生", "Cleanliness", 11, "cleaning", ["垃圾房外溢，异味明显。", "楼道堆放杂物。"]),
        new("greening", "绿化养护", "Greening", 9, "greening", ["草坪枯死，多次反映没有补种。", "灌木遮挡行车视线。"]),
        new("fees", "收费疑问", "Fees", 5, "customer-service-centre", ["公摊电费比上月多一倍，要求说明。", "停车费重复扣款。"]),
    ];
}
