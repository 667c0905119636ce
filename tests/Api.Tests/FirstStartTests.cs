using CSat.Api.Authentication;
using CSat.Api.Serving;
using CSat.Hosting.State;
using CSat.Testing;
using Npgsql;

namespace CSat.Api.Tests;

/// <summary>The first key of an installation: the owner makes it, and nobody else can.</summary>
public sealed class FirstStartTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    [Fact]
    public async Task Two_states_of_one_database_each_have_a_key_that_works_under_a_label_of_its_own()
    {
        StateDirectory[] states = [new(_folder.PathOf("one")), new(_folder.PathOf("other"))];
        await Task.WhenAll(states.Select(state => EnsureAsync(postgres.Owner, state)));
        var callers = await Task.WhenAll(states.Select(FindAsync));

        callers.ShouldAllBe(caller => caller!.WholeInstallation);
        callers.Select(caller => caller!.Label).Distinct().Count().ShouldBe(2);
        callers.Select(caller => caller!.OrganizationId).Distinct().ShouldHaveSingleItem();

        await EnsureAsync(postgres.Owner, states[0]);
        (await FindAsync(states[0])).ShouldBe(callers[0], "a key that works stays");
    }

    [Fact]
    public async Task The_applications_login_cannot_make_it() =>
        (await Should.ThrowAsync<PostgresException>(() => EnsureAsync(postgres.Application, new StateDirectory(_folder.PathOf("third"))))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    public void Dispose() => _folder.Dispose();

    private static Task<string> EnsureAsync(NpgsqlDataSource source, StateDirectory state) => new FirstStart(source, state, TimeProvider.System).EnsureAsync(CancellationToken.None);

    private async Task<Caller?> FindAsync(StateDirectory state) =>
        await new ApiKeyStore(postgres.Application).FindAsync(ApiKey.Digest((await File.ReadAllTextAsync(state.AdministratorKey)).Trim()), CancellationToken.None);
}
