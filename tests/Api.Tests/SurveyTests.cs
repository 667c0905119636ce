using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>Questionnaire versions, rounds and targets.</summary>
public sealed class SurveyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_version_can_be_replaced_until_a_round_uses_it()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.PutQuestionnaireAsync(2, "quality", "delivery");
        await organization.PutQuestionnaireAsync(2, "service", "quality");

        (await organization.Questionnaires.GetQuestionnaireVersionAsync(new GetQuestionnaireVersionRequest { Organization = organization.Code, Code = "main", Version = 2 }, organization.Key)).WithoutRegime().WithoutEtag()
            .ShouldBe(TestOrganization.Questionnaire(2, "service", "quality"));
        await organization.OpenRoundAsync("later", version: 2);
        (await organization.PutQuestionnaireAsync(2, "service", "quality")).Version.ShouldBe(2);
        var refusal = await Refusal.OfAsync(organization.PutQuestionnaireAsync(2, "quality", "service"));

        refusal.Code.ShouldBe(StatusCode.FailedPrecondition);
        refusal.Reason.ShouldBe("QUESTIONNAIRE_VERSION_IN_USE");
    }

    [Fact]
    public async Task Wrong_questionnaires_are_refused()
    {
        var organization = await api.CreateOrganizationAsync();
        var scale = TestOrganization.Questionnaire(2, "quality");
        scale.Scale = "ten-grade";

        (await Refusal.OfAsync(organization.PutQuestionnaireAsync(2, "quality", "colour"))).Reason.ShouldBe("UNKNOWN_ITEM");
        (await Refusal.OfAsync(organization.PutQuestionnaireAsync(2, "quality", "quality"))).Field.ShouldBe("items[1]");
        (await Refusal.OfAsync(organization.PutQuestionnaireAsync(2))).Reason.ShouldBe("FIELD_MISSING");
        (await Refusal.OfAsync(organization.PutQuestionnaireAsync(0, "quality"))).Field.ShouldBe("version");
        (await Refusal.OfAsync(organization.Questionnaires.PutQuestionnaireVersionAsync(
            new PutQuestionnaireVersionRequest { Organization = organization.Code, QuestionnaireVersion = scale }, organization.Key))).Field.ShouldBe("scale");
        (await Refusal.OfAsync(organization.Questionnaires.GetQuestionnaireVersionAsync(
            new GetQuestionnaireVersionRequest { Organization = organization.Code, Code = "main", Version = 9 }, organization.Key))).Code.ShouldBe(StatusCode.NotFound);
    }

    [Fact]
    public async Task Items_of_one_form_have_scales_of_their_own_and_levels_are_checked_by_the_items_scale()
    {
        var organization = await api.CreateOrganizationAsync();
        var version = Own(2, new ItemScale { Item = "delivery", Scale = "recommendation" }, new ItemScale { Item = "service", Reversed = true });

        (await PutAsync(version)).WithoutRegime().WithoutEtag().ShouldBe(version);
        await organization.OpenRoundAsync("own", version: 2);
        (await PutAsync(version)).WithoutRegime().WithoutEtag().ShouldBe(version, "the same again changes nothing");
        (await Refusal.OfAsync(PutAsync(Own(2, new ItemScale { Item = "delivery", Scale = "yes-no" })))).Reason.ShouldBe("QUESTIONNAIRE_VERSION_IN_USE");

        await organization.SubmitAsync(Form("1", [5, 11, 1]));
        await organization.SubmitAsync(Form("2", [0, 1, 0]));
        var refusal = await Refusal.OfAsync(organization.SubmitAsync(Form("3", [11, 12, 5])));
        refusal.Fields.ShouldBe(["levels[0]", "levels[1]"]);
        refusal.Reason.ShouldBe("LEVEL_OUT_OF_SCALE");

        var answers = Form("4", []);
        answers.Levels.Clear();
        answers.ItemAnswers.Add(new Dictionary<string, string> { ["quality"] = "very-satisfied", ["delivery"] = "10", ["service"] = "" });
        await organization.SubmitAsync(answers);
        (await api.CountAsync("SELECT count(*) FROM csat.response r JOIN csat.organization o USING (organization_id) WHERE o.code = $1 AND levels = '{5,11,0}'", organization.Code)).ShouldBe(1);
        answers.ItemAnswers["delivery"] = "11";
        (await Refusal.OfAsync(organization.SubmitAsync(answers))).Field.ShouldBe("item_answers[delivery]");
        answers.Levels.Add([5, 5, 5]);
        (await Refusal.OfAsync(organization.SubmitAsync(answers))).Field.ShouldBe("item_answers");

        AsyncUnaryCall<QuestionnaireVersion> PutAsync(QuestionnaireVersion version) =>
            organization.Questionnaires.PutQuestionnaireVersionAsync(new PutQuestionnaireVersionRequest { Organization = organization.Code, QuestionnaireVersion = version }, organization.Key);

        SurveyResponse Form(string id, int[] levels)
        {
            var form = TestOrganization.Form(id, levels);
            form.Round = "own";
            return form;
        }
    }

    [Fact]
    public async Task Wrong_scales_of_items_are_refused_by_name()
    {
        var organization = await api.CreateOrganizationAsync();

        (await PutAsync(new ItemScale { Item = "colour", Scale = "yes-no" })).ShouldBe("item_scales[0].item UNKNOWN_ITEM");
        (await PutAsync(new ItemScale { Item = "quality", Scale = "ten-grade" })).ShouldBe("item_scales[quality].scale UNKNOWN_CODE");
        (await PutAsync(new ItemScale { Item = "quality", Scale = "recommendation", Reversed = true })).ShouldBe("item_scales[quality].reversed FIELD_INVALID");
        (await PutAsync(new ItemScale { Item = "quality", Scale = "yes-no" }, new ItemScale { Item = "quality", Reversed = true })).ShouldBe("item_scales[1].item FIELD_INVALID");

        async Task<string> PutAsync(params ItemScale[] scales)
        {
            var refusal = await Refusal.OfAsync(organization.Questionnaires.PutQuestionnaireVersionAsync(
                new PutQuestionnaireVersionRequest { Organization = organization.Code, QuestionnaireVersion = Own(3, scales) }, organization.Key));
            return $"{refusal.Field} {refusal.Reason}";
        }
    }

    [Fact]
    public async Task Opening_a_round_again_returns_it_and_other_content_is_refused()
    {
        var organization = await api.CreateOrganizationAsync();
        var again = await organization.OpenRoundAsync(TestOrganization.Round);
        var other = TestOrganization.DescribeRound(TestOrganization.Round);
        other.FormsSent = 121;

        var refusal = await Refusal.OfAsync(organization.Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = organization.Code, Round = other }, organization.Key));

        again.State.ShouldBe(RoundState.Open);
        again.FormsSent.ShouldBe(120);
        refusal.Code.ShouldBe(StatusCode.AlreadyExists);
        (await api.CountAsync("SELECT count(*) FROM csat.round_event e JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization.Code)).ShouldBe(1);
    }

    [Fact]
    public async Task Wrong_rounds_are_refused_by_field()
    {
        var organization = await api.CreateOrganizationAsync();
        var wrong = TestOrganization.DescribeRound("x y");
        wrong.PeriodStart = null;
        wrong.PeriodEnd = null;
        wrong.FormsSent = -1;

        (await OpenAsync(wrong)).Fields.ShouldBe(["code", "period_start", "period_end", "forms_sent"]);
        (await OpenAsync(Round(round => (round.PeriodStart, round.FormsSentOn) = (Contract.Date("2026-02-30"), Contract.Date("2026-13-01"))))).Fields.ShouldBe(["period_start", "forms_sent_on"]);
        (await OpenAsync(Round(round => round.PeriodEnd = Contract.Date("2025-12-31")))).Fields.ShouldBe(["period_end"]);
        (await OpenAsync(Round(round => round.SurveyKind = "street"))).Reason.ShouldBe("UNKNOWN_CODE");
        (await OpenAsync(Round(round => round.QuestionnaireVersion = 7))).Reason.ShouldBe("NOT_FOUND");

        Task<Refusal> OpenAsync(Round round) =>
            Refusal.OfAsync(organization.Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = organization.Code, Round = round }, organization.Key));

        static Round Round(Action<Round> spoil)
        {
            var round = TestOrganization.DescribeRound("R2");
            spoil(round);
            return round;
        }
    }

    [Fact]
    public async Task A_routine_round_is_not_opened_while_its_questionnaire_lacks_topics_which_are_named()
    {
        var organization = await api.CreateOrganizationAsync();
        await PutTopicsAsync("function", "reliability", "appearance", "packaging", "delivery", "service", "after-sales-service");
        await organization.PutQuestionnaireAsync(2, "item-1", "item-2", "item-3", "item-4", "item-5", "item-6", "item-7");
        var routine = TestOrganization.DescribeRound("routine", 2);
        routine.SurveyKind = "key-customers";
        var opened = await OpenAsync(routine);
        await PutTopicsAsync("function", "function", "appearance", "packaging", "delivery", "service", "service");
        var next = routine.Clone();
        next.Code = "next";

        var refusal = await Refusal.OfAsync(OpenAsync(next));

        (refusal.Code, refusal.Reason, refusal.Field, refusal.Info.Metadata["rule"]).ShouldBe((StatusCode.InvalidArgument, "REQUIRED_TOPIC_MISSING", "questionnaire", "R08.19"));
        refusal.Message("zh-CN").ShouldContain("可靠性（reliability）");
        refusal.Message("zh-CN").ShouldContain("（after-sales-service）");
        refusal.Message("en").ShouldContain("(reliability)");
        (await OpenAsync(routine)).ShouldBe(opened, "a round that is there keeps what it was opened under");
        next.SurveyKind = "special";
        (await OpenAsync(next)).State.ShouldBe(RoundState.Open, "a special survey has no required topics");

        AsyncUnaryCall<Round> OpenAsync(Round round) => organization.Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = organization.Code, Round = round }, organization.Key);

        async Task PutTopicsAsync(params string[] topics) => await organization.Organizations.PutDirectoryAsync(
            new PutDirectoryRequest
            {
                Organization = organization.Code,
                Directory = new()
                {
                    Items = { topics.Select((topic, at) => new Item { Code = $"item-{at + 1}", Name = TestOrganization.Text($"项目 {at + 1}", $"Item {at + 1}"), Department = "qa", Topic = topic }) },
                },
            },
            organization.Key);
    }

    [Fact]
    public async Task Closing_twice_changes_nothing_and_an_unknown_round_is_refused()
    {
        var organization = await api.CreateOrganizationAsync();

        await organization.CloseRoundAsync();
        (await organization.CloseRoundAsync()).State.ShouldBe(RoundState.Closed);

        (await Refusal.OfAsync(organization.CloseRoundAsync("none"))).Code.ShouldBe(StatusCode.NotFound);
        (await api.CountAsync("SELECT count(*) FROM csat.round_event e JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization.Code)).ShouldBe(2);
    }

    [Fact]
    public async Task Rounds_are_listed_in_pages()
    {
        var organization = await api.CreateOrganizationAsync();
        foreach (var code in new[] { "b", "c", "a", "d" })
        {
            await organization.OpenRoundAsync(code);
        }

        var codes = new List<string>();
        var token = "";
        do
        {
            var page = await organization.Rounds.ListRoundsAsync(new ListRoundsRequest { Organization = organization.Code, PageSize = 2, PageToken = token }, organization.Key);
            codes.AddRange(page.Rounds.Select(round => round.Code));
            token = page.NextPageToken;
        }
        while (token.Length > 0);

        codes.ShouldBe([TestOrganization.Round, "a", "b", "c", "d"]);
        (await Refusal.OfAsync(organization.Rounds.ListRoundsAsync(new ListRoundsRequest { Organization = organization.Code, PageToken = "bm9uc2Vuc2U" }, organization.Key))).Reason.ShouldBe("INVALID_PAGE_TOKEN");
        (await Refusal.OfAsync(organization.Rounds.ListRoundsAsync(new ListRoundsRequest { Organization = organization.Code, PageSize = 1001 }, organization.Key))).Field.ShouldBe("page_size");
    }

    [Fact]
    public async Task A_target_is_set_and_replaced_and_may_not_overlap()
    {
        var organization = await api.CreateOrganizationAsync();
        (await Refusal.OfAsync(SetAsync("2026-01-01", "2026-12-31", "80.6667"))).Reason.ShouldBe("TARGET_NEEDS_APPROVAL");
        await organization.AdoptAsync("property-fourth-quarter-survey", RegimePurpose.Survey);

        await SetAsync("2026-01-01", "2026-12-31", "80.6667");
        await SetAsync("2026-01-01", "2026-12-31", "85");

        (await api.CountAsync("SELECT count(*) FROM csat.target t JOIN csat.organization o USING (organization_id) WHERE o.code = $1 AND value_percent = 85", organization.Code)).ShouldBe(1);
        (await Refusal.OfAsync(SetAsync("2026-07-01", "2027-06-30", "86"))).Code.ShouldBe(StatusCode.AlreadyExists);
        (await Refusal.OfAsync(SetAsync("2027-01-01", "2027-06-30", "100.1"))).Fields.ShouldBe(["value_percent"]);
        (await Refusal.OfAsync(SetAsync("2027-01-01", "2027-06-30", "80.66667"))).Fields.ShouldBe(["value_percent"]);

        AsyncUnaryCall<Target> SetAsync(string from, string to, string value) => organization.Targets.SetTargetAsync(
            new SetTargetRequest
            {
                Organization = organization.Code,
                Target = new Target { Measure = Measure.SatisfactionDegree, ValidFrom = Contract.Date(from), ValidTo = Contract.Date(to), ValuePercent = new() { Value = value }, Method = TargetMethod.Set, ApprovedBy = "总经理" },
            },
            organization.Key);
    }

    private static QuestionnaireVersion Own(int version, params ItemScale[] scales)
    {
        var questionnaire = TestOrganization.Questionnaire(version, "quality", "delivery", "service");
        questionnaire.ItemScales.Add(scales);
        return questionnaire;
    }
}
