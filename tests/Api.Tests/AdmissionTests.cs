using CSat.Api.Authentication;
using CSat.Api.Tests.Fixture;
using CSat.Api.Tests.Wire;
using CSat.Contracts.V1;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CSat.Api.Tests;

/// <summary>Who is let in is decided before a message is read, and a burst of strangers costs the database little.</summary>
public sealed class AdmissionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData(null, StatusCode.Unauthenticated, "NOT_AUTHENTICATED")]
    [InlineData(Role.Analyst, StatusCode.PermissionDenied, "NOT_AUTHORIZED")]
    public async Task A_caller_who_may_not_is_told_so_while_the_message_is_still_coming(Role? role, StatusCode code, string reason)
    {
        var organization = await api.CreateOrganizationAsync();
        var key = role is { } known ? (await organization.CreateKeyAsync(known)).GetValue("authorization")!["Bearer ".Length..] : null;
        using var raw = new RawClient(api.Host.Endpoint, key);
        using var never = new NeverEnding([0, 0, 0, 0, 9, 1]);

        var answer = await raw.PostAsync("/csat.v1.RoundService/OpenRound", never, "application/grpc");

        answer.Status.ShouldBe(code);
        Refusal.Of(answer.Details!).Reason.ShouldBe(reason);
        api.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cold_burst_opens_a_few_connections_and_not_one_a_call()
    {
        var settings = new NpgsqlConnectionStringBuilder(api.Postgres.ConnectionString) { ApplicationName = "cold burst", Pooling = true };
        await using var source = NpgsqlDataSource.Create(settings);
        using var uses = new ApiKeyUses(source, NullLogger<ApiKeyUses>.Instance);
        using var authenticator = new Authenticator(new ApiKeyStore(source), uses, TimeProvider.System);

        var found = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => authenticator.FindAsync($"csat_stranger-{i % 100}", CancellationToken.None).AsTask()));
        var known = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => authenticator.FindAsync(api.InstallationKey, CancellationToken.None).AsTask()));

        found.ShouldAllBe(caller => caller == null);
        known.ShouldAllBe(caller => caller!.WholeInstallation);
        (await api.CountAsync("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'cold burst'")).ShouldBeInRange(1, 4);
    }
}
