using CSat.Contracts.V1;
using Google.Type;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>Where a company keeps its customers, writes down what they say outside surveys and complaints, and takes in what they ask for.</summary>
internal sealed class CustomerDesk(ScenarioHost host, string company)
{
    private CustomerService.CustomerServiceClient Register => new(host.Channel);

    private InformationService.InformationServiceClient Information => new(host.Channel);

    private ServiceRequestService.ServiceRequestServiceClient Requests => new(host.Channel);

    /// <summary>A customer of the register; fields as in "mobile=13800000001".</summary>
    public Step<PutCustomersResponse> Enter(string code, CustomerClass kind = CustomerClass.General, string duty = "", string role = "", string document = "", params string[] fields) =>
        new($"enter {code}", () => Register.PutCustomersAsync(
            new PutCustomersRequest { Organization = company, Customers = { Customer(code, kind, fields) }, Collection = new Collection { Duty = duty, Role = role, Document = document } },
            host.Key).ResponseAsync);

    /// <summary>An owner who moves in; fields as in "age=41".</summary>
    /// <param name="code">His code.</param>
    /// <param name="since">The day, yyyy-MM-dd.</param>
    /// <param name="fields">What the register has of him.</param>
    public Step<PutCustomersResponse> MovesIn(string code, string since, params string[] fields) => new($"{code} moves in on {since}", () =>
    {
        var owner = Customer(code, CustomerClass.General, fields);
        owner.OccupiedSince = Day(since);
        return Register.PutCustomersAsync(new PutCustomersRequest { Organization = company, Customers = { owner } }, host.Key).ResponseAsync;
    });

    /// <summary>A store hands in its customers of a month, now.</summary>
    public Step<CustomerForm> HandIn(string form, string store, string month, string role, params string[] fields) => new($"{store} hands in {month}", () => Register.SubmitCustomerFormAsync(
        new SubmitCustomerFormRequest { Organization = company, Form = form, Department = store, Month = month, Role = role, Customers = { Customer($"{store}-{month}", CustomerClass.General, fields) } },
        host.Key).ResponseAsync);

    /// <summary>Somebody looks whether the data of a store are true.</summary>
    public Step<CustomerCheck> Check(string store, string on, int right, int wrong, string duty, string role) => new($"check {store}", () => Register.RecordCustomerCheckAsync(
        new RecordCustomerCheckRequest
        {
            Organization = company, Department = store, CheckedOn = Day(on), TrueCount = right, FalseCount = wrong, Collection = new Collection { Duty = duty, Role = role },
        },
        host.Key).ResponseAsync);

    /// <summary>The form was in time, or late.</summary>
    public static void Came(CustomerForm form, Timeliness timeliness) => form.Timeliness.ShouldBe(timeliness, form.Month);

    /// <summary>These customers are in the register.</summary>
    public Task Holds(params string[] codes) => Lists(surveyableOnly: false, codes);

    /// <summary>These customers may be asked in a survey.</summary>
    public Task MayAsk(params string[] codes) => Lists(surveyableOnly: true, codes);

    /// <summary>Somebody writes down what a customer said, or what is said of the market.</summary>
    public Step<Information> Hears(
        string duty, string role, InformationSense sense, InformationTopic topic = InformationTopic.Service, string channel = "", string document = "", string customer = "", string competitor = "") =>
        new($"{role} hears {topic} by {duty}", () => Information.RecordInformationAsync(
            new RecordInformationRequest
            {
                Organization = company,
                Information = new Information
                {
                    Collection = new Collection { Duty = duty, Role = role, Document = document }, Channel = channel, Sense = sense, Topic = topic, Text = "scenario", Customer = customer,
                    Competitor = competitor,
                },
            },
            host.Key).ResponseAsync);

    /// <summary>Somebody decides what is done about it, and by whom.</summary>
    public Step<Information> Decides(Information heard, string department, bool action, string step, string role) => new($"{role} decides", () => Information.DecideInformationAsync(
        new DecideInformationRequest { Organization = company, Information = heard.InformationId, Department = department, Action = action, Step = step, Role = role, Reason = "scenario" },
        host.Key).ResponseAsync);

    /// <summary>Somebody says whether it had its effect.</summary>
    public Step<Information> Confirms(Information heard, bool effective, string role) => new($"{role} confirms", () => Information.ConfirmInformationEffectAsync(
        new ConfirmInformationEffectRequest { Organization = company, Information = heard.InformationId, Effective = effective, Role = role }, host.Key).ResponseAsync);

    /// <summary>A customer asks for something.</summary>
    public Step<ServiceRequest> Asks(string flow, string customer, string role, params string[] departments) => new($"{customer} asks for {flow}", () => Requests.RegisterServiceRequestAsync(
        new RegisterServiceRequestRequest { Organization = company, Flow = flow, Customer = customer, Role = role, Text = "scenario", Departments = { departments } }, host.Key).ResponseAsync);

    /// <summary>The next step of what he asked for.</summary>
    public Step<ServiceRequest> Does(ServiceRequest asked, string step, string role, string form = "", bool refused = false) => new($"{role} does {step}", () => Requests.RecordServiceStepAsync(
        new RecordServiceStepRequest { Organization = company, ServiceRequest = asked.ServiceRequestId, Step = step, Role = role, Form = form, Refused = refused }, host.Key).ResponseAsync);

    /// <summary>The department is responsible for it.</summary>
    public static void IsFor(Information heard, string department) => heard.Department.ShouldBe(department, "the responsible department");

    /// <summary>This step comes next; none where it is closed, with its date.</summary>
    public static void NextIs(ServiceRequest asked, string step)
    {
        asked.NextStep.ShouldBe(step, asked.Flow);
        (asked.ClosedAt is not null).ShouldBe(step.Length == 0, "the closing date");
    }

    /// <summary>These departments were called in.</summary>
    public static void CalledIn(ServiceRequest asked, params string[] departments) => asked.Departments.ShouldBe(departments, ignoreOrder: false, "the departments called in");

    private async Task Lists(bool surveyableOnly, string[] codes) =>
        (await Register.ListCustomersAsync(new ListCustomersRequest { Organization = company, SurveyableOnly = surveyableOnly }, host.Key)).Customers
        .Select(customer => customer.Code).ShouldBe(codes, ignoreOrder: false, surveyableOnly ? "who may be asked" : "the register");

    private static Customer Customer(string code, CustomerClass kind, string[] fields) =>
        new() { Code = code, Class = kind, Fields = { fields.Select(field => field.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]) } };

    private static Date Day(string day)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return new Date { Year = date.Year, Month = date.Month, Day = date.Day };
    }
}
