using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
using CSat.Regimes;
using CSat.Testing;
using ComplaintRules = CSat.Domain.Complaints.ComplaintRules;

namespace CSat.Api.Tests;

/// <summary>Every shipped regime, and the sample of a bank, adopted and worked under through the API.</summary>
public sealed class ShippedRegimeTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly DateTimeOffset Received = new(2026, 3, 6, 2, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Files => [.. Folders().SelectMany(folder => System.IO.Directory.EnumerateFiles(Repository.PathOf(folder), "*.yaml").Order().Select(file => $"{folder}/{Path.GetFileName(file)}"))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_organisation_adopts_it_surveys_and_takes_complaints_under_it(string file)
    {
        var content = await File.ReadAllTextAsync(Repository.PathOf(file));
        var regime = RegimeLoader.Parse(content);
        var organization = await api.CreateOrganizationAsync();
        RegimePurpose[] purposes =
        [
            .. regime.Survey is null ? Array.Empty<RegimePurpose>() : [RegimePurpose.Survey],
            .. regime.Complaints is null ? Array.Empty<RegimePurpose>() : [RegimePurpose.Complaint],
            .. regime.Improvement is null ? Array.Empty<RegimePurpose>() : [RegimePurpose.Improvement],
        ];

        var adopted = await organization.Regimes.AdoptRegimeAsync(
            new AdoptRegimeRequest { Organization = organization.Code, Content = content, Purposes = { purposes } }, organization.Key);

        adopted.RegimeCode.ShouldBe(regime.Code);
        adopted.Purposes.ShouldBe(purposes);
        var listed = (await organization.Regimes.ListAdoptedRegimesAsync(new ListAdoptedRegimesRequest { Organization = organization.Code }, organization.Key)).RegimeVersions;
        listed.Single(version => version.RegimeCode == regime.Code).Purposes.ShouldBe(purposes);
        if (regime.Survey is { } survey)
        {
            await SurveyAsync(organization, regime, survey);
        }

        if (regime.Complaints is { } complaints)
        {
            await ComplainAsync(organization, complaints);
        }
    }

    private static IEnumerable<string> Folders() => ["regimes", "samples/regimes"];

    private static async Task SurveyAsync(TestOrganization organization, Regime regime, SurveyRules survey)
    {
        var scale = regime.FindScale(survey.Scales.Count > 0 ? survey.Scales[0] : regime.Scales[0].Code).ShouldNotBeNull();
        var topics = survey.Topics.Select(topic => topic.Code).ToArray();
        await organization.Organizations.PutDirectoryAsync(
            new PutDirectoryRequest
            {
                Organization = organization.Code,
                Directory = new() { Items = { topics.Select(topic => new Item { Code = $"on-{topic}", Name = TestOrganization.Text(topic), Department = "qa", Topic = topic }) } },
            },
            organization.Key);
        var questionnaire = TestOrganization.Questionnaire(1, ["quality", "delivery", .. topics.Select(topic => $"on-{topic}")]);
        questionnaire.Code = "own";
        questionnaire.Scale = scale.Code;
        await organization.Questionnaires.PutQuestionnaireVersionAsync(
            new PutQuestionnaireVersionRequest { Organization = organization.Code, QuestionnaireVersion = questionnaire }, organization.Key);
        var round = TestOrganization.DescribeRound("own");
        round.Questionnaire = "own";
        round.SurveyKind = survey.Kinds[0].Code;
        if (survey.Plan is { ApprovedBy: [var approver, ..] } rule)
        {
            round.SurveyPlan = await PlanAsync(organization, regime.Code, rule, approver);
        }

        if (survey.Questionnaire is { ApprovedBy: [var role, ..] })
        {
            await organization.Questionnaires.ApproveQuestionnaireVersionAsync(
                new ApproveQuestionnaireVersionRequest { Organization = organization.Code, Code = "own", Version = 1, Role = role },
                await organization.CreatePersonKeyAsync(Role.Approver, role, regime.Code, role));
        }

        var opening = organization.Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = organization.Code, Round = round }, organization.Key);
        if (survey.MissingCriteria(round.SurveyKind, regime.Targets).Count > 0)
        {
            // The file leaves numbers to the organisation, and nobody has set them.
            (await Refusal.OfAsync(opening)).Reason.ShouldBe("MODULE_CRITERIA_MISSING");
            return;
        }

        await opening;
        var form = TestOrganization.Form("own-1", [scale.Levels[0].Value, scale.Levels[^1].Value, .. topics.Select(_ => 0)]);
        form.Round = "own";
        form.RespondentKind = (Contracts.V1.RespondentKind)survey.Raters.Surveyed[0];

        var submitted = await organization.SubmitAsync(form);

        submitted.ResponseId.ShouldNotBeEmpty();
    }

    private static async Task<string> PlanAsync(TestOrganization organization, string regime, PlanRule rule, string approver)
    {
        var writer = rule.By is [var by, ..] ? by : "";
        await organization.PutPlanAsync(TestOrganization.Plan("own", [.. rule.Contents.Select(content => content.Code)]));
        await organization.Plans.SubmitSurveyPlanAsync(
            new SubmitSurveyPlanRequest { Organization = organization.Code, Code = "own", Role = writer },
            writer.Length > 0 ? await organization.CreatePersonKeyAsync(Role.QualityManager, writer, regime, writer) : organization.Key);
        await organization.Plans.DecideSurveyPlanAsync(
            new DecideSurveyPlanRequest { Organization = organization.Code, Code = "own", Approved = true, Role = approver },
            await organization.CreatePersonKeyAsync(Role.Approver, approver, regime, approver));
        return "own";
    }

    private static async Task ComplainAsync(TestOrganization organization, ComplaintRules rules)
    {
        var entries = TestOrganization.Entries();
        entries.ComplaintCategories.AddRange(rules.Categories.Where(category => category.Code != "defect").Select(category => new ComplaintCategory
        {
            Code = category.Code, Name = new LocalizedText { Zh = category.Name.Zh, En = category.Name.En },
        }));
        await organization.Organizations.PutDirectoryAsync(new PutDirectoryRequest { Organization = organization.Code, Directory = entries }, organization.Key);
        foreach (var category in rules.Categories.Select(category => category.Code).DefaultIfEmpty("defect"))
        {
            var complaint = TestOrganization.Complaint($"own-{category}", Received);
            complaint.Category = category;
            complaint.Channel = rules.Channels.Count > 0 ? rules.Channels[0].Code : "telephone";

            var registered = await organization.RegisterAsync(complaint);

            registered.Clocks.Select(clock => clock.Code).ShouldBe(rules.Clocks.Where(clock => clock.AppliesTo(category)).Select(clock => clock.Code));
            var answered = await organization.Complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(registered.ComplaintId, Received.AddHours(1)), organization.Key);
            answered.State.ShouldBe(ComplaintState.Answered);
            foreach (var (clock, rule) in answered.Clocks.Select(clock => (clock, rules.Clocks.Single(rule => rule.Code == clock.Code))).Where(pair => pair.Item2.ToEvent == "answered"))
            {
                clock.Outcome.ShouldBe(rule.OnlyIf is null ? ClockOutcome.InTime : ClockOutcome.NotStarted, "a clock that runs only if something happened has not started without it");
            }
        }
    }
}
