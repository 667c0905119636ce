using System.Globalization;
using CSat.Analytics.Tests.Warehouses;
using CSat.Api.Calls;
using CSat.Api.Tests.Fixture;
using CSat.Api.Tests.Wire;
using CSat.Contracts.V1;
using Google.Api;
using Grpc.Core;

namespace CSat.Api.Tests.Figures;

/// <summary>Every write answers with a token, and a snapshot says whether it includes the write.</summary>
public sealed class FreshnessTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("7300000000000000000:4711", WriteInclusion.Included)]
    [InlineData("7300000000000000000:4712", WriteInclusion.NotYet)]
    [InlineData("7300000000000000001:1", WriteInclusion.UnknownCluster)]
    [InlineData("", WriteInclusion.Unspecified)]
    public async Task A_snapshot_includes_the_writes_below_its_horizon_and_knows_no_other_cluster(string token, WriteInclusion expected)
    {
        using var file = new WarehouseFile(WarehouseFile.Manufacturer);
        var organization = await api.CreateOrganizationAsync();
        (await AskAsync(organization, token)).ShouldBe(new GetFreshnessResponse { Inclusion = token.Length == 0 ? WriteInclusion.Unspecified : WriteInclusion.NotYet }, "nothing is published");

        api.Publish(organization, file);
        var fresh = await AskAsync(organization, token);

        fresh.Inclusion.ShouldBe(expected);
        fresh.Horizon.ShouldBe("4711");
        fresh.Snapshot.DataAsOf.ToDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 7, 6, 1, 0, 0, TimeSpan.Zero));
        fresh.SecondsBehind.ShouldBe(Math.Max(0, (DateTimeOffset.UtcNow - fresh.Snapshot.DataAsOf.ToDateTimeOffset()).TotalSeconds), 600);
    }

    [Theory]
    [InlineData("4711")]
    [InlineData("a:1")]
    [InlineData("1:2:3")]
    [InlineData("1:99999999999999999999")]
    public async Task What_is_no_token_is_refused_by_name(string token)
    {
        var organization = await api.CreateOrganizationAsync();
        var refusal = await Refusal.OfAsync(organization.Analytics.GetFreshnessAsync(new GetFreshnessRequest { Organization = organization.Code, WriteToken = token }, organization.Key));
        refusal.Fields.ShouldBe(["write_token"]);
        refusal.Message("zh-CN").ShouldContain("csat-write-token");
    }

    [Fact]
    public async Task The_token_of_a_write_is_above_the_transaction_of_the_write_and_names_its_cluster()
    {
        var organization = await api.CreateOrganizationAsync();
        var cluster = await api.CountAsync("select system_identifier from pg_control_system()");

        foreach (var id in new[] { "one", "two" })
        {
            var (stored, _) = await TokenAsync(organization.SubmitAsync(TestOrganization.Form(id)));
            stored.SystemIdentifier.ShouldBe(cluster.ToString(CultureInfo.InvariantCulture));
            ((long)stored.Horizon).ShouldBe(await TransactionAsync("response", id) + 1);
            var (again, _) = await TokenAsync(organization.SubmitAsync(TestOrganization.Form(id)));
            again.Horizon.ShouldBeGreaterThanOrEqualTo(stored.Horizon, "what was stored before is below it too");
        }

        var (registered, complaint) = await TokenAsync(organization.RegisterAsync(TestOrganization.Complaint("c1")));
        ((long)registered.Horizon).ShouldBeGreaterThan(await TransactionAsync("complaint", "c1"));
        var (assigned, _) = await TokenAsync(organization.Complaints.AssignComplaintAsync(organization.Assignment(complaint.ComplaintId, "qa"), organization.Key));
        assigned.Horizon.ShouldBeGreaterThan(registered.Horizon);
        var (opened, _) = await TokenAsync(organization.OpenRoundAsync("2026-Q1b"));
        opened.Horizon.ShouldBeGreaterThan(assigned.Horizon);

        using var import = organization.Responses.ImportResponses(organization.Key);
        await ImportCalls.AnswersAsync(import, ImportCalls.Messages(organization.Code, [TestOrganization.Form("three")], 1));
        WriteToken.TryParse(import.GetTrailers().GetValue(WriteToken.Header)!, out var imported).ShouldBeTrue();
        ((long)imported!.Horizon).ShouldBeGreaterThan(await TransactionAsync("response", "three"));
    }

    [Fact]
    public async Task A_call_that_reads_or_is_refused_carries_no_token()
    {
        var organization = await api.CreateOrganizationAsync();
        using var read = organization.Rounds.ListRoundsAsync(new ListRoundsRequest { Organization = organization.Code }, organization.Key);
        await read;
        (await read.ResponseHeadersAsync).Get(WriteToken.Header).ShouldBeNull();
        using var refused = organization.SubmitAsync(TestOrganization.Form("bad", 9, 9, 9));
        await Should.ThrowAsync<RpcException>(async () => await refused);
        (await refused.ResponseHeadersAsync).Get(WriteToken.Header).ShouldBeNull();
    }

    [Fact]
    public void What_the_contract_reads_carries_no_token()
    {
        ContractCalls.Methods.Count.ShouldBeGreaterThan(20);
        foreach (var method in ContractCalls.Methods)
        {
            var rule = method.GetOptions()?.GetExtension(AnnotationsExtensions.Http);
            WriteTokens.IsWriting(ContractCalls.PathOf(method)).ShouldBe(rule?.PatternCase != HttpRule.PatternOneofCase.Get && method.Name is not ("VerifyChain" or "CheckRegime"), method.FullName);
        }
    }

    private static async Task<GetFreshnessResponse> AskAsync(TestOrganization organization, string token) =>
        await organization.Analytics.GetFreshnessAsync(new GetFreshnessRequest { Organization = organization.Code, WriteToken = token }, organization.Key);

    private static async Task<(WriteToken Token, T Answer)> TokenAsync<T>(AsyncUnaryCall<T> call)
    {
        var answer = await call;
        WriteToken.TryParse((await call.ResponseHeadersAsync).GetValue(WriteToken.Header)!, out var token).ShouldBeTrue();
        return (token!, answer);
    }

    private Task<long> TransactionAsync(string table, string externalId) => api.CountAsync($"select xmin::text::bigint from csat.{table} where external_id = $1", externalId);
}
