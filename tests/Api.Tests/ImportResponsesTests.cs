using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>ImportResponses: many at once, a verdict for each refused one.</summary>
public sealed class ImportResponsesTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Stored = "SELECT count(*) FROM csat.response r JOIN csat.organization o USING (organization_id) WHERE o.code = $1";

    [Fact]
    public async Task Good_ones_are_stored_and_bad_ones_get_a_verdict_with_their_position()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.SubmitAsync(TestOrganization.Form("form-3"));
        var forms = Enumerable.Range(1, 50).Select(i => TestOrganization.Form($"form-{i}")).ToList();
        forms[9].Levels[0] = 9;
        forms[19].Round = "none";
        forms[29] = TestOrganization.Form("form-1", 1, 1, 1);

        var answer = await organization.ImportAsync(forms);

        (answer.Stored, answer.AlreadyStored, answer.Refused).ShouldBe((46, 1, 3));
        answer.Verdicts.Select(verdict => (verdict.Position, (StatusCode)verdict.Status.Code)).ShouldBe([
            (10, StatusCode.InvalidArgument), (20, StatusCode.NotFound), (30, StatusCode.AlreadyExists)]);
        Refusal.Of(answer.Verdicts[0].Status).Field.ShouldBe("levels[0]");
        (await api.CountAsync(Stored, organization.Code)).ShouldBe(47);
    }

    [Fact]
    public async Task Importing_the_same_again_stores_nothing()
    {
        var organization = await api.CreateOrganizationAsync();
        var forms = Enumerable.Range(1, 2_500).Select(i => TestOrganization.Form($"form-{i}")).ToList();

        var first = await organization.ImportAsync(forms);
        var second = await organization.ImportAsync(forms);

        (first.Stored, first.AlreadyStored, first.Refused).ShouldBe((2_500, 0, 0));
        (second.Stored, second.AlreadyStored, second.Refused).ShouldBe((0, 2_500, 0));
        (await api.CountAsync(Stored, organization.Code)).ShouldBe(2_500);
    }

    [Fact]
    public async Task A_closed_round_refuses_every_item_and_the_others_go_in()
    {
        var organization = await api.CreateOrganizationAsync();
        await organization.OpenRoundAsync("open");
        await organization.CloseRoundAsync();
        var forms = Enumerable.Range(1, 20).Select(i => TestOrganization.Form($"form-{i}")).ToList();
        foreach (var form in forms.Where((_, i) => i % 2 == 0))
        {
            form.Round = "open";
        }

        var answer = await organization.ImportAsync(forms);

        (answer.Stored, answer.Refused).ShouldBe((10, 10));
        answer.Verdicts.ShouldAllBe(verdict => Refusal.Of(verdict.Status).Reason == "ROUND_CLOSED");
    }

    [Fact]
    public async Task An_empty_stream_is_answered_with_zeros()
    {
        var organization = await api.CreateOrganizationAsync();

        (await organization.ImportAsync([])).ShouldBe(new ImportResponsesResponse());
    }

    [Fact]
    public async Task A_stream_that_changes_its_organisation_is_refused()
    {
        var organization = await api.CreateOrganizationAsync();
        using var call = organization.Responses.ImportResponses(organization.Key);
        await call.RequestStream.WriteAsync(new ImportResponsesRequest { Organization = organization.Code, Position = 1, Response = TestOrganization.Form("1") });
        await call.RequestStream.WriteAsync(new ImportResponsesRequest { Organization = "other", Position = 2, Response = TestOrganization.Form("2") });

        (await Refusal.OfAsync(() => call.ResponseAsync)).Field.ShouldBe("organization");
    }
}
