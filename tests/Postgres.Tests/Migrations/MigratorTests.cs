using CSat.Domain.Problems;
using CSat.Postgres.Logins;
using CSat.Postgres.Migrations;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CSat.Postgres.Tests.Migrations;

public sealed class MigratorTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly Migration First = new(1, "0001_first", "CREATE TABLE first (id integer); INSERT INTO first VALUES (1);");
    private static readonly Migration Second = new(2, "0002_second", "CREATE TABLE second (id integer);");

    [Fact]
    public async Task Migrate_EmptyDatabase_AppliesAllAndThenNothing()
    {
        await using var database = await EmptyAsync();

        (await MigrateAsync(database, First, Second)).ShouldBe(2);
        (await MigrateAsync(database, First, Second)).ShouldBe(0);

        (await CountAsync(database, "first")).ShouldBe(1);
    }

    [Fact]
    public async Task Migrate_OlderDatabase_AppliesWhatItLacks()
    {
        await using var database = await EmptyAsync();
        await MigrateAsync(database, First);

        (await MigrateAsync(database, First, Second)).ShouldBe(1);
    }

    [Fact]
    public async Task Migrate_ChangedFile_IsRefused()
    {
        await using var database = await EmptyAsync();
        await MigrateAsync(database, First);

        var refused = await Should.ThrowAsync<ProblemException>(() => MigrateAsync(database, First with { Script = First.Script + " " }, Second));

        refused.Problems.ShouldHaveSingleItem().Reason.ShouldBe(ProblemReason.MigrationRefused);
        refused.Message.ShouldContain("0001_first");
    }

    [Fact]
    public async Task Migrate_MissingFile_IsRefused()
    {
        await using var database = await EmptyAsync();
        await MigrateAsync(database, First, Second);

        var refused = await Should.ThrowAsync<ProblemException>(() => MigrateAsync(database, First));

        refused.Problems.ShouldHaveSingleItem().Reason.ShouldBe(ProblemReason.MigrationRefused);
    }

    [Fact]
    public async Task Migrate_RenamedFile_IsRefused()
    {
        await using var database = await EmptyAsync();
        await MigrateAsync(database, First);

        await Should.ThrowAsync<ProblemException>(() => MigrateAsync(database, First with { Name = "0001_other" }));
    }

    [Fact]
    public async Task Migrate_FailingMigration_LeavesNothingOfItAndKeepsTheOnesBefore()
    {
        await using var database = await EmptyAsync();
        var failing = Second with { Script = "CREATE TABLE second (id integer); SELECT 1 / 0;" };

        var fault = await Should.ThrowAsync<InvalidOperationException>(() => MigrateAsync(database, First, failing));

        fault.Message.ShouldContain("0002_second");
        (await CountAsync(database, "first")).ShouldBe(1);
        await Should.ThrowAsync<PostgresException>(() => CountAsync(database, "second"));
        (await MigrateAsync(database, First, Second)).ShouldBe(1);
    }

    [Fact]
    public async Task Migrate_SeveralAtOnce_AppliesEachOnce()
    {
        await using var database = await EmptyAsync();

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MigrateAsync(database, First, Second)));

        applied.Sum().ShouldBe(2);
        (await CountAsync(database, "first")).ShouldBe(1);
    }

    [Fact]
    public void The_programs_own_migrations_are_numbered_without_gaps()
    {
        var all = Migration.All();

        all.Count.ShouldBeGreaterThanOrEqualTo(4);
        all.Select(migration => migration.Number).ShouldBe(Enumerable.Range(1, all.Count));
    }

    [Fact]
    public async Task An_owner_who_is_no_superuser_can_migrate_and_is_held_by_row_level_security()
    {
        var administrator = await postgres.CreateEmptyDatabaseAsync();
        var settings = new NpgsqlConnectionStringBuilder(administrator);
        var name = "owner_of_" + settings.Database;
        await using (var super = NpgsqlDataSource.Create(administrator))
        {
            await using var make = super.CreateCommand(
                $"CREATE ROLE {name} LOGIN CREATEROLE PASSWORD 'secret'; GRANT csat_app, csat_etl TO {name} WITH ADMIN TRUE, INHERIT FALSE, SET TRUE; ALTER DATABASE {settings.Database} OWNER TO {name};");
            await make.ExecuteNonQueryAsync();
        }

        settings.Username = name;
        settings.Password = "secret";
        await using var owner = PostgresDataSources.ForOwner(settings.ConnectionString);
        await new LoginRoles(owner).PrepareAsync(CancellationToken.None);
        await new Migrator(owner, NullLogger.Instance).MigrateAsync(Migration.All());
        await using var sources = new PostgresDataSources(await new LoginRoles(owner).EnsureAsync(settings.ConnectionString, LoginSecret.Random(), GivenLogins.None));

        await using var read = sources.Application.CreateCommand("SELECT current_user::text || ' ' || count(*) FROM csat.organization");
        ((string)(await read.ExecuteScalarAsync())!).ShouldMatch("^csat_app_test[0-9]+_[0-9a-f]{8} 0$");
        await using var write = owner.CreateCommand(
            "INSERT INTO csat.organization (organization_id, code, name_zh, name_en, time_zone, calendar_code) VALUES (gen_random_uuid(), 'unbound', '', '', 'UTC', 'cn')");
        (await Should.ThrowAsync<PostgresException>(() => write.ExecuteNonQueryAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private static Task<int> MigrateAsync(NpgsqlDataSource database, params Migration[] migrations) =>
        new Migrator(database, NullLogger.Instance).MigrateAsync(migrations);

    private static async Task<long> CountAsync(NpgsqlDataSource database, string table)
    {
        await using var command = database.CreateCommand($"SELECT count(*) FROM {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<NpgsqlDataSource> EmptyAsync() => NpgsqlDataSource.Create(await postgres.CreateEmptyDatabaseAsync());
}
