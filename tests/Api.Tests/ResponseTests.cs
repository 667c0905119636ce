using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>SubmitResponse, and every way in which it refuses, as a caller sees it.</summary>
public sealed class ResponseTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string, Action<SurveyResponse>, StatusCode, string, string> Refused() => new()
    {
        { "unknown item", form => { form.Levels.Clear(); form.ItemLevels["colour"] = 5; }, StatusCode.InvalidArgument, "UNKNOWN_ITEM", "levels[colour]" },
        { "comment on an unknown item", form => form.Comments.Add(new Comment { Item = "colour", Text = "x" }), StatusCode.InvalidArgument, "UNKNOWN_ITEM", "comments[0].item" },
        { "level out of scale", form => form.Levels[1] = 6, StatusCode.InvalidArgument, "LEVEL_OUT_OF_SCALE", "levels[1]" },
        { "negative level", form => form.Levels[0] = -1, StatusCode.InvalidArgument, "LEVEL_OUT_OF_SCALE", "levels[0]" },
        { "level beyond 16 bits must not wrap into the scale", form => form.Levels[0] = 65_541, StatusCode.InvalidArgument, "LEVEL_OUT_OF_SCALE", "levels[0]" },
        { "too few levels", form => form.Levels.RemoveAt(2), StatusCode.InvalidArgument, "WRONG_NUMBER_OF_LEVELS", "levels" },
        { "too many levels", form => form.Levels.Add(1), StatusCode.InvalidArgument, "WRONG_NUMBER_OF_LEVELS", "levels" },
        { "no levels", form => form.Levels.Clear(), StatusCode.InvalidArgument, "WRONG_NUMBER_OF_LEVELS", "levels" },
        { "levels twice", form => form.ItemLevels["quality"] = 5, StatusCode.InvalidArgument, "FIELD_INVALID", "item_levels" },
        { "self-rating by a customer (R08.23)", form => form.RatingKind = RatingKind.Self, StatusCode.InvalidArgument, "SELF_RATING_BY_CUSTOMER", "rating_kind" },
        { "surveyed rating by a salesperson (R08.23)", form => form.RespondentKind = RespondentKind.Salesperson, StatusCode.InvalidArgument, "SURVEYED_RATING_BY_SELF_RATER", "rating_kind" },
        { "no kind of rating", form => form.RatingKind = RatingKind.Unspecified, StatusCode.InvalidArgument, "FIELD_MISSING", "rating_kind" },
        { "competitor rating without a competitor (R08.17)", form => form.RatingKind = RatingKind.Competitor, StatusCode.InvalidArgument, "COMPETITOR_MISSING", "competitor" },
        { "competitor on a surveyed form", form => form.Competitor = "alpha", StatusCode.InvalidArgument, "COMPETITOR_NOT_ALLOWED", "competitor" },
        { "unknown competitor", form => { form.RatingKind = RatingKind.Competitor; form.Competitor = "gamma"; }, StatusCode.NotFound, "NOT_FOUND", "competitor" },
        { "oversized comment", form => form.Comments.Add(new Comment { Text = new string('长', 100_001) }), StatusCode.InvalidArgument, "COMMENT_TOO_LONG", "comments[0].text" },
        { "empty comment", form => form.Comments.Add(new Comment()), StatusCode.InvalidArgument, "FIELD_MISSING", "comments[0].text" },
        { "two comments on one item", form => { form.Comments.Add(new Comment { Text = "a" }); form.Comments.Add(new Comment { Text = "b" }); }, StatusCode.InvalidArgument, "DUPLICATE_COMMENT", "comments[1].item" },
        { "NUL in a comment", form => form.Comments.Add(new Comment { Text = "a\0b" }), StatusCode.InvalidArgument, "INVALID_TEXT", "comments[0].text" },
        { "NUL in the external id", form => form.ExternalId = "a\0b", StatusCode.InvalidArgument, "INVALID_TEXT", "external_id" },
        { "NUL in the round", form => form.Round = "a\0b", StatusCode.InvalidArgument, "INVALID_TEXT", "round" },
        { "no external id", form => form.ExternalId = "", StatusCode.InvalidArgument, "FIELD_MISSING", "external_id" },
        { "long external id", form => form.ExternalId = new string('x', 129), StatusCode.InvalidArgument, "FIELD_TOO_LONG", "external_id" },
        { "no source system", form => form.SourceSystem = "", StatusCode.InvalidArgument, "FIELD_MISSING", "source_system" },
        { "no time", form => form.RespondedAt = null, StatusCode.InvalidArgument, "FIELD_MISSING", "responded_at" },
        { "a time that is none", form => form.RespondedAt = new Timestamp { Seconds = 1, Nanos = -1 }, StatusCode.InvalidArgument, "FIELD_INVALID", "responded_at" },
        { "a time to come", form => form.RespondedAt = DateTimeOffset.UtcNow.AddDays(1).ToTimestamp(), StatusCode.InvalidArgument, "TIME_OUT_OF_RANGE", "responded_at" },
        { "answered before the round's period", form => form.RespondedAt = new DateTimeOffset(2025, 12, 31, 15, 59, 59, TimeSpan.Zero).ToTimestamp(), StatusCode.InvalidArgument, "OUT_OF_PERIOD", "responded_at" },
        { "answered after the round's period", form => form.RespondedAt = new DateTimeOffset(2026, 3, 31, 16, 0, 0, TimeSpan.Zero).ToTimestamp(), StatusCode.InvalidArgument, "OUT_OF_PERIOD", "responded_at" },
        { "sent before the round's period", form => form.SentAt = new DateTimeOffset(2025, 12, 31, 15, 59, 59, TimeSpan.Zero).ToTimestamp(), StatusCode.InvalidArgument, "OUT_OF_PERIOD", "sent_at" },
        { "sent after it was answered", form => form.SentAt = TestOrganization.Responded.AddSeconds(1).ToTimestamp(), StatusCode.InvalidArgument, "TIME_OUT_OF_RANGE", "sent_at" },
        { "a sent time that is none", form => form.SentAt = new Timestamp { Seconds = 1, Nanos = -1 }, StatusCode.InvalidArgument, "FIELD_INVALID", "sent_at" },
        { "back before it was answered", form => form.ReturnedAt = TestOrganization.Responded.AddSeconds(-1).ToTimestamp(), StatusCode.InvalidArgument, "TIME_OUT_OF_RANGE", "returned_at" },
        { "a return that is no time", form => form.ReturnedAt = new Timestamp { Seconds = 1, Nanos = -1 }, StatusCode.InvalidArgument, "FIELD_INVALID", "returned_at" },
        { "collected by nobody known", form => form.CollectedBy = "nobody", StatusCode.NotFound, "NOT_FOUND", "collected_by" },
        { "too many attributes", form => form.Attributes.Add(Enumerable.Range(0, 33).ToDictionary(i => $"k{i}", _ => "v")), StatusCode.InvalidArgument, "ATTRIBUTES_TOO_LARGE", "attributes" },
        { "no round", form => form.Round = "", StatusCode.InvalidArgument, "FIELD_MISSING", "round" },
        { "unknown round", form => form.Round = "2030-Q1", StatusCode.NotFound, "NOT_FOUND", "round" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_wrong_form_is_refused_with_reason_field_rule_and_both_languages(string what, Action<SurveyResponse> spoil, StatusCode code, string reason, string field)
    {
        var organization = await api.CreateOrganizationAsync();
        var form = TestOrganization.Form(what);
        spoil(form);

        var refusal = await Refusal.OfAsync(organization.SubmitAsync(form));

        refusal.Code.ShouldBe(code);
        refusal.Reason.ShouldBe(reason);
        refusal.Field.ShouldBe(field);
        refusal.Info.Domain.ShouldBe("csat");
        refusal.Info.Metadata["rule"].ShouldNotBeEmpty();
        refusal.Message("en").ShouldBe(refusal.Detail);
        refusal.Message("zh-CN").ShouldContain("。");
        if (code == StatusCode.InvalidArgument)
        {
            refusal.Fields.ShouldContain(field);
        }

        (await api.CountAsync("SELECT count(*) FROM csat.response r JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization.Code)).ShouldBe(0);
    }

    [Fact]
    public async Task The_limit_of_a_comment_is_named()
    {
        var organization = await api.CreateOrganizationAsync();
        var form = TestOrganization.Form("1");
        form.Comments.Add(new Comment { Text = new string('x', 100_001) });

        (await Refusal.OfAsync(organization.SubmitAsync(form))).Detail.ShouldContain("100000");

        form.Comments[0].Text = new string('x', 100_000);
        (await organization.SubmitAsync(form)).Outcome.ShouldBe(SubmitOutcome.Stored);
    }

    [Theory]
    [InlineData("all not applicable", false, false)]
    [InlineData("only a comment", true, false)]
    [InlineData("only attributes", false, true)]
    public async Task A_form_without_an_answered_item_is_kept_and_said_to_be_no_returned_form(string what, bool comment, bool attributes)
    {
        var organization = await api.CreateOrganizationAsync();
        var form = TestOrganization.Form(what, 0, 0, 0);
        if (comment)
        {
            form.Comments.Add(new Comment { Item = "service", Text = "慢" });
        }

        if (attributes)
        {
            form.Attributes["region"] = "华东";
        }

        var stored = await organization.SubmitAsync(form);
        var outcome = await organization.ImportAsync([form, TestOrganization.Form("answered", 0, 0, 1), TestOrganization.Form("blank", 0, 0, 0)]);

        stored.Content.ShouldBe(FormContent.Blank);
        (outcome.Stored, outcome.AlreadyStored, outcome.Blank).ShouldBe((2, 1, 2));
        (await organization.SubmitAsync(TestOrganization.Form("answered", 0, 0, 1))).Content.ShouldBe(FormContent.Answered);
    }

    [Fact]
    public async Task A_form_sent_within_the_period_may_come_back_after_it_and_keeps_when_it_was_sent()
    {
        var organization = await api.CreateOrganizationAsync();
        var form = TestOrganization.Form("1");
        form.RespondedAt = new DateTimeOffset(2026, 4, 7, 1, 0, 0, TimeSpan.Zero).ToTimestamp();
        form.SentAt = new DateTimeOffset(2026, 3, 31, 1, 0, 0, TimeSpan.Zero).ToTimestamp();

        (await organization.SubmitAsync(form)).Outcome.ShouldBe(SubmitOutcome.Stored);

        (await organization.SubmitAsync(form)).Outcome.ShouldBe(SubmitOutcome.AlreadyStored);
        form.SentAt = new DateTimeOffset(2026, 3, 30, 1, 0, 0, TimeSpan.Zero).ToTimestamp();
        (await Refusal.OfAsync(organization.SubmitAsync(form))).Detail.ShouldContain("sent_at");
    }

    [Fact]
    public async Task A_form_keeps_when_it_came_back_and_who_collected_it()
    {
        var organization = await api.CreateOrganizationAsync();
        var form = TestOrganization.Form("1");
        (form.ReturnedAt, form.CollectedBy) = (TestOrganization.Responded.AddDays(2).ToTimestamp(), "qa");

        var id = (await organization.SubmitAsync(form)).ResponseId;

        (await organization.ImportAsync([form])).AlreadyStored.ShouldBe(1);
        var stored = (await organization.Responses.ListResponseVersionsAsync(new() { Organization = organization.Code, ResponseId = id }, organization.Key)).Versions.ShouldHaveSingleItem().Response;
        (stored.ReturnedAt, stored.CollectedBy).ShouldBe((form.ReturnedAt, "qa"));
        form.ReturnedAt = null;
        (await Refusal.OfAsync(organization.SubmitAsync(form))).Detail.ShouldContain("returned_at");
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var organization = await api.CreateOrganizationAsync();
        var form = TestOrganization.Form("1", 9, 8, 7);
        form.RatingKind = RatingKind.Self;

        (await Refusal.OfAsync(organization.SubmitAsync(form))).Fields.ShouldBe(["levels[0]", "levels[1]", "levels[2]", "rating_kind"]);
    }

    [Fact]
    public async Task An_accepted_form_is_stored_whole()
    {
        var organization = await api.CreateOrganizationAsync();
        var form = TestOrganization.Form("1");
        form.RatingKind = RatingKind.Competitor;
        form.Competitor = "beta";
        form.Comments.Add(new Comment { Item = "service", Text = "慢 slow" });
        form.Comments.Add(new Comment { Text = "whole form" });
        form.Attributes["region"] = "华东";

        var id = (await organization.SubmitAsync(form)).ResponseId;

        await using var read = api.Postgres.Owner.CreateCommand(
            """
            SELECT r.levels, r.attributes ->> 'region', c.code, r.responded_at, round.code, r.rating_kind,
              (SELECT string_agg(item_position || ':' || comment, '|' ORDER BY item_position) FROM csat.response_comment m WHERE m.response_id = r.response_id)
            FROM csat.response r JOIN csat.competitor c USING (competitor_id) JOIN csat.round USING (round_id) WHERE r.response_id = $1
            """);
        read.Parameters.Add(new() { Value = Guid.Parse(id) });
        await using var reader = await read.ExecuteReaderAsync();
        (await reader.ReadAsync()).ShouldBeTrue();
        reader.GetFieldValue<short[]>(0).ShouldBe([5, 4, 0]);
        reader.GetString(1).ShouldBe("华东");
        reader.GetString(2).ShouldBe("beta");
        reader.GetFieldValue<DateTimeOffset>(3).ShouldBe(TestOrganization.Responded);
        reader.GetString(4).ShouldBe(TestOrganization.Round);
        reader.GetInt16(5).ShouldBe((short)3);
        reader.GetString(6).ShouldBe("0:whole form|3:慢 slow");
    }

    [Fact]
    public async Task Levels_by_item_code_are_put_in_order_and_are_the_same_content()
    {
        var organization = await api.CreateOrganizationAsync();
        var named = TestOrganization.Form("1");
        named.Levels.Clear();
        named.ItemLevels.Add(new Dictionary<string, int> { ["delivery"] = 4, ["quality"] = 5 });

        var first = await organization.SubmitAsync(named);
        var replay = await organization.SubmitAsync(TestOrganization.Form("1", 5, 4, 0));

        replay.Outcome.ShouldBe(SubmitOutcome.AlreadyStored);
        replay.ResponseId.ShouldBe(first.ResponseId);
    }

    [Fact]
    public async Task The_same_id_with_other_content_is_refused_and_the_differing_fields_are_named()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.SubmitAsync(TestOrganization.Form("1"));
        var other = TestOrganization.Form("1", 1, 4, 0);
        other.Comments.Add(new Comment { Text = "new" });
        other.Attributes["a"] = "b";

        var refusal = await Refusal.OfAsync(organization.SubmitAsync(other));

        refusal.Code.ShouldBe(StatusCode.AlreadyExists);
        refusal.Reason.ShouldBe("DUPLICATE_EXTERNAL_ID");
        refusal.Detail.ShouldContain("levels, comments, attributes");
    }

    [Fact]
    public async Task The_same_id_from_another_source_system_is_another_response()
    {
        var organization = await api.CreateOrganizationAsync();
        var other = TestOrganization.Form("1");
        other.SourceSystem = "paper";

        var first = await organization.SubmitAsync(TestOrganization.Form("1"));
        var second = await organization.SubmitAsync(other);

        second.Outcome.ShouldBe(SubmitOutcome.Stored);
        second.ResponseId.ShouldNotBe(first.ResponseId);
    }

    [Fact]
    public async Task A_closed_round_takes_nothing_but_still_answers_replays()
    {
        var organization = await api.CreateOrganizationAsync();
        var first = await organization.SubmitAsync(TestOrganization.Form("1"));
        (await organization.CloseRoundAsync()).State.ShouldBe(RoundState.Closed);

        var refusal = await Refusal.OfAsync(organization.SubmitAsync(TestOrganization.Form("2")));
        var replay = await organization.SubmitAsync(TestOrganization.Form("1"));

        refusal.Code.ShouldBe(StatusCode.FailedPrecondition);
        refusal.Reason.ShouldBe("ROUND_CLOSED");
        refusal.Of<Google.Rpc.PreconditionFailure>().Single().Violations[0].Subject.ShouldBe("round");
        replay.ResponseId.ShouldBe(first.ResponseId);
        (await api.CountAsync("SELECT count(*) FROM csat.response r JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization.Code)).ShouldBe(1);
    }

    [Fact]
    public async Task A_competitor_that_is_added_later_is_found()
    {
        var organization = await api.CreateOrganizationAsync();
        var form = TestOrganization.Form("1");
        form.RatingKind = RatingKind.Competitor;
        form.Competitor = "gamma";
        (await Refusal.OfAsync(organization.SubmitAsync(form))).Code.ShouldBe(StatusCode.NotFound);
        await organization.Organizations.PutDirectoryAsync(
            new PutDirectoryRequest
            {
                Organization = organization.Code,
                Directory = new Contracts.V1.Directory { Competitors = { new Competitor { Code = "gamma", Name = TestOrganization.Text("丙") } } },
            },
            organization.Key);

        (await organization.SubmitAsync(form)).Outcome.ShouldBe(SubmitOutcome.Stored);
    }
}
