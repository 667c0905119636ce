using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Postgres.Tenants;
using Grpc.Core;
using Npgsql;

namespace CSat.Api.Tests.Wire;

/// <summary>What one organisation sends breaks no call of another: neither through the API, nor past its gate on the pool that all share.</summary>
public sealed class ProtocolErrorTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int Attacks = 60;

    [Fact]
    public async Task Texts_that_no_database_takes_are_refused_and_another_organisation_s_calls_all_succeed()
    {
        var (attacker, other) = (await api.CreateOrganizationAsync(), await api.CreateOrganizationAsync());
        var refused = await Task.WhenAll(Enumerable.Range(0, Attacks).Select(_ => Refusal.OfAsync(attacker.PutQuestionnaireAsync(7, "a\0b"))));

        await ShouldAllSucceedAsync(other);

        refused.ShouldAllBe(refusal => refusal.Code == StatusCode.InvalidArgument && refusal.Reason == "INVALID_TEXT" && refusal.Field == "items[0]");
    }

    [Fact]
    public async Task A_connection_on_which_the_database_refused_bytes_serves_the_next_one_as_it_should()
    {
        var (attacker, other) = (await api.CreateOrganizationAsync(), await api.CreateOrganizationAsync());
        var id = await OrganizationAsync(attacker.Code);
        await ShouldAllSucceedAsync(other);
        for (var i = 0; i < Attacks; i++)
        {
            // In a statement of its own and in a batch, one by one and at once: the ways in which stores send.
            await Task.WhenAll(Enumerable.Range(0, 4).Select(way => AttackAsync(id, way)));
            if (i % 10 == 0)
            {
                (await other.Rounds.ListRoundsAsync(new ListRoundsRequest { Organization = other.Code }, other.Key)).Rounds.Count.ShouldBe(1);
            }
        }

        await ShouldAllSucceedAsync(other);
    }

    private async Task AttackAsync(Guid organization, int way)
    {
        var values = new { SourceSystems = new[] { "a\0b" }, ExternalIds = new[] { "x" } };
        var fault = await Should.ThrowAsync<PostgresException>(async () =>
        {
            await using var transaction = await TenantTransaction.BeginAsync(api.Postgres.Application, organization);
            if (way < 2)
            {
                await transaction.QueryAsync<object>("postgres/responses/select_stored_responses.sql", values, CancellationToken.None);
            }
            else
            {
                await transaction.ExecuteAsync(
                    [
                        TenantStatements.BatchCommand(organization, "postgres/responses/select_stored_responses.sql", new { SourceSystems = new[] { "a" }, ExternalIds = new[] { "x" } }),
                        TenantStatements.BatchCommand(organization, "postgres/responses/select_stored_responses.sql", values),
                    ],
                    CancellationToken.None);
            }
        });
        fault.SqlState.ShouldBe(PostgresErrorCodes.CharacterNotInRepertoire);
    }

    private static async Task ShouldAllSucceedAsync(TestOrganization organization)
    {
        var tag = Guid.NewGuid().ToString("N");
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            await organization.SubmitAsync(TestOrganization.Form($"{tag}-{i}"));
            await organization.PutQuestionnaireAsync(1, "quality", "delivery", "service");
            await organization.Questionnaires.GetQuestionnaireVersionAsync(new GetQuestionnaireVersionRequest { Organization = organization.Code, Code = "main", Version = 1 }, organization.Key);
        }));
        await organization.RegisterAsync(TestOrganization.Complaint(tag));
    }

    private async Task<Guid> OrganizationAsync(string code)
    {
        await using var command = api.Postgres.Owner.CreateCommand("SELECT organization_id FROM csat.organization WHERE code = $1");
        command.Parameters.Add(new() { Value = code });
        return (Guid)(await command.ExecuteScalarAsync())!;
    }
}
