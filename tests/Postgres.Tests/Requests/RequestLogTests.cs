using CSat.Domain.Problems;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;
using CSat.Testing;

namespace CSat.Postgres.Tests.Requests;

/// <summary>A request id is good for one request, for ever; its request is answered again for 400 days.</summary>
public sealed class RequestLogTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Start = new(2026, 3, 31, 23, 59, 59, TimeSpan.Zero);

    [Fact]
    public async Task The_same_request_again_has_the_first_answer_and_another_one_is_refused()
    {
        var organization = await postgres.CreateOrganizationAsync();
        var first = await ClaimAsync(organization, Request("a", 1));

        var again = await ClaimAsync(organization, Request("a", 1));

        first.IsRepeated.ShouldBeFalse();
        again.ShouldBe(new RequestClaim(first.AnswerId, IsRepeated: true));
        (await RefusalAsync(organization, Request("a", 2))).ShouldBe(ProblemReason.DuplicateRequestId);
        (await RefusalAsync(organization, Request("a", 1) with { Method = "/other" })).ShouldBe(ProblemReason.DuplicateRequestId);
    }

    [Fact]
    public async Task What_was_rolled_back_was_not_claimed_and_organisations_share_no_ids()
    {
        var (one, other) = (await postgres.CreateOrganizationAsync(), await postgres.CreateOrganizationAsync());
        await ClaimAsync(one, Request("a", 1), commit: false);

        (await ClaimAsync(one, Request("a", 2))).IsRepeated.ShouldBeFalse();
        (await ClaimAsync(other, Request("a", 3))).IsRepeated.ShouldBeFalse();
    }

    [Fact]
    public async Task A_request_without_an_id_is_new_every_time()
    {
        var organization = await postgres.CreateOrganizationAsync();

        (await ClaimAsync(organization, null)).IsRepeated.ShouldBeFalse();
        (await ClaimAsync(organization, null)).IsRepeated.ShouldBeFalse();
    }

    [Fact]
    public async Task Of_many_at_once_over_the_turn_of_a_month_one_is_the_first()
    {
        var organization = await postgres.CreateOrganizationAsync();

        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => ClaimAsync(organization, Request("a", 1, Start.AddSeconds(i % 2)))));

        claims.Count(claim => !claim.IsRepeated).ShouldBe(1);
        claims.Select(claim => claim.AnswerId).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(1, 400, null)]
    [InlineData(1, 401, ProblemReason.RequestIdPast)]
    [InlineData(31, 400, null)]
    [InlineData(31, 401, ProblemReason.RequestIdPast)]
    [InlineData(31, 4000, ProblemReason.RequestIdPast)]
    public async Task After_400_days_an_id_is_known_and_its_request_is_not_run_again(int day, int days, string? reason)
    {
        var organization = await postgres.CreateOrganizationAsync();
        var at = new DateTimeOffset(2026, 3, day, 23, 59, 59, TimeSpan.Zero);
        var first = await ClaimAsync(organization, Request("a", 1, at));

        var later = Request("a", 1, at.AddDays(days));

        if (reason is null)
        {
            (await ClaimAsync(organization, later)).ShouldBe(new RequestClaim(first.AnswerId, IsRepeated: true));
        }
        else
        {
            (await RefusalAsync(organization, later)).ShouldBe(reason);
        }
    }

    [Fact]
    public async Task A_month_that_is_gone_leaves_its_ids_and_nothing_else()
    {
        var organization = await postgres.CreateOrganizationAsync();
        await ClaimAsync(organization, Request("old", 1, Start.AddYears(-9)));
        await ClaimAsync(organization, Request("new", 1, Start.AddYears(-7)));

        (await CountAsync("SELECT count(*) FROM csat.request WHERE organization_id = $1 AND request_id = 'old'", organization)).ShouldBe(0);
        (await CountAsync("SELECT count(*) FROM csat.request_past WHERE organization_id = $1 AND request_id = 'old'", organization)).ShouldBe(1);
        (await CountAsync("SELECT count(*) FROM pg_class WHERE relname = 'request_201703'")).ShouldBe(0);
        (await CountAsync("SELECT count(*) FROM pg_class WHERE relname = 'request_past' AND relforcerowsecurity")).ShouldBe(1);
    }

    private static IdentifiedRequest Request(string id, byte content, DateTimeOffset? at = null) => new(id, "/csat.v1.Service/Method", new[] { content }, at ?? Start);

    private async Task<string> RefusalAsync(Guid organization, IdentifiedRequest request) =>
        (await Should.ThrowAsync<ProblemException>(() => ClaimAsync(organization, request))).Problems.ShouldHaveSingleItem().Reason;

    private async Task<RequestClaim> ClaimAsync(Guid organization, IdentifiedRequest? request, bool commit = true)
    {
        await new RequestLog(postgres.Application).PrepareAsync(Guid.Empty, request?.At ?? Start, CancellationToken.None);
        await using var transaction = await TenantTransaction.BeginAsync(postgres.Application, organization);
        var claim = await RequestLog.ClaimAsync(transaction, request, Guid.CreateVersion7(), CancellationToken.None);
        if (commit)
        {
            await transaction.CommitAsync();
        }

        return claim;
    }

    private async Task<long> CountAsync(string sql, params object[] values)
    {
        await using var command = postgres.Owner.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return (long)(await command.ExecuteScalarAsync())!;
    }
}
