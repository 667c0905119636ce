using CSat.Domain.Problems;
using CSat.Postgres.Connections;
using CSat.Postgres.Logins;
using CSat.Postgres.Migrations;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CSat.Postgres.Tests.Logins;

/// <summary>How logins come to be on a server of the operator's own: made by an owner who may, given by the operator, refused by name where neither.</summary>
public sealed class LoginRolesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task A_second_start_of_the_same_state_takes_the_same_logins_and_another_state_has_its_own()
    {
        var secret = LoginSecret.Random();
        var first = await EnsureAsync(postgres.ConnectionString, secret);
        var again = await EnsureAsync(postgres.ConnectionString, secret);
        var other = await EnsureAsync(postgres.ConnectionString, LoginSecret.Random());

        again.ShouldBe(first);
        UserOf(other.Application).ShouldNotBe(UserOf(first.Application));
        foreach (var login in new[] { first.Application, first.Etl, other.Application, other.Etl })
        {
            (await ScalarAsync(login, "SELECT count(*) FROM csat.organization")).ShouldBeOfType<long>();
        }
    }

    [Fact]
    public async Task A_password_that_somebody_changed_is_set_right()
    {
        var secret = LoginSecret.Random();
        var logins = await EnsureAsync(postgres.ConnectionString, secret);
        await ScalarAsync(logins.Application, "ALTER ROLE CURRENT_USER PASSWORD 'mallory'");
        (await Should.ThrowAsync<PostgresException>(() => ScalarAsync(logins.Application, "SELECT 1"))).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);

        await EnsureAsync(postgres.ConnectionString, secret);

        (await ScalarAsync(logins.Application, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_first_starts_at_once_on_one_server_do_not_collide()
    {
        for (var round = 0; round < Soak.Count(3, 30); round++)
        {
            var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => postgres.CreateEmptyDatabaseAsync()));

            var logins = await Task.WhenAll(databases.Concat(databases).Select(database => Task.Run(() => OpenAsync(database))));

            foreach (var login in logins)
            {
                (await ScalarAsync(login.Application, "SELECT count(*) FROM csat.organization")).ShouldBe(0L);
            }
        }
    }

    [Fact]
    public async Task The_roles_themselves_may_be_made_by_several_at_once()
    {
        // The cluster of a test has the roles already: names of this test's own stand for them.
        var text = await File.ReadAllTextAsync(Repository.PathOf("sql", "postgres", "logins", "prepare_roles.sql"));
        for (var round = 0; round < Soak.Count(5, 50); round++)
        {
            var mark = Guid.NewGuid().ToString("N")[..8];
            var renamed = text.Replace("'csat_app', 'csat_etl'", $"'made_{mark}_a', 'made_{mark}_b'", StringComparison.Ordinal);
            renamed.ShouldNotBe(text);

            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ScalarAsync(postgres.ConnectionString, renamed))));
        }
    }

    [Fact]
    public async Task An_owner_who_may_not_make_logins_is_told_what_a_superuser_runs()
    {
        var owner = await OwnerAsync("NOCREATEROLE");
        await using var source = PostgresDataSources.ForOwner(owner);
        await new LoginRoles(source).PrepareAsync(CancellationToken.None);
        await new Migrator(source, NullLogger.Instance).MigrateAsync(Migration.All());

        var problem = (await Should.ThrowAsync<ProblemException>(() => new LoginRoles(source).EnsureAsync(owner, LoginSecret.Random(), GivenLogins.None))).Problems.ShouldHaveSingleItem();

        problem.Wording.ShouldBeOfType<KeyedWording>().Key.ShouldBe("DATABASE_UNAVAILABLE.login");
        problem.Wording.ToString()!.ShouldContain(UserOf(owner));
    }

    [Fact]
    public async Task Logins_that_the_operator_made_are_taken_as_they_are()
    {
        var app = await MadeLoginAsync("csat_app", "");
        var etl = await MadeLoginAsync("csat_etl", "");

        (await EnsureAsync(postgres.ConnectionString, LoginSecret.Random(), new GivenLogins(app, etl))).ShouldBe(new PostgresLogins(app, etl));
    }

    [Theory]
    [InlineData("csat_app", "SUPERUSER", "login-too-strong")]
    [InlineData("csat_app", "BYPASSRLS", "login-too-strong")]
    [InlineData("csat_app", "CREATEROLE", "login-too-strong")]
    [InlineData("csat_app, csat_etl", "", "login-too-strong")]
    [InlineData("csat_app, csat_owner", "", "login-too-strong")]
    [InlineData("csat_etl", "", "login-too-weak")]
    public async Task A_login_with_other_rights_is_refused_by_name(string roles, string attributes, string wording)
    {
        var login = await MadeLoginAsync(roles, attributes);

        var problem = (await Should.ThrowAsync<ProblemException>(() => EnsureAsync(postgres.ConnectionString, LoginSecret.Random(), new GivenLogins(login, null)))).Problems.ShouldHaveSingleItem();

        problem.Field.ShouldBe("CSAT_POSTGRES_APP");
        problem.Wording.ShouldBeOfType<KeyedWording>().Key.ShouldBe("DATABASE_UNAVAILABLE." + wording);
    }

    [Theory]
    [InlineData(150_012, "15.12")]
    [InlineData(90_624, "9.624")]
    public void A_server_below_16_is_refused_by_name(int number, string found)
    {
        var problem = Should.Throw<ProblemException>(() => ServerVersion.Check(number, "CSAT_POSTGRES")).Problems.ShouldHaveSingleItem();

        problem.Wording.ShouldBeOfType<KeyedWording>().Key.ShouldBe("DATABASE_UNAVAILABLE.too-old");
        problem.Wording.ToString()!.ShouldContain(found);
        Should.NotThrow(() => ServerVersion.Check(160_000, "CSAT_POSTGRES"));
        Should.NotThrow(() => ServerVersion.Check(180_004, "CSAT_POSTGRES"));
    }

    [Fact]
    public void The_secret_is_in_a_file_of_its_owners_alone_and_stays()
    {
        using var folder = new TemporaryDirectory();
        var first = LoginSecret.Of(folder.PathOf("postgres")).Login("csat_app", "csat");

        LoginSecret.Of(folder.PathOf("postgres")).Login("csat_app", "csat").ShouldBe(first);
        File.GetUnixFileMode(folder.PathOf("postgres", "logins.secret")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        first.Name.Length.ShouldBeLessThanOrEqualTo(63);
        LoginSecret.Of(folder.PathOf("postgres")).Login("csat_app", new string('x', 63)).Name.Length.ShouldBeLessThanOrEqualTo(63);
    }

    private static string UserOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Username!;

    private static async Task<PostgresLogins> EnsureAsync(string connectionString, LoginSecret secret, GivenLogins? given = null)
    {
        await using var owner = PostgresDataSources.ForOwner(connectionString);
        return await new LoginRoles(owner).EnsureAsync(connectionString, secret, given ?? GivenLogins.None);
    }

    private static async Task<PostgresLogins> OpenAsync(string connectionString)
    {
        await using var owner = PostgresDataSources.ForOwner(connectionString);
        var roles = new LoginRoles(owner);
        await roles.PrepareAsync(CancellationToken.None);
        await new Migrator(owner, NullLogger.Instance).MigrateAsync(Migration.All());
        return await roles.EnsureAsync(connectionString, LoginSecret.Random(), GivenLogins.None);
    }

    private static async Task<object?> ScalarAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }

    private async Task<string> MadeLoginAsync(string roles, string attributes)
    {
        var name = "given_" + Guid.NewGuid().ToString("N")[..8];
        await ScalarAsync(postgres.ConnectionString, $"CREATE ROLE {name} LOGIN PASSWORD 'secret' {attributes}; GRANT {roles} TO {name};");
        return new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Username = name, Password = "secret" }.ConnectionString;
    }

    private async Task<string> OwnerAsync(string attributes)
    {
        var settings = new NpgsqlConnectionStringBuilder(await postgres.CreateEmptyDatabaseAsync());
        var name = "owner_of_" + settings.Database;
        await ScalarAsync(postgres.ConnectionString, $"CREATE ROLE {name} LOGIN {attributes} PASSWORD 'secret'; GRANT csat_app, csat_etl TO {name} WITH INHERIT FALSE, SET TRUE; ALTER DATABASE {settings.Database} OWNER TO {name};");
        (settings.Username, settings.Password) = (name, "secret");
        return settings.ConnectionString;
    }
}
