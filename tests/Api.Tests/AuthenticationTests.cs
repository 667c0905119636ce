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
    public void Every_rpc_of_the_contract_has_its_roles()
    {
        FileDescriptor[] files =
            [DirectoryServiceReflection.Descriptor, RegimeServiceReflection.Descriptor, SurveyServiceReflection.Descriptor, ResponseServiceReflection.Descriptor, ComplaintServiceReflection.Descriptor];

        var methods = files.SelectMany(file => file.Services).SelectMany(service => service.Methods).Select(method => $"/{method.Service.FullName}/{method.Name}");

        Permissions.Methods.Order().ShouldBe(methods.Order());
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

        var refusal = await Refusal.OfAsync(organization.Directory.GetOrganizationAsync(new GetOrganizationRequest { Organization = organization.Code }, metadata));
        var import = organization.Responses.ImportResponses(metadata);

        refusal.Code.ShouldBe(StatusCode.Unauthenticated);
        refusal.Reason.ShouldBe("NOT_AUTHENTICATED");
        (await Refusal.OfAsync(() => import.ResponseStream.MoveNext(CancellationToken.None))).Code.ShouldBe(StatusCode.Unauthenticated);
    }

    [Theory]
    [InlineData("collector", "submit register import-responses")]
    [InlineData("agent", "register import-complaints work read")]
    [InlineData("quality_manager", "submit register import-responses import-complaints work read survey")]
    [InlineData("approver", "read")]
    [InlineData("analyst", "read")]
    [InlineData("administrator", "submit register import-responses import-complaints work read survey key")]
    public async Task A_role_may_do_its_work_and_nothing_else(string role, string expected)
    {
        var organization = await api.CreateOrganizationAsync();
        var key = await organization.CreateKeyAsync(role);
        var known = await organization.RegisterAsync(TestOrganization.Complaint("known"));

        var allowed = new List<string>();
        await TryAsync("submit", organization.Responses.SubmitResponseAsync(new SubmitResponseRequest { Organization = organization.Code, Response = TestOrganization.Form("1") }, key));
        await TryAsync("register", organization.Complaints.RegisterComplaintAsync(new RegisterComplaintRequest { Organization = organization.Code, Complaint = TestOrganization.Complaint("1") }, key));
        await TryStreamAsync("import-responses", organization.Responses.ImportResponses(key));
        await TryStreamAsync("import-complaints", organization.Complaints.ImportComplaints(key));
        await TryAsync("work", organization.Complaints.ConfirmDefectAsync(organization.Event(known.ComplaintId), key));
        await TryAsync("read", organization.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = organization.Code }, key));
        await TryAsync("survey", organization.Surveys.OpenRoundAsync(new OpenRoundRequest { Organization = organization.Code, Round = TestOrganization.DescribeRound("R2") }, key));
        await TryAsync("key", organization.Directory.CreateApiKeyAsync(new CreateApiKeyRequest { Organization = organization.Code, Label = "x", Role = "analyst" }, key));
        await TryAsync("organisation", organization.Directory.CreateOrganizationAsync(new CreateOrganizationRequest { Organization = organization.Describe() }, key));

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
        var key = await mine.CreateKeyAsync("administrator");

        var existing = await Refusal.OfAsync(mine.Directory.GetDirectoryAsync(new GetDirectoryRequest { Organization = theirs.Code }, key));
        var absent = await Refusal.OfAsync(mine.Directory.GetDirectoryAsync(new GetDirectoryRequest { Organization = "no-such-one" }, key));
        var crossed = await Refusal.OfAsync(mine.Complaints.GetComplaintAsync(new GetComplaintRequest { Organization = mine.Code, Complaint = complaint.ComplaintId }, key));
        var own = await mine.Responses.SubmitResponseAsync(new SubmitResponseRequest { Organization = mine.Code, Response = TestOrganization.Form("1") }, key);

        existing.Code.ShouldBe(StatusCode.PermissionDenied);
        absent.Code.ShouldBe(StatusCode.PermissionDenied);
        existing.Detail.Replace(theirs.Code, "?", StringComparison.Ordinal).ShouldBe(absent.Detail.Replace("no-such-one", "?", StringComparison.Ordinal));
        crossed.Code.ShouldBe(StatusCode.NotFound);
        own.AlreadyStored.ShouldBeFalse();
        own.ResponseId.ShouldNotBe(stored.ResponseId);
    }

    [Fact]
    public async Task The_installation_key_hears_that_an_organisation_does_not_exist()
    {
        var client = new DirectoryService.DirectoryServiceClient(api.Channel);

        foreach (var code in new[] { "no-such-one", "a\0b", new string('x', 500) })
        {
            var refusal = await Refusal.OfAsync(client.GetDirectoryAsync(new GetDirectoryRequest { Organization = code }, ApiFixture.With(api.InstallationKey)));
            refusal.Code.ShouldBe(StatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_revoked_key_stops_working()
    {
        var organization = await api.CreateOrganizationAsync();
        var key = await organization.CreateKeyAsync("analyst");
        var request = new GetDirectoryRequest { Organization = organization.Code };
        await organization.Directory.GetDirectoryAsync(request, key);
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
                await organization.Directory.GetDirectoryAsync(request, key);
            }
            catch (RpcException)
            {
                refusal = await Refusal.OfAsync(organization.Directory.GetDirectoryAsync(request, key));
            }
        }

        refusal.ShouldNotBeNull().Code.ShouldBe(StatusCode.Unauthenticated);
    }
}
