using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>ImportResponses: many at once, a verdict for each refused one.</summary>
public sealed class ImportResponsesTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Stored = "SELECT count(*) FROM csat.response r JOIN csat.organization o USING (organization_id) WHERE o.code = $1";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1_000)]
    public async Task Good_ones_are_stored_and_bad_ones_get_a_verdict_with_their_position_however_many_are_in_a_message(int rowsInMessage)
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.SubmitAsync(TestOrganization.Form("form-3"));
        var forms = Forms(50);
        forms[9].Levels[0] = 9;
        forms[19].Round = "none";
        forms[29] = TestOrganization.Form("form-1", 1, 1, 1);

        var outcome = await organization.ImportAsync(forms, rowsInMessage);

        (outcome.Settled, outcome.Stored, outcome.AlreadyStored, outcome.Refused).ShouldBe((50, 46, 1, 3));
        outcome.Verdicts.Select(verdict => (verdict.Position, (StatusCode)verdict.Status.Code)).ShouldBe([
            (10, StatusCode.InvalidArgument), (20, StatusCode.NotFound), (30, StatusCode.AlreadyExists)]);
        Refusal.Of(outcome.Verdicts[0].Status).Field.ShouldBe("levels[0]");
        (await api.CountAsync(Stored, organization.Code)).ShouldBe(47);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(700)]
    public async Task Importing_the_same_again_stores_nothing(int rowsInMessage)
    {
        var organization = await api.CreateOrganizationAsync();
        var forms = Forms(2_500);

        var first = await organization.ImportAsync(forms);
        var second = await organization.ImportAsync(forms, rowsInMessage);

        (first.Settled, first.Stored, first.AlreadyStored, first.Refused).ShouldBe((2_500, 2_500, 0, 0));
        (second.Settled, second.Stored, second.AlreadyStored, second.Refused).ShouldBe((2_500, 0, 2_500, 0));
        (await api.CountAsync(Stored, organization.Code)).ShouldBe(2_500);
    }

    [Fact]
    public async Task Of_two_contents_under_one_id_the_first_sent_is_stored_though_they_are_groups_apart()
    {
        var organization = await api.CreateOrganizationAsync();
        var first = Forms(1_000);
        var second = Enumerable.Range(1, 1_000).Reverse().Select(i => TestOrganization.Form($"form-{i}", 1, 1, 1));

        var outcome = await organization.ImportAsync([.. first, .. second]);

        (outcome.Stored, outcome.Refused).ShouldBe((1_000, 1_000));
        outcome.Verdicts.Select(verdict => verdict.Position).ShouldBe(Enumerable.Range(1_001, 1_000).Select(i => (long)i));
        outcome.Verdicts.ShouldAllBe(verdict => Refusal.Of(verdict.Status).Reason == "DUPLICATE_EXTERNAL_ID");
    }

    [Fact]
    public async Task A_closed_round_refuses_every_item_and_the_others_go_in()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.OpenRoundAsync("open");
        await organization.CloseRoundAsync();
        var forms = Forms(20);
        foreach (var form in forms.Where((_, i) => i % 2 == 0))
        {
            form.Round = "open";
        }

        var outcome = await organization.ImportAsync(forms);

        (outcome.Stored, outcome.Refused).ShouldBe((10, 10));
        outcome.Verdicts.ShouldAllBe(verdict => Refusal.Of(verdict.Status).Reason == "ROUND_CLOSED");
    }

    [Fact]
    public async Task Each_message_is_answered_before_the_next_is_sent_where_the_client_waits_for_it()
    {
        var organization = await api.CreateOrganizationAsync();
        using var call = organization.Responses.ImportResponses(organization.Key);

        for (var i = 1; i <= 3; i++)
        {
            await call.RequestStream.WriteAsync(new ImportResponsesRequest { Organization = organization.Code, Rows = { new ResponseRow { Response = TestOrganization.Form($"form-{i}") } } });
            (await call.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();
            call.ResponseStream.Current.Outcome.ShouldBe(new ImportOutcome { Settled = i, Stored = 1 });
            (await api.CountAsync(Stored, organization.Code)).ShouldBe(i);
        }

        await call.RequestStream.CompleteAsync();
        (await call.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_row_without_a_position_is_known_by_its_number_in_the_stream()
    {
        var organization = await api.CreateOrganizationAsync();
        var rows = Enumerable.Range(1, 9).Select(i => new ResponseRow { Response = i % 4 == 0 ? null : TestOrganization.Form($"form-{i}") }).ToList();
        rows[7].Position = 108;
        var messages = rows.Chunk(3).Select(chunk => new ImportResponsesRequest { Organization = organization.Code, Rows = { chunk } });
        using var call = organization.Responses.ImportResponses(organization.Key);

        var outcome = ImportCalls.Total(await ImportCalls.AnswersAsync(call, messages));

        outcome.Stored.ShouldBe(7);
        outcome.Verdicts.Select(verdict => $"{verdict.Position} {Refusal.Of(verdict.Status).Reason} {Refusal.Of(verdict.Status).Field}").ShouldBe([
            "4 FIELD_MISSING response", "108 FIELD_MISSING response"]);
    }

    [Fact]
    public async Task Every_one_of_many_refusals_says_all_and_no_answer_is_large()
    {
        var organization = await api.CreateOrganizationAsync();
        var forms = Enumerable.Range(1, 12_000).Select(i => TestOrganization.Form($"form-{i}", i % 100 == 0 ? [1, 1, 1] : [9, 9, 9])).ToList();
        using var call = organization.Responses.ImportResponses(organization.Key);

        var answers = await ImportCalls.AnswersAsync(call, ImportCalls.Messages(organization.Code, forms, 1_000));

        var outcome = ImportCalls.Total(answers);
        (outcome.Settled, outcome.Stored, outcome.Refused).ShouldBe((12_000, 120, 11_880));
        outcome.Verdicts.Select(verdict => verdict.Position).ShouldBe(Enumerable.Range(1, 12_000).Where(i => i % 100 != 0).Select(i => (long)i));
        outcome.Verdicts.ShouldAllBe(verdict => Refusal.Of(verdict.Status).Reason == "LEVEL_OUT_OF_SCALE" && Refusal.Of(verdict.Status).Message("zh-CN").Length > 0);
        answers.Count.ShouldBeGreaterThan(12, "verdicts of one message that are too many for one answer come in several");
        answers.ShouldAllBe(answer => answer.CalculateSize() < 2 << 20);
        answers.Select(answer => answer.Settled).ShouldBeInOrder();
    }

    [Fact]
    public async Task A_stream_without_messages_ends_well_and_a_message_without_rows_is_answered()
    {
        var organization = await api.CreateOrganizationAsync();
        using var without = organization.Responses.ImportResponses(organization.Key);
        using var empty = organization.Responses.ImportResponses(organization.Key);

        (await ImportCalls.AnswersAsync(without, [])).ShouldBeEmpty();
        (await ImportCalls.AnswersAsync(empty, [new ImportResponsesRequest { Organization = organization.Code }])).ShouldBe([new ImportOutcome()]);
    }

    [Fact]
    public async Task A_stream_that_changes_its_organisation_is_refused_after_what_came_before_is_answered()
    {
        var organization = await api.CreateOrganizationAsync();

        var (refusal, before) = await RefusalAsync(organization, new ImportResponsesRequest { Organization = "other", Rows = { new ResponseRow { Response = TestOrganization.Form("x") } } });

        refusal.Field.ShouldBe("organization");
        (before.Settled, before.Stored).ShouldBe((5, 5));
        (await api.CountAsync(Stored, organization.Code)).ShouldBe(5);
    }

    [Fact]
    public async Task A_message_of_too_many_rows_is_refused_by_name_and_nothing_of_it_is_stored()
    {
        var organization = await api.CreateOrganizationAsync();

        var (refusal, before) = await RefusalAsync(organization, ImportCalls.Messages(organization.Code, Forms(1_001), 1_001).Single());

        (refusal.Code, refusal.Reason, refusal.Field).ShouldBe((StatusCode.InvalidArgument, "FIELD_TOO_LONG", "rows"));
        refusal.Info.Metadata["rule"].ShouldBe("limit");
        refusal.Message("en").ShouldContain("1001 rows");
        refusal.Message("zh-CN").ShouldContain("最多 1000 行");
        (before.Settled, before.Stored).ShouldBe((5, 5));
        (await api.CountAsync(Stored, organization.Code)).ShouldBe(5);
    }

    [Fact]
    public async Task A_message_of_more_than_4_MiB_is_refused_by_name_and_nothing_of_it_is_stored()
    {
        var organization = await api.CreateOrganizationAsync();
        var forms = Forms(900);
        forms.ForEach(form => form.Comments.Add(new Comment { Text = new string('x', 5_000) }));

        var (refusal, before) = await RefusalAsync(organization, ImportCalls.Messages(organization.Code, forms, 1_000).Single());

        (refusal.Code, refusal.Reason, refusal.Field).ShouldBe((StatusCode.ResourceExhausted, "MESSAGE_TOO_LARGE", ""));
        refusal.Info.Metadata["rule"].ShouldBe("limit");
        refusal.Message("en").ShouldContain("4 MiB");
        refusal.Message("zh-CN").ShouldContain("请减少每条消息的行数");
        (before.Settled, before.Stored).ShouldBe((5, 5));
        (await api.CountAsync(Stored, organization.Code)).ShouldBe(5);
    }

    [Fact]
    public async Task A_stream_that_is_cut_keeps_what_was_acknowledged_and_sent_again_it_stores_nothing_twice()
    {
        var organization = await api.CreateOrganizationAsync();
        var forms = Forms(5_000);
        var messages = ImportCalls.Messages(organization.Code, forms, 500).ToList();
        var acknowledged = 0L;
        using (var cut = new CancellationTokenSource())
        using (var call = organization.Responses.ImportResponses(organization.Key, cancellationToken: cut.Token))
        {
            for (var i = 0; i < 6; i++)
            {
                await call.RequestStream.WriteAsync(messages[i]);
            }

            (await call.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();
            acknowledged = call.ResponseStream.Current.Outcome.Stored;
            await cut.CancelAsync();
        }

        var kept = await api.CountAsync(Stored, organization.Code);
        var again = await organization.ImportAsync(forms, 500);

        acknowledged.ShouldBe(500);
        kept.ShouldBeInRange(acknowledged, 3_000);
        (again.Settled, again.Stored + again.AlreadyStored, again.Refused).ShouldBe((5_000, 5_000, 0));
        again.AlreadyStored.ShouldBeInRange(kept, 3_000);
        (await api.CountAsync(Stored, organization.Code)).ShouldBe(5_000);
        api.Log.VerifyNoUnexpectedErrors();
    }

    [Fact]
    public async Task Two_imports_of_the_same_forms_at_once_store_each_form_once()
    {
        var organization = await api.CreateOrganizationAsync();
        var forms = Forms(3_000);

        var outcomes = await Task.WhenAll(organization.ImportAsync(forms), organization.ImportAsync(Enumerable.Reverse(forms), 300));

        outcomes.Sum(outcome => outcome.Stored).ShouldBe(3_000);
        outcomes.Sum(outcome => outcome.AlreadyStored).ShouldBe(3_000);
        (await api.CountAsync(Stored, organization.Code)).ShouldBe(3_000);
    }

    private static List<SurveyResponse> Forms(int count) => [.. Enumerable.Range(1, count).Select(i => TestOrganization.Form($"form-{i}"))];

    // The refused message follows one of five good forms.
    private static async Task<(Refusal Refusal, ImportOutcome Before)> RefusalAsync(TestOrganization organization, ImportResponsesRequest refused)
    {
        using var call = organization.Responses.ImportResponses(organization.Key);
        var good = ImportCalls.Messages(organization.Code, Enumerable.Range(1, 5).Select(i => TestOrganization.Form($"good-{i}")), 5);
        return await ImportCalls.RefusalAsync(call, [.. good, refused]);
    }

    [Fact]
    public async Task An_import_that_ended_leaves_how_many_rows_it_refused_for_which_reason_and_nothing_of_what_they_said()
    {
        var organization = await api.CreateOrganizationAsync();
        var wrong = TestOrganization.Form("wrong", 9, 0, 0);
        var source = new ImportSource { Digest = Google.Protobuf.ByteString.CopyFrom(new byte[32]), LeftOut = 4, Unsent = { new UnsentRows { Reason = "UNPARSABLE_DATE", Rows = 3 }, new UnsentRows { Reason = "LEVEL_OUT_OF_SCALE", Rows = 1 } } };
        using var call = organization.Responses.ImportResponses(organization.Key);
        await ImportCalls.AnswersAsync(
            call, [.. ImportCalls.Messages(organization.Code, [TestOrganization.Form("1"), TestOrganization.Form("2", 0, 0, 0), wrong], 10), new ImportResponsesRequest { Source = source }]);

        await using var read = api.Postgres.Owner.CreateCommand(
            """
            SELECT concat_ws(' ', kind, source_system, rows_stored, rows_already_stored, rows_blank, rows_left_out,
              (SELECT string_agg(reason || ' ' || refused_rows, ', ' ORDER BY reason) FROM csat.import_refusal refusal WHERE refusal.import_id = run.import_id))
            FROM csat.import_run run JOIN csat.organization o USING (organization_id) WHERE o.code = $1
            """);
        read.Parameters.Add(new() { Value = organization.Code });
        (await read.ExecuteScalarAsync()).ShouldBe("responses web 2 0 1 4 LEVEL_OUT_OF_SCALE 2, UNPARSABLE_DATE 3");
    }

    [Theory]
    [InlineData("a row of Mr Li", 1)]
    [InlineData("UNPARSABLE_DATE", 0)]
    public async Task What_an_import_says_of_unsent_rows_is_a_reason_and_a_count_or_refused(string reason, long rows)
    {
        var organization = await api.CreateOrganizationAsync();
        using var call = organization.Responses.ImportResponses(organization.Key);

        var refusal = await Refusal.OfAsync(async () => await ImportCalls.AnswersAsync(
            call, [new ImportResponsesRequest { Organization = organization.Code, Source = new ImportSource { Unsent = { new UnsentRows { Reason = reason, Rows = rows } } } }]));

        refusal.Reason.ShouldBe("FIELD_INVALID");
        (await api.CountAsync("SELECT count(*) FROM csat.import_run r JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization.Code)).ShouldBe(0);
    }
}
