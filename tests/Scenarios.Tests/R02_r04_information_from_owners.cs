using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>What owners say outside surveys and complaints, under the systems of two property companies.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R02_r04_information_from_owners(ScenarioHost host) : Scenario(host)
{
    [Fact, Rule("R02.5"), Rule("R02.6"), Rule("R02.7")]
    public async Task The_service_centre_collects_what_satisfies_and_what_does_not_by_interview_letter_or_telephone_into_its_registers()
    {
        var company = await Adopt("property-owner-monitoring", on: "2026-03-30");
        var desk = company.Customers;
        await desk.Hears("collect", "quality-department", InformationSense.Satisfied).IsRefused("R02.5", "property-service-centre");
        await desk.Hears("communicate", "quality-department", InformationSense.Satisfied, channel: "letter").IsRefused("R02.6", "property-service-centre");
        await desk.Hears("answer", "quality-department", InformationSense.Neutral, document: "work-log").IsRefused("R02.7", "property-service-centre");
        await desk.Hears("collect", "property-service-centre", InformationSense.Satisfied, channel: "interview");
        await desk.Hears("collect", "property-service-centre", InformationSense.Dissatisfied, channel: "other");
        foreach (var channel in new[] { "interview", "letter", "telephone", "other" })
        {
            await desk.Hears("communicate", "property-service-centre", InformationSense.Neutral, channel: channel);
        }

        await desk.Hears("communicate", "property-service-centre", InformationSense.Neutral, channel: "fair").IsRefused("R02.6", "interview, letter, telephone, other");
        foreach (var document in new[] { "return-visit-slip", "work-log", "service-register" })
        {
            await desk.Hears("answer", "property-service-centre", InformationSense.Dissatisfied, channel: "telephone", document: document);
        }

        await desk.Hears("answer", "property-service-centre", InformationSense.Neutral, document: "diary").IsRefused("return-visit-slip");
        await company.EtlRun();
        await company.Report("zh-CN").Says(
            "收集业主满意与否的信息 | R02.5 | 面谈 | 满意 | 1", "收集业主满意与否的信息 | R02.5 | 其他方式 | 不满意 | 1", "R02.6 | 信函 | 中性 | 1", "R02.7 | 电话 | 不满意 | 3");
    }

    [Fact, Rule("R04.6")]
    public async Task Each_of_the_four_departments_collects_in_its_own_field()
    {
        var company = await Adopt("property-fourth-quarter-survey", on: "2026-03-30");
        var desk = company.Customers;
        foreach (var department in new[] { "security", "engineering", "cleaning-greening", "general-administration" })
        {
            await desk.Hears("collect", department, InformationSense.Satisfied);
            await desk.Hears("collect", department, InformationSense.Dissatisfied);
        }

        await desk.Hears("collect", "quality-management", InformationSense.Satisfied).IsRefused("R04.6", "security, engineering, cleaning-greening, general-administration");
        await company.EtlRun();
        await company.Report("zh-CN").Says("R04.6 | 未说明 | 满意 | 4", "R04.6 | 未说明 | 不满意 | 4");
    }

    [Fact, Rule("R04.8"), Rule("R04.9")]
    public async Task What_is_heard_at_fairs_goes_to_a_department_that_quality_management_names_and_whose_measure_it_supervises()
    {
        var company = await Adopt("property-fourth-quarter-survey", on: "2026-03-30");
        await company.Department("security");
        var desk = company.Customers;
        await desk.Hears("communicate", "security", InformationSense.Neutral, channel: "owners-assembly").IsRefused("R04.8", "quality-management");
        foreach (var channel in new[] { "owners-assembly", "owners-committee", "other" })
        {
            await desk.Hears("communicate", "quality-management", InformationSense.Neutral, InformationTopic.Needs, channel, "feedback-form");
        }

        await desk.Hears("feed-back", "security", InformationSense.Neutral, document: "feedback-form").IsRefused("R04.8", "quality-management");
        await desk.Hears("feed-back", "quality-management", InformationSense.Neutral, document: "feedback-form");
        await desk.Hears("collect-outside", "security", InformationSense.Neutral, channel: "property-fair").IsRefused("R04.9", "field-staff");
        await desk.Hears("collect-outside", "field-staff", InformationSense.Neutral, InformationTopic.Needs, "tender-meeting", "feedback-form");
        var heard = await desk.Hears("collect-outside", "field-staff", InformationSense.Dissatisfied, InformationTopic.Needs, "property-fair", "feedback-form");
        await desk.Hears("collect-outside", "field-staff", InformationSense.Neutral, document: "notebook").IsRefused("feedback-form");
        await desk.Confirms(heard, effective: true, "quality-management").IsRefused("taken up");
        await desk.Decides(heard, "security", action: true, "supervise", "security").IsRefused("R04.9", "quality-management");
        await desk.Decides(heard, "security", action: true, "implement", "security").IsRefused("R04.8", "quality-management");
        await desk.Decides(heard, "nowhere", action: true, "supervise", "quality-management").IsRefused("nowhere");
        CustomerDesk.IsFor(await desk.Decides(heard, "security", action: true, "supervise", "quality-management"), "security");
        await desk.Decides(heard, "security", action: false, "supervise", "quality-management").IsRefused("recorded");
        await desk.Confirms(heard, effective: true, "security").IsRefused("R04.9", "quality-management");
        await desk.Confirms(heard, effective: true, "quality-management");
        await company.Categories("needs");
        var complaint = await company.Complaint("property-fair", "needs", at: "2026-03-30 08:00");
        await complaint.Record("department-determined", "2026-03-30 08:30");
        await company.EtlRun();
        await company.Report("zh-CN").Says("R04.8 | 业主大会 | 中性 | 1 | 0 | 0 | 0", "R04.9 | 房地产展销会 | 不满意 | 1 | 1 | 1 | 1", "R04.9 | 物业竞标会 | 中性 | 1 | 0 | 0 | 0");
    }
}
