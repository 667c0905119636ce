using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests;

/// <summary>A furniture maker's customer data: stores collect them by the month, service enters them, the regional manager looks whether they are true.</summary>
[Collection(ScenarioHost.Name)]
public sealed class R09_customer_data(ScenarioHost host) : Scenario(host)
{
    private const string Regime = "furniture-hotline";
    private const string Right = "mobile=13800000001";

    [Fact, Rule("R09.12"), Rule("R09.14")]
    public async Task A_customer_has_a_name_and_a_mobile_number_of_eleven_digits_not_ten_and_not_twelve()
    {
        var desk = (await Adopt(Regime, on: "2026-03-02")).Customers;
        await desk.Enter("C-1", fields: ["name=王芳", Right, "address=城南路1号", "age=41", "birthday=1985-02-03"]);
        await desk.Enter("C-2", fields: ["name=王芳", "mobile=1380000000"]).IsRefused("R09.14", "11");
        await desk.Enter("C-2", fields: ["name=王芳", "mobile=138000000012"]).IsRefused("R09.14", "11");
        await desk.Enter("C-2", fields: ["name=王芳", "mobile=1380000000a"]).IsRefused("R09.14", "11");
        await desk.Enter("C-2", fields: ["name=王芳"]).IsRefused("R09.12", "mobile");
        await desk.Enter("C-2", fields: [Right]).IsRefused("R09.12", "name");
        await desk.Enter("C-2", fields: ["name=王芳", Right, "shoe-size=38"]).IsRefused("name, mobile, address, age, birthday");
        await desk.Holds("C-1");
    }

    [Fact, Rule("R09.12"), Rule("R09.13")]
    public async Task A_store_hands_its_form_in_by_the_25th_and_on_the_26th_it_is_late()
    {
        var company = await Adopt(Regime, on: "2026-03-25 23:00");
        await company.Department("store-1");
        await company.Department("store-2");
        var desk = company.Customers;
        await desk.HandIn("customer-data", "store-1", "2026-03", "regional-manager", "name=李伟", Right).IsRefused("store-manager, store-clerk", "R09.12");
        CustomerDesk.Came(await desk.HandIn("customer-data", "store-1", "2026-03", "store-manager", "name=李伟", Right), Timeliness.InTime);
        await desk.HandIn("customer-data", "store-1", "2026-03", "store-manager", "name=李伟", Right).IsRefused("2026-03");
        At("2026-03-26 00:30");
        CustomerDesk.Came(await desk.HandIn("customer-data", "store-2", "2026-03", "store-clerk", "name=李伟", Right), Timeliness.Late);
        await company.EtlRun();
        await company.Report("zh-CN").Says("2026-03 | store-1 | 2026-03-25 | 及时 | 1", "2026-03 | store-2 | 2026-03-26 | 逾期 | 1");
    }

    [Fact, Rule("R09.15"), Rule("R09.16")]
    public async Task Service_enters_the_data_and_the_regional_manager_says_how_many_are_true()
    {
        var company = await Adopt(Regime, on: "2026-03-30");
        await company.Department("store-1");
        var desk = company.Customers;
        await desk.Enter("C-1", duty: "enter-customers", role: "store-clerk", fields: ["name=王芳", Right]).IsRefused("R09.15", "service-staff");
        await desk.Enter("C-1", duty: "enter-customers", role: "service-staff", fields: ["name=王芳", Right]);
        await desk.Check("store-1", "2026-03-28", right: 38, wrong: 2, duty: "check-data", role: "service-staff").IsRefused("R09.16", "regional-manager");
        await desk.Check("store-1", "2026-03-31", right: 38, wrong: 2, duty: "check-data", role: "regional-manager").IsRefused("2026-03-30");
        await desk.Check("store-1", "2026-03-28", right: 38, wrong: 2, duty: "check-data", role: "regional-manager");
        await company.EtlRun();
        await company.Report("zh-CN").Says("store-1 | 1 | 40 | 2");
    }
}
