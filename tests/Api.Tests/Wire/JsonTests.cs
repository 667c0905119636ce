using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CSat.Api.Errors;
using CSat.Api.Serving;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Api;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace CSat.Api.Tests.Wire;

/// <summary>The API as a browser or curl calls it: JSON over HTTP, and gRPC-Web.</summary>
public sealed class JsonTests(ApiFixture api) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private ApiHost _host = null!;
    private HttpClient _client = null!;
    private TestOrganization _shop = null!;

    public static TheoryData<string, string, string?, bool, HttpStatusCode, string, string> Refusals => new()
    {
        { "GET", "", null, false, HttpStatusCode.Unauthorized, "NOT_AUTHENTICATED", "no key" },
        { "POST", "/rounds", "{not json", false, HttpStatusCode.Unauthorized, "NOT_AUTHENTICATED", "the key is looked at before the body is read" },
        { "GET", "-other", null, true, HttpStatusCode.NotFound, "NOT_FOUND", "no such organisation" },
        { "GET", "/nonsense", null, true, HttpStatusCode.NotFound, "METHOD_UNKNOWN", "no such path" },
        { "POST", "/rounds", "{}", true, HttpStatusCode.BadRequest, "FIELD_MISSING", "a field that is missing" },
        { "GET", "/complaints/2020-000001", null, true, HttpStatusCode.NotFound, "NOT_FOUND", "no such complaint" },
        { "POST", "/rounds", "{not json", true, HttpStatusCode.BadRequest, "MESSAGE_UNREADABLE", "no JSON" },
        { "POST", "/rounds", "", true, HttpStatusCode.BadRequest, "MESSAGE_UNREADABLE", "an empty body" },
        { "POST", "/rounds", null, true, HttpStatusCode.BadRequest, "MESSAGE_UNREADABLE", "no body" },
        { "POST", "/rounds", "[]", true, HttpStatusCode.BadRequest, "MESSAGE_UNREADABLE", "no object" },
        { "POST", "/rounds", """{"round": {"formsSent": 99999999999}}""", true, HttpStatusCode.BadRequest, "MESSAGE_UNREADABLE", "a number beyond its type" },
        { "POST", "/rounds", """{"round": {"code": "\ud800"}}""", true, HttpStatusCode.BadRequest, "MESSAGE_UNREADABLE", "half a character" },
        { "POST", "/rounds", """{"round": {"code": "a\u0000"}}""", true, HttpStatusCode.BadRequest, "INVALID_TEXT", "a zero byte" },
        { "POST", "/responses", """{"response": {"respondedAt": "yesterday"}}""", true, HttpStatusCode.BadRequest, "MESSAGE_UNREADABLE", "no time" },
        { "POST", "/regimes", """{"purposes": ["NOPE"]}""", true, HttpStatusCode.BadRequest, "MESSAGE_UNREADABLE", "no value of the enum" },
        { "GET", "/rounds?pageSize=many", null, true, HttpStatusCode.BadRequest, "MESSAGE_UNREADABLE", "no number" },
        { "DELETE", "/rounds", null, true, HttpStatusCode.MethodNotAllowed, "METHOD_UNKNOWN", "a path, but not by this method" },
    };

    public async Task InitializeAsync()
    {
        _host = await api.StartHostAsync(jsonPort: 0);
        _client = new HttpClient { BaseAddress = new Uri(_host.JsonEndpoint!) };
        _shop = await api.CreateOrganizationAsync();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_form_in_json_is_the_form_that_grpc_knows()
    {
        var form = JsonFormatter.Default.Format(new SubmitResponseRequest { Response = TestOrganization.Form("json-1") });

        var first = await SendAsync(HttpMethod.Post, "/responses", form);
        var again = await SendAsync(HttpMethod.Post, "/responses", form);

        first.Code.ShouldBe(HttpStatusCode.OK, first.Text);
        JsonParser.Default.Parse<SubmitResponseResponse>(first.Text).Outcome.ShouldBe(SubmitOutcome.Stored);
        JsonParser.Default.Parse<SubmitResponseResponse>(again.Text).Outcome.ShouldBe(SubmitOutcome.AlreadyStored);
        (await _shop.SubmitAsync(TestOrganization.Form("json-1"))).Outcome.ShouldBe(SubmitOutcome.AlreadyStored);
    }

    [Fact]
    public async Task What_is_read_in_json_is_what_grpc_reads()
    {
        var complaint = await _shop.RegisterAsync(TestOrganization.Complaint("json-2"));

        JsonParser.Default.Parse<Organization>((await SendAsync(HttpMethod.Get, "")).Text).ShouldBe(await _shop.Organizations.GetOrganizationAsync(new GetOrganizationRequest { Organization = _shop.Code }, _shop.Key));
        JsonParser.Default.Parse<Complaint>((await SendAsync(HttpMethod.Get, $"/complaints/{complaint.Number}")).Text).ShouldBe(complaint);
        JsonParser.Default.Parse<ListComplaintsResponse>((await SendAsync(HttpMethod.Get, "/complaints?pageSize=1")).Text).ShouldBe(await _shop.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = _shop.Code, PageSize = 1 }, _shop.Key));
    }

    [Fact]
    public async Task A_verb_stands_behind_the_thing()
    {
        var complaint = await _shop.RegisterAsync(TestOrganization.Complaint("json-3"));
        var request = _shop.Event<AssignComplaintRequest>(complaint.Number, TestOrganization.Responded.AddHours(1));
        request.Department = "qa";

        var answer = await SendAsync(HttpMethod.Post, $"/complaints/{complaint.Number}:assign", JsonFormatter.Default.Format(request));

        answer.Code.ShouldBe(HttpStatusCode.OK, answer.Text);
        JsonParser.Default.Parse<Complaint>(answer.Text).State.ShouldBe(ComplaintState.Assigned);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_is_a_status_of_google_rpc(string method, string path, string? body, bool withKey, HttpStatusCode code, string reason, string why)
    {
        var answer = await SendAsync(new HttpMethod(method), path, body, withKey);

        answer.Code.ShouldBe(code, why);
        var status = StatusOf(answer.Text);
        ReasonOf(answer.Text).ShouldBe(reason, why);
        status.Details.Count(detail => detail.Is(Google.Rpc.LocalizedMessage.Descriptor)).ShouldBe(2, "Chinese and English");
    }

    [Fact]
    public async Task What_the_runtime_says_of_a_request_names_no_type_of_ours() =>
        (await SendAsync(HttpMethod.Post, "/regimes", """{"purposes": ["NOPE"]}""")).Text.ShouldSatisfyAllConditions(text => text.ShouldContain("NOPE"), text => text.ShouldNotContain("Contracts"));

    [Fact]
    public async Task A_body_beyond_the_limit_one_that_is_no_json_and_an_rpc_that_json_cannot_carry_are_told_apart()
    {
        var large = await SendAsync(HttpMethod.Post, "/rounds", "{\"round\": {\"code\": \"" + new string('x', JsonErrors.BodyLimit) + "\"}}");
        var plain = await SendAsync(new Uri($"/v1/organizations/{_shop.Code}/rounds", UriKind.Relative), "text/plain");
        var import = await SendAsync(new Uri("/csat.v1.ResponseService/ImportResponses", UriKind.Relative), "application/json");

        (large.Code, ReasonOf(large.Text)).ShouldBe((HttpStatusCode.TooManyRequests, "MESSAGE_TOO_LARGE"));
        (plain.Code, ReasonOf(plain.Text)).ShouldBe((HttpStatusCode.BadRequest, "MESSAGE_UNREADABLE"), "a page of any origin may send plain text without asking first");
        (import.Code, ReasonOf(import.Text)).ShouldBe((HttpStatusCode.UnsupportedMediaType, "METHOD_UNKNOWN"));
    }

    [Fact]
    public async Task Whole_numbers_of_64_bits_are_texts()
    {
        var head = await SendAsync(HttpMethod.Get, "/audit/head");

        head.Text.ShouldContain("\"position\":\"", Case.Sensitive, head.Text);
    }

    [Fact]
    public async Task Grpc_web_is_spoken_on_the_port_for_json()
    {
        var message = new GetOrganizationRequest { Organization = _shop.Code }.ToByteArray();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/csat.v1.OrganizationService/GetOrganization") { Content = new ByteArrayContent([0, 0, 0, 0, (byte)message.Length, .. message]) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc-web+proto");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", api.InstallationKey);

        using var answer = await _client.SendAsync(request);
        var frames = await answer.Content.ReadAsByteArrayAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Organization.Parser.ParseFrom(frames, 5, frames[4]).Code.ShouldBe(_shop.Code);
        Encoding.ASCII.GetString(frames).ShouldContain("grpc-status: 0");
    }

    [Fact]
    public void Every_rpc_that_json_can_carry_has_a_path_of_its_own()
    {
        var methods = typeof(OptionsExtensions).Assembly.GetExportedTypes()
            .Select(type => type.GetProperty("Descriptor", typeof(ServiceDescriptor))?.GetValue(null) as ServiceDescriptor).OfType<ServiceDescriptor>()
            .SelectMany(service => service.Methods).ToArray();
        var rules = methods.Select(method => (method, Rule: method.GetOptions()?.GetExtension(AnnotationsExtensions.Http))).ToArray();

        methods.Length.ShouldBeGreaterThan(25);
        rules.Where(one => one.Rule is null).Select(one => one.method.Name).ShouldBe(["ImportComplaints", "ImportCustomers", "ImportResponses"], ignoreOrder: true, "a stream of messages from the caller is no body in JSON");
        rules.Select(one => one.Rule).OfType<HttpRule>().Select(rule => $"{rule.PatternCase} {rule.Get}{rule.Post}{rule.Put}").ShouldBeUnique();
        rules.Where(one => one.Rule is not null && !$"{one.Rule.Get}{one.Rule.Post}{one.Rule.Put}".StartsWith("/v1/organizations", StringComparison.Ordinal))
            .Select(one => one.method.Name).ShouldBe(["ListFigures"], "only what is the same for every organisation is not below one");
    }

    private static Google.Rpc.Status StatusOf(string text) =>
        new JsonParser(JsonParser.Settings.Default.WithTypeRegistry(TypeRegistry.FromFiles(Google.Rpc.ErrorDetailsReflection.Descriptor))).Parse<Google.Rpc.Status>(text);

    private static string ReasonOf(string text) => StatusOf(text).Details.First(detail => detail.Is(Google.Rpc.ErrorInfo.Descriptor)).Unpack<Google.Rpc.ErrorInfo>().Reason;

    private async Task<(HttpStatusCode Code, string Text)> SendAsync(Uri path, string contentType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("{}", Encoding.UTF8, contentType) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", api.InstallationKey);
        using var answer = await _client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Code, string Text)> SendAsync(HttpMethod method, string path, string? body = null, bool withKey = true)
    {
        using var request = new HttpRequestMessage(method, $"/v1/organizations/{_shop.Code}{path}");
        request.Headers.Authorization = withKey ? new AuthenticationHeaderValue("Bearer", api.InstallationKey) : null;
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");

        // A server that refuses a length need not read what it announces.
        request.Headers.ExpectContinue = body?.Length > JsonErrors.BodyLimit;
        using var answer = await _client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
