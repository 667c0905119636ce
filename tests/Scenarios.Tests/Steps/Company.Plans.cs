using CSat.Contracts.V1;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>What the people of a company do before a survey: plans and forms.</summary>
internal sealed partial class Company
{
    /// <summary>Writes a survey plan, or writes it anew.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="period">The period that it plans.</param>
    /// <param name="contents">Codes of what it says.</param>
    public Step<PlannedSurvey> Plan(string code, string period, params string[] contents) => PlanBy("", code, period, contents);

    /// <summary>Somebody who holds a role of the regime writes a survey plan, or writes it anew.</summary>
    /// <param name="role">The role; empty for a system.</param>
    /// <param name="code">Its code.</param>
    /// <param name="period">The period that it plans.</param>
    /// <param name="contents">Codes of what it says.</param>
    public Step<PlannedSurvey> PlanBy(string role, string code, string period, params string[] contents) => new($"plan {code} for {period}", async () =>
    {
        var (from, to) = Period.Of(period);
        var plan = new SurveyPlan
        {
            Code = code, Title = Text(code), PeriodStart = Period.Day(from), PeriodEnd = Period.Day(to),
            Contents = { contents.Select(content => new SurveyPlanContent { Code = content, Text = $"on {content}" }) },
        };
        await new SurveyPlanService.SurveyPlanServiceClient(_host.Channel).PutSurveyPlanAsync(new PutSurveyPlanRequest { Organization = Code, SurveyPlan = plan }, await KeyOfAsync(role));
        return new PlannedSurvey(_host, this, code);
    });

    /// <summary>Writes version 1 of a form.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="items">Its items, of those of the company.</param>
    /// <param name="more">What else it says.</param>
    public Step<AskedForm> Form(string code, string[] items, Action<QuestionnaireVersion>? more = null) => new($"form {code}", async () =>
    {
        var questionnaire = new QuestionnaireVersion { Code = code, Version = 1, Title = Text(code), Scale = "five-grade", Items = { items } };
        more?.Invoke(questionnaire);
        await new QuestionnaireService.QuestionnaireServiceClient(_host.Channel).PutQuestionnaireVersionAsync(
            new PutQuestionnaireVersionRequest { Organization = Code, QuestionnaireVersion = questionnaire }, Key);
        return new AskedForm(_host, this, code, 1);
    });

    /// <summary>Opens a round by a plan of its own that the people of the regime have written, submitted and approved, with a form that they have approved.</summary>
    /// <param name="period">The period it covers.</param>
    /// <param name="kind">Kind of survey of the regime.</param>
    /// <param name="planning">Who plans, and what plans say.</param>
    /// <param name="items">The items, in the order in which forms answer them.</param>
    public Step<SurveyRound> PlannedRound(string period, string kind, Planning planning, params string[] items) => new($"planned round {period} of kind {kind}", async () =>
    {
        var plan = await Plan($"plan-{kind}-{period}", period, planning.Contents);
        await plan.Submit(planning.Submits);
        await plan.Approve(planning.Approves);
        var form = await Form($"form-{kind}-{period}", items);
        if (planning.ApprovesForms)
        {
            await form.Approve(planning.Approves);
        }

        return await Round(period, kind, plan: plan, form: form);
    });
}

/// <summary>How a regime has surveys planned.</summary>
/// <param name="Submits">Role that submits a plan.</param>
/// <param name="Approves">Role that approves it.</param>
/// <param name="ApprovesForms">Whether that role approves the form too.</param>
/// <param name="Contents">Codes of what a plan says.</param>
internal sealed record Planning(string Submits, string Approves, bool ApprovesForms, string[] Contents)
{
    /// <summary>R07: the property manager approves plan and form.</summary>
    public static Planning OfProperty { get; } = new("customer-service-centre", "property-manager", true, ["customer-type", "services", "satisfaction", "opinions-expectations"]);

    /// <summary>R13: the manager approves the schedule.</summary>
    public static Planning OfSales { get; } = new("quality-control", "manager", false, ["quarters"]);
}
