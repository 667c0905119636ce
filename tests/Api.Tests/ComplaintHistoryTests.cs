using System.Diagnostics;
using System.Text.Json;
using CSat.Api.Authentication;
using CSat.Api.Calls;
using CSat.Api.Complaints;
using CSat.Api.Complaints.Events;
using CSat.Api.Regimes;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Postgres.Audit;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;
using CSat.Regimes;
using CSat.Testing;
using Google.Protobuf.WellKnownTypes;
using Npgsql;
using ComplaintEvent = CSat.Contracts.V1.ComplaintEvent;
using ComplaintEventKind = CSat.Contracts.V1.ComplaintEventKind;

namespace CSat.Api.Tests;

/// <summary>The events hold all of a complaint, and no text of a person.</summary>
public sealed class ComplaintHistoryTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly DateTimeOffset Friday = new(2026, 3, 6, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Every_stored_complaint_is_rebuilt_from_its_events_alone()
    {
        var organization = await WorkedAsync();
        var id = await IdAsync(organization);
        var numbers = new List<string>();
        foreach (var complaint in (await organization.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = organization.Code }, organization.Key)).Complaints)
        {
            await using var transaction = await TenantTransaction.BeginAsync(api.Postgres.Application, id);
            var stored = (await transaction.QueryAsync(ComplaintRows.Reads(id, complaint.Number, forUpdate: false), ComplaintRows.ReadAsync, CancellationToken.None))!;
            var regime = await new RegimeStore(api.Postgres.Application).GetAsync(transaction, stored.RegimeVersionId, CancellationToken.None);

            var rebuilt = ComplaintCase.Replay(stored.Id, stored.Entries, new([]), regime.Complaints!, stored.Settings).Record;

            var row = await RowAsync(transaction, stored.Id);
            var values = ComplaintRows.RowOf(rebuilt);
            var compared = 0;
            foreach (var property in values.GetType().GetProperties().Where(property => row.ContainsKey(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)) && property.Name is not ("CategoryId" or "DepartmentId" or "OfferingId")))
            {
                Comparable(property.GetValue(values)).ShouldBe(Comparable(row[JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)]), $"{complaint.Number} {property.Name}");
                compared++;
            }

            compared.ShouldBe(row.Count - 7, "all columns but the organisation, the stamp, the three ids of the directory, and the two of their codes that are compared below");
            (rebuilt.Registration.Category, rebuilt.Registration.Offering).ShouldBe((row["category"], row["offering"] as string));
            numbers.Add(complaint.Number);
        }

        numbers.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Events_and_rows_hold_no_text_of_a_person_and_once_it_is_erased_all_else_stands()
    {
        var organization = await WorkedAsync();
        var worked = (await organization.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = organization.Code, State = Contracts.V1.ComplaintState.Assigned }, organization.Key)).Complaints.Single();
        var before = await GetAsync(organization, worked.Number);
        before.AssignedTo.ShouldBe("李工");
        foreach (var text in new[] { "泵漏水", "李工", "王工", "客户说", "审核员" })
        {
            (await api.CountAsync("SELECT count(*) FROM csat.complaint_event WHERE payload::text LIKE '%' || $1 || '%'", text)).ShouldBe(0, text);
            (await api.CountAsync("SELECT count(*) FROM csat.complaint AS c WHERE c::text LIKE '%' || $1 || '%'", text)).ShouldBe(0, text);
            (await api.CountAsync("SELECT count(*) FROM csat.personal_text WHERE content LIKE '%' || $1 || '%'", text)).ShouldBeGreaterThan(0, text);
        }

        await api.CountAsync("WITH erased AS (DELETE FROM csat.personal_text WHERE subject_id = $1 RETURNING 1) SELECT count(*) FROM erased", Guid.Parse(worked.ComplaintId));

        var after = await GetAsync(organization, worked.Number);
        (after.Description, after.AssignedTo).ShouldBe(("", ""));
        after.Events.ShouldAllBe(entry => entry.Note == "" && entry.Actor == "");
        (before.Description, before.AssignedTo) = ("", "");
        foreach (var entry in before.Events)
        {
            (entry.Note, entry.Actor) = ("", "");
        }

        after.ShouldBe(before);
        (await organization.Complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(worked.ComplaintId), organization.Key)).State.ShouldBe(Contracts.V1.ComplaintState.Answered);
    }

    [Fact]
    public async Task An_event_takes_its_texts_and_clocks_along()
    {
        var organization = await api.CreateOrganizationAsync();
        var id = (await organization.RegisterAsync(TestOrganization.Complaint("1", Friday))).ComplaintId;
        await organization.Complaints.AssignComplaintAsync(organization.Assignment(id, "qa", "李工", Friday.AddHours(1)), organization.Key);
        var again = await organization.Complaints.AssignComplaintAsync(organization.Assignment(id, "sales", "李工", Friday.AddHours(2)), organization.Key);
        var nobody = await organization.Complaints.AssignComplaintAsync(organization.Assignment(id, "qa", "", Friday.AddHours(3)), organization.Key);

        (again.Department, again.AssignedTo).ShouldBe(("sales", "李工"));
        (nobody.Department, nobody.AssignedTo).ShouldBe(("qa", ""));
        (await api.CountAsync("SELECT count(*) FROM csat.personal_text WHERE subject_id = $1 AND content = '李工'", Guid.Parse(id))).ShouldBe(1, "the same text is kept once");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("req-1")]
    public async Task An_event_takes_three_round_trips(string? requestId)
    {
        var organization = await api.CreateOrganizationAsync();
        var name = (await organization.RegisterAsync(TestOrganization.Complaint("1", Friday))).Number;
        var tenant = new Tenant(await IdAsync(organization), organization.Code, new("x", "x"), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), "cn");
        var regimes = new RegimeStore(api.Postgres.Application);
        var store = new ComplaintStore(api.Postgres.Application, regimes, CalendarLoader.LoadFolder(Repository.PathOf("calendars")));
        await new RequestLog(api.Postgres.Application).PrepareAsync(Guid.Empty, Friday, CancellationToken.None);
        var request = requestId is null ? null : new IdentifiedRequest(requestId, "/test", new byte[] { 1 }, Friday);
        var call = new Call(tenant, new Caller(tenant.Id, Role.Agent, false, "desk", null), Friday.AddHours(1), request, CancellationToken.None) { Act = AuditAct.OfProgram("test", Friday) };
        await store.GetAsync(call, name);
        var trips = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => Interlocked.Add(ref trips, activity.Parent?.OperationName == "append" ? 1 : 0),
        };
        ActivitySource.AddActivityListener(listener);
        using var append = new Activity("append").Start();

        var (after, clocks) = await new EventStore(api.Postgres.Application, store, regimes).AppendAsync(call, new ComplaintStep(name, new(Domain.Complaints.ComplaintEventKind.Assigned, Friday.AddMinutes(10)) { Department = "qa", Actor = "desk", RecordedAt = call.At }) { AssignedTo = "李工" });

        append.Stop();
        trips.ShouldBe(2, "and the commit");
        (after.Record.State, after.AssignedTo, clocks.Count).ShouldBe((Domain.Complaints.ComplaintState.Assigned, "李工", 6));
    }

    /// <summary>An organisation with complaints in every state, worked and imported.</summary>
    private async Task<TestOrganization> WorkedAsync()
    {
        var organization = await api.CreateOrganizationAsync();
        var (complaints, key) = (organization.Complaints, organization.Key);
        await organization.RegisterAsync(TestOrganization.Complaint("registered", Friday));
        var customer = TestOrganization.Complaint("worked", Friday);
        customer.CustomerDueAt = Friday.AddDays(1).ToTimestamp();
        var id = (await organization.RegisterAsync(customer)).ComplaintId;
        await complaints.ConfirmDefectAsync(organization.Event<ConfirmDefectRequest>(id, Friday.AddMinutes(10)), key);
        await complaints.RecordNoticeAsync(organization.Event<RecordNoticeRequest>(id, Friday.AddMinutes(20)), key);
        await complaints.RecordStepAsync(organization.Step(id, Friday.AddMinutes(30), "engineer-confirmed"), key);
        await complaints.AssignComplaintAsync(organization.Assignment(id, "sales", "王工", Friday.AddHours(1)), key);
        await complaints.AssignComplaintAsync(organization.Assignment(id, "qa", "李工", Friday.AddHours(2)), key);
        await complaints.AnswerComplaintAsync(organization.Event<AnswerComplaintRequest>(id, Friday.AddDays(1), note: "8D"), key);
        await complaints.RecordVerdictAsync(organization.Verdict(id, Friday.AddDays(2), CSat.Contracts.V1.CustomerVerdict.Dissatisfied), key);
        await complaints.ReopenComplaintAsync(organization.Event<ReopenComplaintRequest>(id, Friday.AddDays(3), note: "客户说没有改善"), key);
        await complaints.RecordNoticeAsync(organization.Event<RecordNoticeRequest>(id, Friday.AddDays(3), note: "再次通知"), key);

        var closed = TestOrganization.Complaint("closed", Friday);
        (closed.Department, closed.AssignedTo) = ("qa", "王工");
        closed.Events.AddRange(
        [
            new ComplaintEvent { Kind = ComplaintEventKind.Assigned, Actor = "审核员甲" }, new ComplaintEvent { Kind = ComplaintEventKind.Answered, OccurredAt = Friday.AddDays(1).ToTimestamp(), Note = "8D" },
            new ComplaintEvent { Kind = ComplaintEventKind.CustomerSatisfied }, new ComplaintEvent { Kind = ComplaintEventKind.Closed, OccurredAt = Friday.AddDays(2).ToTimestamp() },
        ]);
        var answered = TestOrganization.Complaint("answered", Friday);
        (answered.AssignedTo, answered.Offering) = ("赵工", "");
        answered.Events.Add(new ComplaintEvent { Kind = ComplaintEventKind.Answered });
        using var import = complaints.ImportComplaints(key);
        ComplaintRow[] rows =
        [
            new() { Complaint = closed, ReportedClocks = { new ReportedClock { Code = "answer", Outcome = Contracts.V1.ClockOutcome.InTime } } }, new() { Complaint = answered }, new() { Complaint = TestOrganization.Complaint("plain", Friday) },
        ];
        ImportCalls.Total(await ImportCalls.AnswersAsync(import, ImportCalls.Messages(organization.Code, rows, 10))).Stored.ShouldBe(3);
        return organization;
    }

    private static async Task<Complaint> GetAsync(TestOrganization organization, string name) =>
        await organization.Complaints.GetComplaintAsync(new GetComplaintRequest { Organization = organization.Code, Complaint = name }, organization.Key);

    private async Task<Guid> IdAsync(TestOrganization organization)
    {
        await using var command = api.Postgres.Owner.CreateCommand("SELECT organization_id FROM csat.organization WHERE code = $1");
        command.Parameters.Add(new() { Value = organization.Code });
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<Dictionary<string, object?>> RowAsync(TenantTransaction transaction, Guid id)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT complaint.*, department.code AS department, category.code AS category, offering.code AS offering
            FROM csat.complaint JOIN csat.complaint_category AS category USING (organization_id, complaint_category_id)
            LEFT JOIN csat.department USING (organization_id, department_id) LEFT JOIN csat.offering USING (organization_id, offering_id)
            WHERE complaint_id = $1
            """,
            transaction.Connection, transaction.Transaction)
        { Parameters = { new() { Value = id } } };
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i));
    }

    private static object? Comparable(object? value) => value switch
    {
        DateTimeOffset time => time.UtcDateTime,
        byte[] bytes => Convert.ToHexStringLower(bytes),
        _ => value,
    };
}
