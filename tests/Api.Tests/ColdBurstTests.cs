using CSat.Api.Serving;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Hosting.State;
using CSat.Postgres;
using CSat.Postgres.Logins;
using CSat.Testing;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CSat.Api.Tests;

/// <summary>A server that others use too has few connections to give: a burst of callers on a cold host waits for its turn, and nobody is refused.</summary>
public sealed class ColdBurstTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Callers = 64;
    private const int Slots = 3;

    [Fact]
    public async Task Everybody_is_answered()
    {
        var organization = await api.CreateOrganizationAsync();
        var keys = new List<Grpc.Core.Metadata>();
        for (var i = 0; i < 8; i++)
        {
            keys.Add(await organization.CreateKeyAsync(Role.Administrator));
        }

        var logins = await new LoginRoles(api.Postgres.Owner).EnsureAsync(api.Postgres.ConnectionString, LoginSecret.Random(), GivenLogins.None);
        await using (var limit = api.Postgres.Owner.CreateCommand($"ALTER ROLE {new NpgsqlConnectionStringBuilder(logins.Application).Username} CONNECTION LIMIT {Slots}"))
        {
            await limit.ExecuteNonQueryAsync();
        }

        await using var sources = new PostgresDataSources(logins);
        await using var host = await ApiHost.StartAsync(
            new ApiHostOptions { Application = sources.Application, Home = new HomeDirectory(Repository.Root), LogLevel = LogLevel.Warning, Log = api.Log }, CancellationToken.None);
        using var channel = GrpcChannel.ForAddress(host.Endpoint);

        var answers = await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller => caller % 2 == 0
            ? (await new OrganizationService.OrganizationServiceClient(channel).GetOrganizationAsync(new GetOrganizationRequest { Organization = organization.Code }, keys[caller % keys.Count])).Code
            : (await new TestOrganization(organization.Code, channel, keys[caller % keys.Count]).SubmitAsync(TestOrganization.Form($"{caller}"))).Outcome.ToString()));

        answers.Count(answer => answer == organization.Code).ShouldBe(Callers / 2);
        answers.Count(answer => answer == nameof(SubmitOutcome.Stored)).ShouldBe(Callers / 2);
    }
}
