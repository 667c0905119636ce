using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>What names a person goes from every table, what is counted stays, and nothing sent later brings it back.</summary>
public sealed class ErasureTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    // Stands in everything that names the person, and nowhere else.
    private const string Person = "zebra";

    [Fact]
    public async Task A_response_loses_what_names_its_writer_in_all_its_versions_and_keeps_what_is_counted()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.SubmitAsync(TestOrganization.Form("other"));
        (await ImportAsync(organization, Form(Person, 5, 4, 0))).Stored.ShouldBe(1);
        (await ImportAsync(organization, Later())).Extended.ShouldBe(1);
        var before = await CountedAsync(organization);
        (await NamedAsync(organization)).ShouldBe(["response", "response_comment", "response_version"]);

        var certificate = await organization.Erasures.EraseAsync(Erase(organization, "web", Person, "first"), organization.Key);

        (await NamedAsync(organization)).ShouldBeEmpty();
        (await CountedAsync(organization)).ShouldBe(before);
        certificate.Erased.ShouldBe(new ErasedData { Comments = 4, Attributes = 2, Customers = 2, ExternalIds = 1 });
        (certificate.Subject, certificate.Reason, certificate.SourceSystem, certificate.Digest.Length).ShouldBe((ErasureSubject.Response, ErasureReason.RequestOfPerson, "web", 32));
        (await api.CountAsync("SELECT count(*) FROM csat.response WHERE response_id = $1 AND external_id = 'erased:' || $2", Guid.Parse(certificate.SubjectId), certificate.ErasureId)).ShouldBe(1);
        (await AuditAsync(organization, certificate)).ShouldBe(1);
    }

    [Fact]
    public async Task A_late_retry_of_an_erased_response_is_refused_by_name_however_it_comes_and_stores_nothing()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.SubmitAsync(Form(Person, 5, 4, 0));
        await organization.Erasures.EraseAsync(Erase(organization, "web", Person, "first"), organization.Key);

        var alone = await Refusal.OfAsync(organization.SubmitAsync(Form(Person, 5, 4, 0)));
        var among = await organization.ImportAsync([TestOrganization.Form("a"), Form(Person, 5, 4, 0), TestOrganization.Form("b")]);
        var later = await ImportAsync(organization, Later());
        await organization.CloseRoundAsync();
        var closed = await Refusal.OfAsync(organization.SubmitAsync(Form(Person, 5, 4, 0)));

        (alone.Code, alone.Reason, alone.Field).ShouldBe((StatusCode.FailedPrecondition, "ERASED", "external_id"));
        alone.Message("en").ShouldContain("was erased");
        alone.Message("zh-CN").ShouldContain("擦除");
        alone.Status.ToString().ShouldNotContain(Person);
        (among.Stored, among.Refused).ShouldBe((2, 1));
        Refusal.Of(among.Verdicts.Single().Status).Reason.ShouldBe("ERASED");
        Refusal.Of(later.Verdicts.Single().Status).Reason.ShouldBe("ERASED");
        closed.Reason.ShouldBe("ERASED");
        (await NamedAsync(organization)).ShouldBeEmpty();

        // The id is erased in this source system, of responses, in this organisation alone.
        var elsewhere = Form(Person, 5, 4, 0);
        elsewhere.SourceSystem = "kiosk";
        (await Refusal.OfAsync(organization.SubmitAsync(elsewhere))).Reason.ShouldBe("ROUND_CLOSED");
        (await organization.RegisterAsync(TestOrganization.Complaint(Person))).Number.ShouldNotBeEmpty();
        (await (await api.CreateOrganizationAsync()).SubmitAsync(Form(Person, 5, 4, 0))).Outcome.ShouldBe(SubmitOutcome.Stored);
    }

    [Fact]
    public async Task Retries_that_are_under_way_while_it_is_erased_bring_nothing_back()
    {
        var organization = await api.CreateOrganizationAsync();
        for (var turn = 0; turn < 8; turn++)
        {
            var id = $"{Person}-{turn}";
            await organization.SubmitAsync(Form(id, 5, 4, 0));
            var retries = Enumerable.Range(0, 40).Select(_ => OutcomeAsync(() => organization.SubmitAsync(Form(id, 5, 4, 0)))).ToList();
            await organization.Erasures.EraseAsync(Erase(organization, "web", id, $"turn {turn}"), organization.Key);
            retries.AddRange(Enumerable.Range(0, 10).Select(_ => OutcomeAsync(() => organization.SubmitAsync(Form(id, 5, 4, 0)))));

            (await Task.WhenAll(retries)).ShouldAllBe(outcome => outcome == "AlreadyStored" || outcome == "ERASED");
            (await NamedAsync(organization)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_complaint_loses_its_texts_and_goes_on_and_what_is_written_since_is_erased_by_erasing_again()
    {
        var organization = await api.CreateOrganizationAsync();
        var complaint = await organization.RegisterAsync(Complaint(TestOrganization.Responded));
        await organization.Complaints.AssignComplaintAsync(organization.Assignment(complaint.Number, "qa", Person, TestOrganization.Responded.AddHours(1)), organization.Key);
        await organization.Complaints.ConfirmDefectAsync(organization.Event<ConfirmDefectRequest>(complaint.Number, TestOrganization.Responded.AddHours(2), note: Person + " said so"), organization.Key);
        var before = await GetAsync(organization, complaint);
        (await NamedAsync(organization)).ShouldBe(["complaint", "complaint_event", "personal_text"]);

        var certificate = await organization.Erasures.EraseAsync(Erase(organization, complaint.Number, "first"), organization.Key);

        (await NamedAsync(organization)).ShouldBeEmpty();
        (await api.CountAsync("SELECT count(*) FROM csat.personal_text WHERE subject_id = $1", Guid.Parse(complaint.ComplaintId))).ShouldBe(0);
        certificate.Erased.ShouldBe(new ErasedData { Texts = 4, ExternalIds = 1 }, "description, person, note and the caller");
        (certificate.SubjectId, certificate.SourceSystem).ShouldBe((complaint.ComplaintId, "crm"));
        var after = await GetAsync(organization, complaint);
        (after.Number, after.State, after.Department, after.ReceivedAt, after.Category, after.EventCount).ShouldBe((before.Number, before.State, before.Department, before.ReceivedAt, before.Category, before.EventCount));
        after.Clocks.ShouldBe(before.Clocks);
        after.Events.Select(entry => (entry.Kind, entry.OccurredAt)).ShouldBe(before.Events.Select(entry => (entry.Kind, entry.OccurredAt)));
        (after.Description, after.AssignedTo).ShouldBe(("", ""));

        // Its life goes on; who writes of the person again has it erased again.
        await organization.Complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(complaint.Number, TestOrganization.Responded.AddHours(3), note: Person), organization.Key);
        (await NamedAsync(organization)).ShouldBe(["personal_text"]);
        var repeated = await organization.Erasures.EraseAsync(Erase(organization, complaint.Number, "first"), organization.Key);
        (await NamedAsync(organization)).ShouldBe(["personal_text"], "the same request does nothing more");
        var again = await organization.Erasures.EraseAsync(Erase(organization, complaint.Number, "second"), organization.Key);

        repeated.ShouldBe(certificate);
        (await NamedAsync(organization)).ShouldBeEmpty();
        again.Erased.ShouldBe(new ErasedData { Texts = 2 }, "the note and the caller");
        again.Digest.ShouldBe(certificate.Digest);
        (await AuditAsync(organization, certificate)).ShouldBe(2);
        (await ListAsync(organization)).ShouldBe([certificate, again]);
    }

    [Fact]
    public async Task A_late_retry_of_an_erased_complaint_is_refused_by_name_alone_in_an_import_and_with_further_events()
    {
        var organization = await api.CreateOrganizationAsync();
        var past = History(ComplaintEventKind.Answered);
        (await ImportAsync(organization, past)).Stored.ShouldBe(1);
        var complaint = (await organization.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = organization.Code }, organization.Key)).Complaints.Single();
        await organization.Erasures.EraseAsync(Erase(organization, complaint.Number, "first"), organization.Key);

        var alone = await Refusal.OfAsync(organization.RegisterAsync(Complaint(TestOrganization.Responded)));
        var same = await ImportAsync(organization, past);
        var grown = await ImportAsync(organization, History(ComplaintEventKind.Answered, ComplaintEventKind.CustomerSatisfied));

        (alone.Code, alone.Reason, alone.Field).ShouldBe((StatusCode.FailedPrecondition, "ERASED", "external_id"));
        Refusal.Of(same.Verdicts.Single().Status).Reason.ShouldBe("ERASED");
        Refusal.Of(grown.Verdicts.Single().Status).Reason.ShouldBe("ERASED");
        (await NamedAsync(organization)).ShouldBeEmpty();
        (await api.CountAsync("SELECT count(*) FROM csat.complaint c JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization.Code)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_there_not_said_or_not_allowed_is_refused()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.SubmitAsync(Form(Person, 5, 4, 0));
        var unsaid = Erase(organization, "web", Person, "r");
        unsaid.Reason = ErasureReason.Unspecified;

        var complaint = await Refusal.OfAsync(organization.Erasures.EraseAsync(Erase(organization, "2026-999999", "c"), organization.Key));
        var response = await Refusal.OfAsync(organization.Erasures.EraseAsync(Erase(organization, "web", "nobody", "n"), organization.Key));
        var reason = await Refusal.OfAsync(organization.Erasures.EraseAsync(unsaid, organization.Key));
        var subject = await Refusal.OfAsync(organization.Erasures.EraseAsync(new EraseRequest { Organization = organization.Code, Reason = ErasureReason.PurposeEnded }, organization.Key));
        var manager = await Refusal.OfAsync(organization.Erasures.EraseAsync(Erase(organization, "web", Person, "m"), await organization.CreateKeyAsync(Role.QualityManager)));

        (complaint.Code, complaint.Field).ShouldBe((StatusCode.NotFound, "complaint"));
        (response.Code, response.Field).ShouldBe((StatusCode.NotFound, "response.external_id"));
        (reason.Reason, reason.Field).ShouldBe(("FIELD_MISSING", "reason"));
        (subject.Reason, subject.Field).ShouldBe(("FIELD_MISSING", "complaint"));
        manager.Code.ShouldBe(StatusCode.PermissionDenied);
        (await ListAsync(organization)).ShouldBeEmpty();
        (await NamedAsync(organization)).ShouldBe(["response", "response_comment"]);
    }

    [Fact]
    public async Task Pages_of_the_list_make_the_whole()
    {
        var organization = await api.CreateOrganizationAsync();
        foreach (var id in new[] { "1", "2", "3" })
        {
            await organization.SubmitAsync(TestOrganization.Form(id));
            await organization.Erasures.EraseAsync(Erase(organization, "web", id, id), organization.Key);
        }

        var first = await organization.Erasures.ListErasuresAsync(new ListErasuresRequest { Organization = organization.Code, PageSize = 2 }, organization.Key);
        var second = await organization.Erasures.ListErasuresAsync(new ListErasuresRequest { Organization = organization.Code, PageToken = first.NextPageToken }, organization.Key);

        (first.Erasures.Count, second.NextPageToken).ShouldBe((2, ""));
        first.Erasures.Concat(second.Erasures).ShouldBe(await ListAsync(organization));
        (await Refusal.OfAsync(organization.Erasures.ListErasuresAsync(new ListErasuresRequest { Organization = organization.Code, PageToken = "none" }, organization.Key))).Reason.ShouldBe("INVALID_PAGE_TOKEN");
    }

    private static SurveyResponse Form(string id, params int[] levels)
    {
        var form = TestOrganization.Form(id, levels);
        form.Customer = Person;
        form.Attributes["contact"] = Person;
        form.Comments.Add(new Comment { Text = $"ask for {Person}" });
        form.Comments.Add(new Comment { Item = "quality", Text = $"{Person} was not amused" });
        return form;
    }

    // The form, finished an hour later.
    private static SurveyResponse Later()
    {
        var form = Form(Person, 5, 4, 3);
        form.RespondedAt = TestOrganization.Responded.AddHours(1).ToTimestamp();
        return form;
    }

    private static Complaint Complaint(DateTimeOffset receivedAt) => new(TestOrganization.Complaint(Person, receivedAt)) { Description = $"{Person} is dissatisfied" };

    private static ComplaintRow History(params ComplaintEventKind[] kinds)
    {
        var complaint = Complaint(TestOrganization.Responded);
        complaint.Events.Add(kinds.Select((kind, i) => new ComplaintEvent { Kind = kind, OccurredAt = TestOrganization.Responded.AddDays(i + 1).ToTimestamp(), Note = Person }));
        return new ComplaintRow { Position = 1, Complaint = complaint };
    }

    private static EraseRequest Erase(TestOrganization organization, string sourceSystem, string externalId, string requestId) => new()
    {
        Organization = organization.Code, Response = new ErasedResponse { SourceSystem = sourceSystem, ExternalId = externalId }, Reason = ErasureReason.RequestOfPerson, RequestId = requestId,
    };

    private static EraseRequest Erase(TestOrganization organization, string complaint, string requestId) =>
        new() { Organization = organization.Code, Complaint = complaint, Reason = ErasureReason.RequestOfPerson, RequestId = requestId };

    private static async Task<ImportOutcome> ImportAsync(TestOrganization organization, SurveyResponse form)
    {
        using var call = organization.Responses.ImportResponses(organization.Key);
        var messages = ImportCalls.Messages(organization.Code, [form], 1).ToList();
        messages.ForEach(message => message.KeepHistory = true);
        return (await ImportCalls.AnswersAsync(call, messages)).Single(answer => answer.Settled > 0);
    }

    private static async Task<ImportOutcome> ImportAsync(TestOrganization organization, ComplaintRow row)
    {
        using var call = organization.Complaints.ImportComplaints(organization.Key);
        return ImportCalls.Total(await ImportCalls.AnswersAsync(call, ImportCalls.Messages(organization.Code, [row], 1)));
    }

    private static async Task<Complaint> GetAsync(TestOrganization organization, Complaint complaint) =>
        await organization.Complaints.GetComplaintAsync(new GetComplaintRequest { Organization = organization.Code, Complaint = complaint.Number }, organization.Key);

    private static async Task<IReadOnlyList<Erasure>> ListAsync(TestOrganization organization) =>
        (await organization.Erasures.ListErasuresAsync(new ListErasuresRequest { Organization = organization.Code }, organization.Key)).Erasures;

    private static async Task<string> OutcomeAsync(Func<AsyncUnaryCall<SubmitResponseResponse>> submit)
    {
        try
        {
            return (await submit()).Outcome.ToString();
        }
        catch (RpcException refused)
        {
            var trailer = refused.Trailers.GetValueBytes("grpc-status-details-bin");
            return trailer is null ? refused.ToString() : Refusal.Of(Google.Rpc.Status.Parser.ParseFrom(trailer)).Reason;
        }
    }

    // The tables in which a row of the organisation names the person, in whatever column.
    private async Task<IReadOnlyList<string>> NamedAsync(TestOrganization organization)
    {
        var tables = new List<string>();
        await using var list = api.Postgres.Owner.CreateCommand("SELECT relname::text FROM pg_class WHERE relnamespace = 'csat'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname");
        await using (var reader = await list.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        tables.Count.ShouldBeGreaterThan(20);
        var named = new List<string>();
        foreach (var table in tables)
        {
            if (await api.CountAsync($"SELECT count(*) FROM csat.{table} AS row JOIN csat.organization o USING (organization_id) WHERE o.code = $1 AND row::text LIKE '%' || $2 || '%'", organization.Code, Person) > 0)
            {
                named.Add(table);
            }
        }

        return named;
    }

    // Everything of the forms that a figure may count.
    private async Task<string> CountedAsync(TestOrganization organization)
    {
        await using var command = api.Postgres.Owner.CreateCommand("""
            SELECT string_agg(concat_ws(' ', r.response_id, r.round_id, r.questionnaire_version_id, r.rating_kind, r.respondent_kind, r.competitor_id, r.department_id, r.responded_at, r.sent_at,
              r.received_at, r.levels, r.weight, (SELECT string_agg(item_position::text, ',' ORDER BY item_position) FROM csat.response_comment c WHERE c.response_id = r.response_id),
              (SELECT string_agg(concat_ws(' ', version, levels, responded_at, comment_positions), ',' ORDER BY version) FROM csat.response_version v WHERE v.response_id = r.response_id)), E'\n' ORDER BY r.response_id)
            FROM csat.response r JOIN csat.organization o USING (organization_id) WHERE o.code = $1
            """);
        command.Parameters.Add(new() { Value = organization.Code });
        return (string)(await command.ExecuteScalarAsync())!;
    }

    // How many entries of the audit are of erasures of the same, in a chain that is sound.
    private static async Task<int> AuditAsync(TestOrganization organization, Erasure erasure)
    {
        var chain = await VerifyAsync(organization);
        chain.Faults.ShouldBeEmpty();
        chain.Entries.ShouldBeGreaterThan(5);
        var entries = (await organization.Audits.ListEntriesAsync(new ListEntriesRequest { Organization = organization.Code, SubjectId = erasure.SubjectId }, organization.Key)).Entries
            .Where(entry => entry.Method == "/csat.v1.ErasureService/Erase").ToList();
        entries.ShouldAllBe(entry => entry.Outcome == AuditOutcome.Changed && entry.Actors.Single() == erasure.Actor);
        return entries.Count;
    }

    // Sealed as soon as no transaction of before is under way, another test's too.
    private static async Task<VerifyChainResponse> VerifyAsync(TestOrganization organization)
    {
        while (true)
        {
            var chain = await organization.Audits.VerifyChainAsync(new VerifyChainRequest { Organization = organization.Code }, organization.Key);
            if (chain.Unsealed == 0)
            {
                return chain;
            }

            await Task.Delay(50);
        }
    }
}
