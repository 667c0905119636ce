using CSat.Etl.Increments;
using CSat.Etl.Tests.Source;
using CSat.Testing;
using Npgsql;

namespace CSat.Etl.Tests.Increments;

/// <summary>After any history an increment is a clean rebuild, table by table and row for row.</summary>
public sealed class HistoryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly int Steps = Soak.Count(24, 600);
    private const int StepsARun = 6;

    private static readonly DateTimeOffset Moment = new(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_increment_equals_a_rebuild(int seed)
    {
        var chance = new Random(seed);
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        var history = new History(postgres, source, survey, chance);
        await survey.AddWorkedExampleAsync();
        await source.PublishChangesAsync(Moment);
        var increments = 0;
        for (var step = 1; step <= Steps; step++)
        {
            await history.StepAsync();
            if (step % StepsARun == 0)
            {
                var result = await source.PublishChangesAsync(Moment.AddMinutes(step));
                increments += result.Rebuild is null ? 1 : 0;
                history.Published(result.Rebuild);
                (await source.DifferencesAsync(Moment.AddMinutes(step))).ShouldBeEmpty($"seed {seed}, step {step}: {history}");
            }
        }

        await history.CommitLateAsync();
        (await source.PublishChangesAsync(Moment.AddHours(2))).Rebuild.ShouldBeNull();
        (await source.DifferencesAsync(Moment.AddHours(2))).ShouldBeEmpty($"seed {seed}: {history}");
        increments.ShouldBeGreaterThanOrEqualTo(Steps / StepsARun / 2, $"seed {seed}: {history}");
    }

    /// <summary>What happens to an organisation by chance.</summary>
    private sealed class History(PostgresFixture postgres, SampleSource source, Survey survey, Random chance)
    {
        private const int ServerDays = 200;

        // A form that the back-check finds fabricated ceases to count, and counts again where the next finding says otherwise.
        private const string Found =
            """
            WITH drawn AS (
              INSERT INTO csat.back_check (organization_id, round_id, seed, asked_forms, returned_forms, drawn_forms, algorithm, drawn_at)
              SELECT $1, round_id, 1, 0, 1, 1, 'hand', $3 FROM csat.response WHERE organization_id = $1 AND response_id = $2
              ON CONFLICT DO NOTHING
            ), found AS (
              INSERT INTO csat.form_check AS known (organization_id, round_id, response_id, result, scored, checked_at)
              SELECT $1, round_id, response_id, 'fabricated', false, $3 FROM csat.response WHERE organization_id = $1 AND response_id = $2
              ON CONFLICT (organization_id, round_id, response_id) DO UPDATE SET scored = NOT known.scored
            )
            UPDATE csat.response SET scored = NOT scored WHERE organization_id = $1 AND response_id = $2
            """;

        private readonly DirectoryDesk _desk = new(source);
        private readonly List<Guid> _forms = [];
        private readonly List<string> _said = [];
        private NpgsqlConnection? _connection;
        private NpgsqlTransaction? _late;
        private int _named;

        public override string ToString() => string.Join(" ", _said);

        public void Published(RebuildReason? reason) => _said.Add(reason is null ? "|" : $"| {reason} |");

        public async Task StepAsync()
        {
            var kind = chance.Next(15);
            _said.Add(kind.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await (kind switch
            {
                0 => ChangeAsync("UPDATE csat.response SET levels = $3 WHERE organization_id = $1 AND response_id = $2", Levels()),
                1 => ChangeAsync("UPDATE csat.response SET responded_at = $3, customer = 'K-7', department_id = (SELECT department_id FROM csat.department WHERE organization_id = $1 AND code = 'sales') WHERE organization_id = $1 AND response_id = $2", Time()),
                2 => ChangeAsync("WITH said AS (DELETE FROM csat.response_comment WHERE organization_id = $1 AND response_id = $2) DELETE FROM csat.response WHERE organization_id = $1 AND response_id = $2"),
                3 => ChangeAsync("WITH said AS (INSERT INTO csat.response_comment (organization_id, response_id, item_position, comment) SELECT $1, response_id, 0, $3 FROM csat.response WHERE organization_id = $1 AND response_id = $2 ON CONFLICT (organization_id, response_id, item_position) DO UPDATE SET comment = excluded.comment) UPDATE csat.response SET received_at = received_at WHERE organization_id = $1 AND response_id = $2", "慢"),
                4 => CommitLateAsync(),
                5 => BeginLateAsync(),
                6 => source.AddDepartmentAsync($"d{++_named}", 100 + _named),
                7 when chance.Next(4) == 0 => source.AddDepartmentAsync($"first{++_named}", -_named),
                9 => _desk.RenameDepartmentAsync(chance.Next(2) == 0 ? "sales" : "quality", $"D{++_named}", Time()),
                10 => _desk.RenameItemAsync("service", $"I{++_named}", Time()),

                // What has changed hands is made anew with all forms that rated it: rarely, so that increments are left.
                11 when chance.Next(4) == 0 => _desk.MoveItemAsync(chance.Next(2) == 0 ? "service" : "packaging", chance.Next(2) == 0 ? "sales" : "quality", Time()),
                12 => ChangeAsync(Found, Time()),
                8 => source.RunAsync("UPDATE csat.round SET title_en = $2 WHERE organization_id = $1", $"Round {++_named}"),
                _ => AddAsync(),
            });
        }

        public async Task CommitLateAsync()
        {
            if (_late is not null)
            {
                await _late.CommitAsync();
                await _late.DisposeAsync();
                await _connection!.DisposeAsync();
                (_late, _connection) = (null, null);
            }
        }

        private async Task AddAsync()
        {
            for (var i = chance.Next(1, 6); i > 0; i--)
            {
                _forms.Add(await source.AddResponseAsync(survey.Round, survey.Questionnaire, Time(), Levels(), kind: chance.Next(1, 3)));
            }
        }

        /// <summary>A form that is written long before it is committed.</summary>
        private async Task BeginLateAsync()
        {
            if (_late is not null)
            {
                return;
            }

            _connection = await postgres.Owner.OpenConnectionAsync();
            _late = await _connection.BeginTransactionAsync();
            await using var command = new NpgsqlCommand(
                "INSERT INTO csat.response (organization_id, response_id, source_system, external_id, round_id, questionnaire_version_id, rating_kind, respondent_kind, responded_at, received_at, levels, content_digest) "
                + "VALUES ($1, $2, 'late', $2::text, $3, $4, 2, 1, $5, $5, $6, '\\x00')",
                _connection,
                _late);
            foreach (var value in new object[] { source.Organization.Id, Guid.CreateVersion7(), survey.Round, survey.Questionnaire, Time(), Levels() })
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            await command.ExecuteNonQueryAsync();
        }

        private async Task ChangeAsync(string sql, object? value = null)
        {
            if (_forms.Count > 0)
            {
                var form = _forms[chance.Next(_forms.Count)];
                await source.RunAsync(sql, value is null ? [form] : [form, value]);
            }
        }

        private DateTimeOffset Time() => Survey.Day.AddDays(chance.Next(ServerDays)).AddMinutes(chance.Next(1440)).ToUniversalTime();

        private short[] Levels() => chance.Next(8) == 0 ? [0, 0, 0, 0, 0] : [.. Enumerable.Range(0, 5).Select(_ => (short)chance.Next(6))];
    }
}
