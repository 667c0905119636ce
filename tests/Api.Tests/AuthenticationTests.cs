using System.Diagnostics;
using CSat.Api.Authentication;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace CSat.Api.Tests;

/// <summary>Keys, roles and the wall between organisations.</summary>
public sealed class AuthenticationTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public void Every_rpc_of_the_contract_says_who_may_call_it()
    {
        var services = typeof(OptionsExtensions).Assembly.GetExportedTypes().Select(type => type.GetProperty("Descriptor")?.GetValue(null)).OfType<ServiceDescriptor>().ToList();
        var methods = services.SelectMany(service => service.Methods).ToList();

        methods.Count.ShouldBeGreaterThan(25);
        methods.Where(method => method.GetOptions()?.GetExtension(OptionsExtensions.Permission) is not { Roles.Count: > 0 } permission || permission.Roles.Contains(Role.Unspecified))
            .Select(method => method.FullName).ShouldBeEmpty();
        methods.Select(method => RpcPermission.Of($"/{method.Service.FullName}/{method.Name}")!.Roles.Count).ShouldAllBe(roles => roles > 0);
    }

    [Fact]
    public void An_rpc_that_does_not_say_who_may_call_it_is_nobody_s_and_the_standard_ones_need_no_key()
    {
        RpcPermission.Of("/csat.v1.RoundService/Forgotten")!.Roles.ShouldBeEmpty();
        RpcPermission.Of("/grpc.health.v1.Health/Check").ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Bearer csat_wrong")]
    [InlineData("Basic YTpi")]
    public async Task Without_a_valid_key_nobody_gets_in(string? authorization)
    {
        var organization = await api.CreateOrganizationAsync();
        var metadata = authorization is null ? [] : new Metadata { { "authorization", authorization } };

        var refusal = await Refusal.OfAsync(organization.Organizations.GetOrganizationAsync(new GetOrganizationRequest { Organization = organization.Code }, metadata));
        var import = organization.Responses.ImportResponses(metadata);

        refusal.Code.ShouldBe(StatusCode.Unauthenticated);
        refusal.Reason.ShouldBe("NOT_AUTHENTICATED");
        (await Refusal.OfAsync(() => import.ResponseStream.MoveNext(CancellationToken.None))).Code.ShouldBe(StatusCode.Unauthenticated);
    }

    [Theory]
    [InlineData(Role.Collector, "submit register import-responses")]
    [InlineData(Role.Agent, "register import-complaints work read")]
    [InlineData(Role.QualityManager, "submit register import-responses import-complaints work read survey")]
    [InlineData(Role.Approver, "read")]
    [InlineData(Role.Analyst, "read")]
    [InlineData(Role.Administrator, "submit register import-responses import-complaints work read survey key")]
    public async Task A_role_may_do_its_work_and_nothing_else(Role role, string expected)
    {
        var organization = await api.CreateOrganizationAsync();
        var key = await organization.CreateKeyAsync(role);
        var known = await organization.RegisterAsync(TestOrganization.Complaint("known"));

        var allowed = new List<string>();
        await TryAsync("submit", organization.Responses.SubmitResponseAsync(new SubmitResponseRequest { Organization = organization.Code, Response = TestOrganization.Form("1") }, key));
        await TryAsync("register", organization.Complaints.RegisterComplaintAsync(new RegisterComplaintRequest { Organization = organization.Code, Complaint = TestOrganization.Complaint("1") }, key));
        await TryStreamAsync("import-responses", organization.Responses.ImportResponses(key));
        await TryStreamAsync("import-complaints", organization.Complaints.ImportComplaints(key));
        await TryAsync("work", organization.Complaints.ConfirmDefectAsync(organization.Event<ConfirmDefectRequest>(known.ComplaintId), key));
        await TryAsync("read", organization.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = organization.Code }, key));
        await TryAsync("survey", organization.Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = organization.Code, Round = TestOrganization.DescribeRound("R2") }, key));
        await TryAsync("key", organization.Organizations.CreateApiKeyAsync(new CreateApiKeyRequest { Organization = organization.Code, Label = "x", Role = Role.Analyst }, key));
        await TryAsync("organisation", organization.Organizations.CreateOrganizationAsync(new CreateOrganizationRequest { Organization = organization.Describe() }, key));

        string.Join(' ', allowed).ShouldBe(expected);

        async Task TryAsync<T>(string what, AsyncUnaryCall<T> call)
        {
            try
            {
                await call;
                allowed.Add(what);
            }
            catch (RpcException exception)
            {
                exception.StatusCode.ShouldBe(StatusCode.PermissionDenied);
            }
        }

        async Task TryStreamAsync<TRequest, TResponse>(string what, AsyncDuplexStreamingCall<TRequest, TResponse> call)
        {
            try
            {
                await call.RequestStream.CompleteAsync();
                await call.ResponseStream.MoveNext(CancellationToken.None);
                allowed.Add(what);
            }
            catch (RpcException exception)
            {
                exception.StatusCode.ShouldBe(StatusCode.PermissionDenied);
            }
        }
    }

    [Fact]
    public async Task A_key_of_one_organisation_learns_nothing_of_another()
    {
        var mine = await api.CreateOrganizationAsync();
        var theirs = await api.CreateOrganizationAsync();
        var stored = await theirs.SubmitAsync(TestOrganization.Form("1"));
        var complaint = await theirs.RegisterAsync(TestOrganization.Complaint("1"));
        var key = await mine.CreateKeyAsync(Role.Administrator);

        var existing = await Refusal.OfAsync(mine.Organizations.GetDirectoryAsync(new GetDirectoryRequest { Organization = theirs.Code }, key));
        var absent = await Refusal.OfAsync(mine.Organizations.GetDirectoryAsync(new GetDirectoryRequest { Organization = "no-such-one" }, key));
        var crossed = await Refusal.OfAsync(mine.Complaints.GetComplaintAsync(new GetComplaintRequest { Organization = mine.Code, Complaint = complaint.ComplaintId }, key));
        var own = await mine.Responses.SubmitResponseAsync(new SubmitResponseRequest { Organization = mine.Code, Response = TestOrganization.Form("1") }, key);

        existing.Code.ShouldBe(StatusCode.PermissionDenied);
        absent.Code.ShouldBe(StatusCode.PermissionDenied);
        existing.Detail.Replace(theirs.Code, "?", StringComparison.Ordinal).ShouldBe(absent.Detail.Replace("no-such-one", "?", StringComparison.Ordinal));
        crossed.Code.ShouldBe(StatusCode.NotFound);
        own.Outcome.ShouldBe(SubmitOutcome.Stored);
        own.ResponseId.ShouldNotBe(stored.ResponseId);
    }

    [Fact]
    public async Task The_installation_key_hears_that_an_organisation_does_not_exist()
    {
        var client = new OrganizationService.OrganizationServiceClient(api.Channel);

        foreach (var code in new[] { "no-such-one", new string('x', 500) })
        {
            var refusal = await Refusal.OfAsync(client.GetDirectoryAsync(new GetDirectoryRequest { Organization = code }, ApiFixture.With(api.InstallationKey)));
            refusal.Code.ShouldBe(StatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_revoked_key_stops_working()
    {
        var organization = await api.CreateOrganizationAsync();
        var key = await organization.CreateKeyAsync(Role.Analyst);
        var request = new GetDirectoryRequest { Organization = organization.Code };
        await organization.Organizations.GetDirectoryAsync(request, key);
        await api.CountAsync(
            "WITH revoked AS (UPDATE csat.api_key SET revoked_at = now() FROM csat.organization o WHERE o.organization_id = api_key.organization_id AND o.code = $1 RETURNING 1) SELECT count(*) FROM revoked",
            organization.Code);

        var waited = Stopwatch.StartNew();
        Refusal? refusal = null;
        while (refusal is null && waited.Elapsed < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(100);
            try
            {
                await organization.Organizations.GetDirectoryAsync(request, key);
            }
            catch (RpcException)
            {
                refusal = await Refusal.OfAsync(organization.Organizations.GetDirectoryAsync(request, key));
            }
        }

        refusal.ShouldNotBeNull().Code.ShouldBe(StatusCode.Unauthenticated);
    }
}
