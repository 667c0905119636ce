using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>Counts of bases: recorded once, corrected, read back page by page, refused by name.</summary>
public sealed class BaseTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_count_is_corrected_and_kept_by_base_department_and_days()
    {
        var organization = await api.CreateOrganizationAsync();
        var bases = new BaseService.BaseServiceClient(organization.Channel);

        var first = await Put(organization, Count(500), requestId: "c-1");
        var again = await Put(organization, Count(500), requestId: "c-1");
        var corrected = await Put(organization, new BaseCount(Count(510)) { Etag = first.Etag });
        var stale = await Refusal.OfAsync(Put(organization, new BaseCount(Count(520)) { Etag = first.Etag }));
        await Put(organization, new BaseCount(Count(100)) { Department = "qa" });
        await Put(organization, new BaseCount { Base = MeasureBase.DischargedPatients, FirstDay = Contract.Date("2026-03-01"), LastDay = Contract.Date("2026-03-31"), Count = 0 });
        var page = await bases.ListBaseCountsAsync(new ListBaseCountsRequest { Organization = organization.Code, PageSize = 2 }, organization.Key);
        var rest = await bases.ListBaseCountsAsync(new ListBaseCountsRequest { Organization = organization.Code, PageSize = 2, PageToken = page.NextPageToken }, organization.Key);

        again.ShouldBe(first);
        stale.Code.ShouldBe(StatusCode.Aborted);
        corrected.Count.ShouldBe(510);
        page.BaseCounts.Concat(rest.BaseCounts).Select(count => (count.Base, count.Department, count.Count)).ShouldBe(
            [(MeasureBase.DischargedPatients, "", 0L), (MeasureBase.OccupiedHouseholds, "", 510L), (MeasureBase.OccupiedHouseholds, "qa", 100L)]);
        page.BaseCounts[0].LastDay.ShouldBe(Contract.Date("2026-03-31"));
        rest.NextPageToken.ShouldBe("");
        (await api.CountAsync("SELECT count(*) FROM csat.audit_entry WHERE subject = 'base-count'")).ShouldBe(4);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_by_name()
    {
        var organization = await api.CreateOrganizationAsync();

        var form = await Refusal.OfAsync(Put(organization, new BaseCount { Base = MeasureBase.DischargedPatients, FirstDay = Contract.Date("2026-03-02"), LastDay = Contract.Date("2026-03-01"), Count = -1 }));
        var period = await Refusal.OfAsync(Put(organization, new BaseCount(Count(1)) { LastDay = Contract.Date("2026-01-02") }));
        var unknown = await Refusal.OfAsync(Put(organization, new BaseCount(Count(1)) { Department = "no-such" }));

        form.Fields.ShouldBe(["base_count.last_day", "base_count.count"]);
        period.Field.ShouldBe("base_count.last_day");
        (unknown.Reason, unknown.Field).ShouldBe(("NOT_FOUND", "base_count.department"));
        (await Refusal.OfAsync(Put(organization, new BaseCount { Count = 1 }))).Field.ShouldBe("base_count.base");
        (await Refusal.OfAsync(new BaseService.BaseServiceClient(organization.Channel).PutBaseCountAsync(
            new PutBaseCountRequest { Organization = organization.Code, BaseCount = Count(1) }, await organization.CreateKeyAsync(Role.Agent)))).Code.ShouldBe(StatusCode.PermissionDenied);
    }

    private static BaseCount Count(long count) => new() { Base = MeasureBase.OccupiedHouseholds, FirstDay = Contract.Date("2026-01-01"), Count = count };

    private static AsyncUnaryCall<BaseCount> Put(TestOrganization organization, BaseCount count, string requestId = "") => new BaseService.BaseServiceClient(organization.Channel).PutBaseCountAsync(
        new PutBaseCountRequest { Organization = organization.Code, BaseCount = count, RequestId = requestId }, organization.Key);
}
