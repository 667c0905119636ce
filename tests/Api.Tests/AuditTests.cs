using System.Security.Cryptography;
using CSat.Api.Audits.Seals;
using CSat.Api.Calls;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Npgsql;

namespace CSat.Api.Tests;

/// <summary>The chain of entries: sealed in the order of their transactions, listed by what they are of, never changed, and computed anew.</summary>
public sealed class AuditTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Entries_say_who_did_what_when_and_are_found_by_time_and_thing()
    {
        var organization = await api.CreateOrganizationAsync();
        var before = DateTimeOffset.UtcNow;
        var key = await organization.Organizations.CreateApiKeyAsync(new CreateApiKeyRequest { Organization = organization.Code, Label = "desk", Role = Role.Agent }, organization.Key);
        var complaint = await organization.Complaints.RegisterComplaintAsync(
            new RegisterComplaintRequest { Organization = organization.Code, Complaint = TestOrganization.Complaint("1"), RequestId = "register-1" }, ApiFixture.With(key.ApiKey));
        var step = organization.Event<ConfirmDefectRequest>(complaint.ComplaintId);
        await organization.Complaints.ConfirmDefectAsync(step, ApiFixture.With(key.ApiKey));

        var all = await SealedAsync(organization);
        var ofComplaint = await ListAsync(organization, new ListEntriesRequest { Subject = AuditSubject.Complaint, SubjectId = complaint.ComplaintId });
        var late = await ListAsync(organization, new ListEntriesRequest { Since = before.ToTimestamp() });
        var early = await ListAsync(organization, new ListEntriesRequest { Before = before.ToTimestamp() });

        all.Select(entry => entry.Position).ShouldBe(Enumerable.Range(1, all.Count).Select(i => (long)i));
        ofComplaint.Select(entry => (entry.Method, entry.Outcome, entry.RequestId)).ShouldBe([
            ("/csat.v1.ComplaintService/RegisterComplaint", AuditOutcome.Created, "register-1"), ("/csat.v1.ComplaintService/ConfirmDefect", AuditOutcome.Changed, "")]);
        ofComplaint.ShouldAllBe(entry => entry.Actors.Single() == "key:" + key.ApiKeyId && entry.Count == 1);
        late.Select(entry => entry.Position).ShouldBe(all.Skip(early.Count).Select(entry => entry.Position));
        late.Count.ShouldBe(3);

        // The digest is of the request as the caller can compute it too.
        step.RequestId = "";
        SHA256.HashData([.. Guid.Parse(ofComplaint[1].EntryId).ToByteArray(bigEndian: true), .. step.ToByteArray()]).ShouldBe(ofComplaint[1].ContentDigest.ToByteArray());
    }

    [Fact]
    public async Task Pages_of_the_list_make_the_whole_and_a_token_is_of_its_list()
    {
        var organization = await api.CreateOrganizationAsync();
        var all = await SealedAsync(organization);
        var first = await organization.Audits.ListEntriesAsync(new ListEntriesRequest { Organization = organization.Code, PageSize = 2 }, organization.Key);
        var second = await organization.Audits.ListEntriesAsync(new ListEntriesRequest { Organization = organization.Code, PageSize = 1000, PageToken = first.NextPageToken }, organization.Key);

        first.Entries.Concat(second.Entries).ShouldBe(all);
        second.NextPageToken.ShouldBe("");
        (await Refusal.OfAsync(organization.Audits.ListEntriesAsync(
            new ListEntriesRequest { Organization = organization.Code, Subject = AuditSubject.Round, PageToken = first.NextPageToken }, organization.Key))).Reason.ShouldBe("INVALID_PAGE_TOKEN");
        (await Refusal.OfAsync(organization.Audits.ListEntriesAsync(new ListEntriesRequest { Organization = organization.Code }, await organization.CreateKeyAsync(Role.Agent)))).Code.ShouldBe(StatusCode.PermissionDenied);
    }

    [Fact]
    public async Task Responses_of_many_callers_are_all_in_entries_whose_digests_are_theirs()
    {
        var organization = await api.CreateOrganizationAsync();
        var keys = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => organization.CreateKeyAsync(Role.Collector)));
        await Task.WhenAll(Enumerable.Range(0, 120).Select(i => organization.Responses.SubmitResponseAsync(
            new SubmitResponseRequest { Organization = organization.Code, Response = TestOrganization.Form($"{i % 100}") }, keys[i % 4]).ResponseAsync));
        await organization.ImportAsync(Enumerable.Range(0, 250).Select(i => TestOrganization.Form($"{i}")));

        var entries = (await SealedAsync(organization)).Where(entry => entry.Subject == AuditSubject.Response).ToList();

        entries.Sum(entry => entry.Count).ShouldBe(250, "those known already were written by none of the later calls");
        var calls = entries.Where(entry => entry.Method == "/csat.v1.ResponseService/SubmitResponse").ToList();
        calls.Sum(entry => entry.Count).ShouldBe(100);
        calls.SelectMany(entry => entry.Actors).Distinct().Count().ShouldBe(4);
        foreach (var entry in entries)
        {
            (await DigestsAsync(entry)).ShouldContain(Convert.ToHexStringLower(entry.ContentDigest.Span), entry.ToString());
        }

        // The digest of the responses of one transaction, which are those of one audit entry.
        async Task<List<string>> DigestsAsync(AuditEntry entry)
        {
            await using var read = api.Postgres.Owner.CreateCommand("""
                SELECT encode(sha256(string_agg(uuid_send(response_id) || content_digest, ''::bytea ORDER BY response_id)), 'hex')
                FROM csat.response WHERE changed_xid = (SELECT changed_xid FROM csat.audit_entry WHERE entry_id = $1) GROUP BY organization_id
                """);
            read.Parameters.Add(new() { Value = Guid.Parse(entry.EntryId) });
            await using var reader = await read.ExecuteReaderAsync();
            var digests = new List<string>();
            while (await reader.ReadAsync())
            {
                digests.Add(reader.GetString(0));
            }

            return digests;
        }
    }

    [Fact]
    public async Task Nothing_that_a_person_wrote_is_in_an_entry()
    {
        var organization = await api.CreateOrganizationAsync();
        var form = TestOrganization.Form("f");
        form.Comments.Add(new Comment { Text = "王小明 says" });
        await organization.SubmitAsync(form);
        var complaint = await organization.RegisterAsync(TestOrganization.Complaint("c"));
        await organization.Complaints.AssignComplaintAsync(organization.Assignment(complaint.ComplaintId, "qa", "王小明"), organization.Key);

        (await api.CountAsync("SELECT count(*) FROM csat.audit_entry e JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization.Code)).ShouldBeGreaterThan(7);
        (await api.CountAsync(
            "SELECT count(*) FROM csat.audit_entry e JOIN csat.organization o USING (organization_id) WHERE o.code = $1 AND (e::text ~ '王小明' OR e::text ~ 'leaks' OR position(encode('王小明'::bytea, 'hex') in e::text) > 0)",
            organization.Code)).ShouldBe(0);
    }

    [Fact]
    public async Task Hosts_that_seal_at_once_while_others_write_make_one_chain_without_a_gap()
    {
        var organization = await api.CreateOrganizationAsync();
        var tenant = await TenantAsync(organization);
        using var stop = new CancellationTokenSource();
        var seals = Enumerable.Range(0, 3).Select(_ => new SealStore(api.Postgres.Application)).ToList();
        var sealing = seals.Select(store => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await store.SealAsync(tenant, CancellationToken.None);
            }
        })).ToList();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var i = 0; i < 10; i++)
            {
                await organization.SubmitAsync(TestOrganization.Form($"{writer}-{i}"));
                await organization.RegisterAsync(TestOrganization.Complaint($"{writer}-{i}"));
            }
        }));
        await stop.CancelAsync();
        await Task.WhenAll(sealing);
        var entries = await SealedAsync(organization);

        entries.Select(entry => entry.Position).ShouldBe(Enumerable.Range(1, entries.Count).Select(i => (long)i));
        entries.Where(entry => entry.Subject == AuditSubject.Complaint).Count().ShouldBe(80);
        (await VerifyAsync(organization)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Neither_the_application_nor_the_owner_changes_or_removes_an_entry()
    {
        var organization = await api.CreateOrganizationAsync();
        await SealedAsync(organization);
        var tenant = await TenantAsync(organization);
        foreach (var statement in new[] { "UPDATE csat.audit_entry SET method = 'x'", "DELETE FROM csat.audit_entry", "TRUNCATE csat.audit_entry", "UPDATE csat.audit_seal SET position = position + 1000000", "DELETE FROM csat.audit_seal", "TRUNCATE csat.audit_seal" })
        {
            await using var transaction = await CSat.Postgres.Tenants.TenantTransaction.BeginAsync(api.Postgres.Application, tenant.Id);
            await using var application = new NpgsqlCommand(statement, transaction.Connection, transaction.Transaction);
            (await Should.ThrowAsync<PostgresException>(() => application.ExecuteNonQueryAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, statement);
            await using var owner = api.Postgres.Owner.CreateCommand("SET session_replication_role = replica; " + statement);
            (await Should.ThrowAsync<PostgresException>(() => owner.ExecuteNonQueryAsync())).SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation, statement);
        }

        await using var reset = api.Postgres.Owner.CreateCommand("RESET session_replication_role");
        await reset.ExecuteNonQueryAsync();
        (await VerifyAsync(organization)).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE csat.audit_entry SET method = method || 'x' WHERE entry_id = $1", AuditFaultKind.Changed)]
    [InlineData("UPDATE csat.audit_entry SET at = at + interval '1 microsecond' WHERE entry_id = $1", AuditFaultKind.Changed)]
    [InlineData("UPDATE csat.audit_entry SET actors = ARRAY['serve'] WHERE entry_id = $1", AuditFaultKind.Changed)]
    [InlineData("UPDATE csat.audit_seal SET hash = sha256(hash) WHERE entry_id = $1", AuditFaultKind.Changed)]
    [InlineData("DELETE FROM csat.audit_entry WHERE entry_id = $1", AuditFaultKind.Missing)]
    public async Task What_somebody_with_all_power_changes_is_named_by_its_position(string statement, AuditFaultKind kind)
    {
        var organization = await api.CreateOrganizationAsync();
        var entries = await SealedAsync(organization);
        await TamperAsync(statement, Guid.Parse(entries[2].EntryId));

        var found = await VerifyAsync(organization);

        found.Faults.ShouldContain(fault => fault.Kind == kind && fault.Position == 3 && fault.Last == 3);
    }

    [Fact]
    public async Task A_chain_whose_end_was_taken_away_is_sound_but_not_the_head_s()
    {
        var organization = await api.CreateOrganizationAsync();
        await SealedAsync(organization);
        var head = await organization.Audits.GetHeadAsync(new GetHeadRequest { Organization = organization.Code }, organization.Key);
        (await VerifyAsync(organization, head)).Faults.ShouldBeEmpty();
        await TamperAsync("DELETE FROM csat.audit_seal WHERE organization_id = $1 AND position > 3", Guid.Parse(head.OrganizationId));
        await TamperAsync("DELETE FROM csat.audit_entry e WHERE organization_id = $1 AND NOT EXISTS (SELECT FROM csat.audit_seal s WHERE s.entry_id = e.entry_id)", Guid.Parse(head.OrganizationId));

        (await VerifyAsync(organization)).Faults.ShouldBeEmpty();
        var fault = (await VerifyAsync(organization, head)).Faults.ShouldHaveSingleItem();

        (fault.Kind, fault.Position).ShouldBe((AuditFaultKind.OtherHead, head.Position));
    }

    // As the owner would who takes the triggers away.
    private async Task TamperAsync(string statement, Guid id)
    {
        const string Triggers = "ALTER TABLE csat.audit_entry {0} TRIGGER append_only; ALTER TABLE csat.audit_seal {0} TRIGGER append_only";
        await using var connection = await api.Postgres.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var sql in new[] { string.Format(null, Triggers, "DISABLE"), statement, string.Format(null, Triggers, "ENABLE ALWAYS") })
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            if (sql == statement)
            {
                command.Parameters.Add(new() { Value = id });
            }

            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private static async Task<VerifyChainResponse> VerifyAsync(TestOrganization organization, AuditHead? head = null) =>
        await organization.Audits.VerifyChainAsync(new VerifyChainRequest { Organization = organization.Code, Head = head }, organization.Key);

    private static async Task<List<AuditEntry>> ListAsync(TestOrganization organization, ListEntriesRequest request)
    {
        (request.Organization, request.PageSize) = (organization.Code, 1000);
        return [.. (await organization.Audits.ListEntriesAsync(request, organization.Key)).Entries];
    }

    // All entries once all are sealed: a transaction of another test's database may hold them up for a while.
    private static async Task<List<AuditEntry>> SealedAsync(TestOrganization organization)
    {
        while ((await VerifyAsync(organization)).Unsealed > 0)
        {
            await Task.Delay(50);
        }

        return await ListAsync(organization, new ListEntriesRequest());
    }

    private async Task<Tenant> TenantAsync(TestOrganization organization)
    {
        await using var read = api.Postgres.Owner.CreateCommand("SELECT organization_id FROM csat.organization WHERE code = $1");
        read.Parameters.Add(new() { Value = organization.Code });
        return new Tenant((Guid)(await read.ExecuteScalarAsync())!, organization.Code, new("x", "x"), TimeZoneInfo.Utc, "cn");
    }
}
