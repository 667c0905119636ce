using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CSat.Postgres.Migrations;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CSat.Postgres.Tests.Migrations;

/// <summary>Complaints of the schema before 0007 go on with codes, payloads and texts of today; nothing of them is lost.</summary>
public sealed class ComplaintEventsMigrationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Before = """
        INSERT INTO csat.organization (organization_id, code, name_zh, name_en, time_zone, calendar_code) VALUES ('00000000-0000-0000-0000-000000000001', 'old', 'o', 'o', 'Asia/Shanghai', 'cn');
        INSERT INTO csat.regime_version (organization_id, regime_version_id, regime_id, regime_code, version, content, content_digest)
        VALUES ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', 'R11', 'r', 1, 'x', sha256('x'));
        INSERT INTO csat.complaint_category (organization_id, complaint_category_id, code, name_zh, name_en)
        VALUES ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000003', 'defect', 'x', 'x');
        INSERT INTO csat.department (organization_id, department_id, code, name_zh, name_en, position)
        VALUES ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000004', 'qa', 'x', 'x', 1);
        INSERT INTO csat.complaint (organization_id, complaint_id, number, source_system, external_id, content_digest, regime_version_id, channel, complaint_category_id, department_id,
          description, received_at, customer_due_at, state, assigned_to, assigned_at, answered_at, verdict, verdict_at, reopen_count, event_count)
        VALUES ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000005', '2026-000001', 'crm', '1', sha256('content'), '00000000-0000-0000-0000-000000000002', 'telephone',
          '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000004', '泵漏水', '2026-03-06T02:00:00Z', '2026-03-07T02:00:00Z', 'answered', '李工', '2026-03-06T03:00:00Z',
          '2026-03-06T04:00:00Z', 'dissatisfied', '2026-03-06T05:00:00Z', 0, 5),
          ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000006', '2026-000002', 'crm', '2', sha256('other'), '00000000-0000-0000-0000-000000000002', 'telephone',
          '00000000-0000-0000-0000-000000000003', NULL, '', '2026-03-06T02:00:00Z', NULL, 'registered', NULL, NULL, NULL, NULL, NULL, 0, 1);
        INSERT INTO csat.complaint_event (organization_id, complaint_id, sequence, kind, step, occurred_at, recorded_at, actor, role, note, request_id)
        SELECT '00000000-0000-0000-0000-000000000001', complaint_id::uuid, sequence, kind, step, '2026-03-06T02:00:00Z', '2026-03-06T02:00:01Z', 'desk', NULL, note, request_id
        FROM (VALUES
          ('00000000-0000-0000-0000-000000000005', 1, 'registered', NULL, NULL, NULL), ('00000000-0000-0000-0000-000000000005', 2, 'defect_confirmed', NULL, '泵漏水', 'req-1'),
          ('00000000-0000-0000-0000-000000000005', 3, 'assigned', NULL, NULL, NULL), ('00000000-0000-0000-0000-000000000005', 4, 'step', 'stock-reported', NULL, NULL),
          ('00000000-0000-0000-0000-000000000005', 5, 'verdict_dissatisfied', NULL, '不满意', NULL), ('00000000-0000-0000-0000-000000000006', 1, 'registered', NULL, NULL, NULL)
        ) AS rows (complaint_id, sequence, kind, step, note, request_id);
        INSERT INTO csat.complaint_clock (organization_id, complaint_id, clock_code, started_at, due_at, reported_outcome)
        VALUES ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000005', 'answer', '2026-03-06T02:00:00Z', '2026-03-11T15:59:59.999999Z', 'in_time');
        """;

    private const string Complaint = "'00000000-0000-0000-0000-000000000005'";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_recorded_before_is_told_as_today(bool superuser)
    {
        await using var database = await UpgradedAsync(superuser);

        (await TextsAsync(database, $"SELECT kind FROM csat.complaint_event WHERE complaint_id = {Complaint} ORDER BY sequence"))
            .ShouldBe(["registered", "defect-confirmed", "assigned", "step", "customer-dissatisfied"]);
        (await TextsAsync(database, "SELECT reported_outcome FROM csat.complaint_clock")).ShouldBe(["in-time"]);
        (await TextsAsync(database, "SELECT request_id FROM csat.complaint_event WHERE request_id IS NOT NULL")).ShouldBe(["req-1"]);
        var registration = JsonDocument.Parse((await TextsAsync(database, $"SELECT payload::text FROM csat.complaint_event WHERE complaint_id = {Complaint} AND sequence = 1")).Single()).RootElement;
        foreach (var (name, value) in new[] { ("number", "2026-000001"), ("source_system", "crm"), ("external_id", "1"), ("channel", "telephone"), ("category", "defect"), ("department", "qa"), ("regime_version_id", "00000000-0000-0000-0000-000000000002") })
        {
            registration.GetProperty(name).GetString().ShouldBe(value);
        }

        registration.GetProperty("reported_clocks").GetProperty("answer").GetString().ShouldBe("in-time");
        registration.GetProperty("customer_due_at").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 3, 7, 2, 0, 0, TimeSpan.Zero));
        registration.TryGetProperty("offering", out _).ShouldBeFalse();
        registration.TryGetProperty("note", out _).ShouldBeFalse();
        (await TextsAsync(database, $"SELECT payload ->> 'department' FROM csat.complaint_event WHERE complaint_id = {Complaint} AND kind = 'assigned'")).ShouldBe(["qa"]);
    }

    [Fact]
    public async Task Texts_stand_in_one_table_and_digests_hold_under_their_keys()
    {
        await using var database = await UpgradedAsync(superuser: true);

        (await TextsAsync(database, $"SELECT content FROM csat.personal_text WHERE subject_id = {Complaint} ORDER BY content COLLATE \"C\"")).ShouldBe(["desk", "不满意", "李工", "泵漏水"]);
        (await TextsAsync(database, "SELECT t.content FROM csat.complaint_event e JOIN csat.personal_text t ON t.text_id = (e.payload -> 'assigned_to' ->> 'text')::uuid")).ShouldBe(["李工"]);
        (await TextsAsync(database, "SELECT payload::text FROM csat.complaint_event")).ShouldAllBe(payload => !payload.Contains("泵漏水") && !payload.Contains("desk") && !payload.Contains("李工"));
        var references = await TextsAsync(database, """
            SELECT t.content || '|' || encode(t.digest_key, 'hex') || '|' || (reference ->> 'digest')
            FROM csat.complaint_event e, jsonb_path_query(e.payload, '$.*') AS reference JOIN csat.personal_text t ON t.text_id = (reference ->> 'text')::uuid
            WHERE jsonb_typeof(reference) = 'object' AND reference ? 'text'
            """);
        references.Count.ShouldBe(11);
        foreach (var parts in references.Select(reference => reference.Split('|')))
        {
            Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(parts[1]), Encoding.UTF8.GetBytes(parts[0]))).ShouldBe(parts[2]);
        }

        var kept = (await TextsAsync(database, $"""
            SELECT encode(c.content_digest, 'hex') || '|' || encode(t.digest_key, 'hex') || '|' || (e.payload ->> 'content_digest')
            FROM csat.complaint c JOIN csat.personal_text t ON t.text_id = c.description_text_id JOIN csat.complaint_event e ON e.complaint_id = c.complaint_id
            WHERE c.complaint_id = {Complaint} AND e.sequence = 1
            """)).Single().Split('|');
        kept[0].ShouldBe(Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(kept[1]), SHA256.HashData(Encoding.UTF8.GetBytes("content")))));
        kept[2].ShouldBe(kept[0]);
    }

    private static async Task<List<string>> TextsAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    /// <summary>A database with complaints as they were, upgraded by a superuser or by an owner who is held by row-level security.</summary>
    private async Task<NpgsqlDataSource> UpgradedAsync(bool superuser)
    {
        var administrator = await postgres.CreateEmptyDatabaseAsync();
        var settings = new NpgsqlConnectionStringBuilder(administrator);
        var super = NpgsqlDataSource.Create(administrator);
        if (!superuser)
        {
            (settings.Username, settings.Password) = ("owner_of_" + settings.Database, "secret");
            await RunAsync(super, $"CREATE ROLE {settings.Username} LOGIN CREATEROLE PASSWORD 'secret'; GRANT csat_app, csat_etl TO {settings.Username} WITH INHERIT FALSE, SET TRUE; ALTER DATABASE {settings.Database} OWNER TO {settings.Username}");
        }

        await using var owner = PostgresDataSources.ForOwner(settings.ConnectionString);
        var all = Migration.All();
        await new Migrator(owner, NullLogger.Instance).MigrateAsync([.. all.TakeWhile(migration => migration.Name != "0007_complaint_events")]);
        await RunAsync(super, Before);
        await new Migrator(owner, NullLogger.Instance).MigrateAsync(all);
        return super;
    }

    private static async Task RunAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
