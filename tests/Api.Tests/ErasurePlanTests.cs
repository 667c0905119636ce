using CSat.Api.Responses.Groups;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Postgres.Tenants;
using Npgsql;
using Xunit.Abstractions;

namespace CSat.Api.Tests;

/// <summary>Where an organisation never erased anything, storing a response looks for no erased id.</summary>
public sealed class ErasurePlanTests(ApiFixture api, ITestOutputHelper output) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public async Task Erased_ids_are_looked_for_only_where_something_was_erased(int count)
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.SubmitAsync(TestOrganization.Form("erased"));

        (await LooksAsync(organization, count)).ShouldAllBe(look => look.Contains("never executed", StringComparison.Ordinal));
        await organization.Erasures.EraseAsync(
            new EraseRequest { Organization = organization.Code, Response = new ErasedResponse { SourceSystem = "web", ExternalId = "erased" }, Reason = ErasureReason.PurposeEnded }, organization.Key);
        (await LooksAsync(organization, count)).ShouldHaveSingleItem().ShouldMatch("using erased_id_pkey on erased_id .*actual rows.*Index Cond: .*digest = sha256");
    }

    // How the plan of the insert looks into the table of erased ids: by which index, how often, for what.
    private async Task<IReadOnlyList<string>> LooksAsync(TestOrganization organization, int count)
    {
        await using var ids = api.Postgres.Owner.CreateCommand(
            "SELECT organization_id, round_id, questionnaire_version_id FROM csat.round JOIN csat.organization USING (organization_id) WHERE organization.code = $1");
        ids.Parameters.Add(new() { Value = organization.Code });
        await using var found = await ids.ExecuteReaderAsync();
        await found.ReadAsync();
        var (tenant, round, questionnaire) = (found.GetGuid(0), found.GetGuid(1), found.GetGuid(2));
        PendingResponse[] group = [.. Enumerable.Range(0, count).Select(i => new PendingResponse(Response(tenant, round, questionnaire, $"{i}"), CancellationToken.None))];
        var parameters = new GroupParameters();
        parameters.Fill(group);
        await using var transaction = await TenantTransaction.BeginAsync(api.Postgres.Application, tenant);
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction.Transaction);
        var insert = count == 1 ? GroupParameters.InsertResponse(group[0].Response) : parameters.InsertResponses(tenant, "plan");
        insert.CommandText = "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF, BUFFERS OFF) " + insert.CommandText;
        batch.BatchCommands.Add(insert);
        var plan = new List<string>();
        await using (var reader = await batch.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                plan.Add(reader.GetString(0));
            }
        }

        plan.ForEach(output.WriteLine);
        string[] looks = [.. plan.Zip(plan.Skip(1)).Where(lines => lines.First.Contains("on erased_id", StringComparison.Ordinal)).Select(lines => lines.First + lines.Second)];
        looks.ShouldNotBeEmpty();
        return looks;
    }

    private static AcceptedResponse Response(Guid organization, Guid round, Guid questionnaire, string id) => new()
    {
        OrganizationId = organization, ResponseId = Guid.CreateVersion7(), SourceSystem = "web", ExternalId = id, RoundId = round, QuestionnaireVersionId = questionnaire, RatingKind = 2, RespondentKind = 1,
        CompetitorId = null, DepartmentId = null, Customer = null, Weight = null, RespondedAt = TestOrganization.Responded.UtcDateTime, SentAt = null, ReturnedAt = null, CollectedById = null, ReceivedAt = TestOrganization.Responded.UtcDateTime,
        Levels = [5, 4, 0], Comments = [], Attributes = null, Digest = new byte[32],
    };
}
