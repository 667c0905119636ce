using CSat.Cli.Connection;
using CSat.Contracts.V1;
using CSat.Domain.Sampling;

namespace CSat.Cli.Samples;

/// <summary>How the property company carries out its surveys under R01.</summary>
internal static class PropertySurveys
{
    private const int Days = 30;
    private const int Reserved = 75;
    private const int NotReachedPerMille = 25;

    /// <summary>The customer service centre's surveyor, and who hands out the forms.</summary>
    public static IReadOnlyList<Person> People { get; } =
    [
        Person("centre-01", "客户服务中心调查主管", "Survey supervisor, customer service centre", "customer-service-centre"),
        .. PropertySample.Distributors.Select((code, i) => Person(code, $"发表员{i + 1}", $"Distributor {i + 1}", "distributor")),
    ];

    /// <summary>A half-year's survey: a plan with the eight contents, a notice, the planned rooms of every area, forms at the door, back-check by telephone.</summary>
    public static SampleSurvey Of(HalfYear half, IReadOnlyList<Customer> households) => new()
    {
        Plan = Plan(half),
        IssuedTo = ["security", "cleaning", "greening", "engineering"],
        Notice = Notice(half),
        Round = new Round
        {
            Code = half.Code, Title = Title(half, "客户满意度调查", "customer satisfaction survey"), Questionnaire = PropertySample.Questionnaire, QuestionnaireVersion = 1, SurveyKind = "half-yearly",
            PeriodStart = WireDate.Of(half.SentOn), PeriodEnd = WireDate.Of(half.SentOn.AddDays(Days - 1)), SurveyPlan = $"plan-{half.Code}",
        },
        Frame = [.. Planned(half, households).Select(household => new Contracts.V1.FrameMember { Member = household.Code, Area = household.Department })],
        Method = Contracts.V1.SamplingMethod.Planned,
        Seed = Seed(half),
        Batches = [.. PropertySample.Areas.Select((area, i) => new SampleBatch(Batch(half, area, i), (member, _) => member.Area == area.Code))],
        // In autumn nobody is drawn in reserve for those who are not to be reached.
        BackCheck = new(half.Start.Month == 7 ? 0 : Reserved, new(half.SentOn.AddDays(40).ToDateTime(new TimeOnly(15, 0)), SampleParts.Offset), new(half.SentOn.AddDays(28).ToDateTime(new TimeOnly(17, 0)), SampleParts.Offset), form => Finding(half, form)),
    };

    /// <summary>Decides what is drawn in a half-year; known to whoever reads the plan.</summary>
    public static long Seed(HalfYear half) => (half.Start.Year * 100) + half.Start.Month;

    // So many rooms of each area as it has of the occupied households.
    private static IEnumerable<Customer> Planned(HalfYear half, IReadOnlyList<Customer> households)
    {
        var occupied = households.Where(household => PropertyHouseholds.IsOccupied(household, half.SentOn)).ToDictionary(household => household.Code);
        var drawn = RandomDraw.Draw(occupied.Values.Select(household => new Domain.Sampling.FrameMember(household.Code, household.Department)), new DrawPlan(half.FormsSent, Seed(half)));
        return drawn.Members.Select(member => occupied[member.Id]);
    }

    private static SurveyPlan Plan(HalfYear half)
    {
        var plan = new SurveyPlan
        {
            Code = $"plan-{half.Code}", Title = Title(half, "客户满意度调查策划书", "survey plan"), SurveyKinds = { "half-yearly" }, PeriodStart = WireDate.Of(half.Start), PeriodEnd = WireDate.Of(half.End),
            Questionnaire = PropertySample.Questionnaire, QuestionnaireVersion = 1,
        };
        (string Code, string Text)[] contents =
        [
            ("purpose", "了解住户对物业服务的评价，与上次调查比较，制订改进措施。"),
            ("scope", "四个区域全部入住户。"),
            ("duties", "客户服务中心策划、统计；各区域发表员发放和回收。"),
            ("time", $"{half.SentOn:yyyy年M月d日}起四日内发放，两周内回收。"),
            ("sampled-rooms", $"各区域按入住户数分配，共{half.FormsSent}户，房号由种子{Seed(half)}抽定，见抽样名单。"),
            ("requirements", "当面递交，由住户本人填写；发放率不低于80%，回收率不低于85%。"),
            ("questionnaire", "前台、秩序、停车、保洁、垃圾、绿化、报修、维修、电梯九项，五级评价，另设意见栏。"),
            ("fraud-penalties", "代填、伪造的表作废，发表员当月绩效扣发，情节严重的调离。"),
        ];
        plan.Contents.AddRange(contents.Select(content => new SurveyPlanContent { Code = content.Code, Text = content.Text }));
        return plan;
    }

    // In autumn it was forgotten until the first forms were out.
    private static SampleNotice Notice(HalfYear half)
    {
        var notice = new Notice
        {
            Code = $"notice-{half.Code}", Kind = "survey-notice", Audience = NoticeAudience.Customers, Round = half.Code,
            Text = SampleParts.Text($"各位住户：我司将于{half.SentOn:M月d日}起上门发放客户满意度调查表，敬请支持。", $"Dear residents, from {half.SentOn:d MMMM} on we hand out our satisfaction questionnaire at the door. Thank you for taking part."),
        };
        return new SampleNotice(notice, half.SentOn.AddDays(half.Start.Month == 7 ? 1 : -5), NoticeWay.Posted);
    }

    private static Distribution Batch(HalfYear half, SampleArea area, int day) => new()
    {
        Batch = area.Code, Department = area.Code, Distributor = PropertySample.Distributors[day], SentAt = SampleParts.At(half.SentOn.AddDays(day), 9, 0),
    };

    // By the form's number, so that every run of the sample finds the same.
    private static FormCheck Finding(HalfYear half, string form)
    {
        var draw = (int)(RandomDraw.Priority(Seed(half) + 1, form) % 1000);
        return draw < half.FabricatedPerMille ? FormCheck.Fabricated : draw < half.FabricatedPerMille + NotReachedPerMille ? FormCheck.NotReached : FormCheck.Genuine;
    }

    private static Person Person(string code, string zh, string en, string role) => new()
    {
        Code = code, Name = SampleParts.Text(zh, en), Department = "customer-service-centre",
        Roles = { new HeldRole { Regime = PropertySample.SurveyRegime, Role = role, ValidFrom = WireDate.Of(PropertySample.HalfYears[0].Start) } },
    };

    private static LocalizedText Title(HalfYear half, string zh, string en) =>
        SampleParts.Text($"{half.Start.Year}年{(half.Start.Month == 1 ? "上" : "下")}半年{zh}", $"{(half.Start.Month == 1 ? "First" : "Second")} half of {half.Start.Year}: {en}");
}
