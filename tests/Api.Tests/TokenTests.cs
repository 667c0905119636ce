using System.Net;
using System.Text;
using CSat.Api.Authentication.Mapping;
using CSat.Api.Authentication.Tokens;
using CSat.Api.Serving;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Testing;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CSat.Api.Tests;

/// <summary>Bearers of an issuer's tokens: who they are, what they may, and everything that a token must not be.</summary>
public sealed class TokenTests(ApiFixture api) : IClassFixture<ApiFixture>, IDisposable
{
    private readonly TestIssuer _issuer = new();
    private readonly SetTime _time = new();

    public void Dispose() => _issuer.Dispose();

    [Theory]
    [InlineData("RS256", "rsa-1")]
    [InlineData("PS256", "rsa-1")]
    [InlineData("ES256", "ec-1")]
    [InlineData("RS256", null)]
    public async Task A_bearer_acts_in_the_organisation_and_role_of_the_claims_and_is_known_by_them(string algorithm, string? keyId)
    {
        var organization = await api.CreateOrganizationAsync();
        _issuer.Publish(_issuer.KeySet());
        await using var host = await StartAsync();
        using var channel = GrpcChannel.ForAddress(host.Endpoint);
        var desk = ApiFixture.With(_issuer.Token(TestIssuer.Claims(organization.Code, _time.GetUtcNow()), algorithm, keyId));
        var there = new TestOrganization(organization.Code, channel, desk);

        var complaint = await there.RegisterAsync(TestOrganization.Complaint("1"));
        var changed = await there.Complaints.ConfirmDefectAsync(there.Event<ConfirmDefectRequest>(complaint.ComplaintId), desk);

        changed.Events.Select(entry => entry.Actor).ShouldAllBe(actor => actor == "token:chen");
        (await Refusal.OfAsync(there.OpenRoundAsync("R2"))).Code.ShouldBe(StatusCode.PermissionDenied);
        (await Refusal.OfAsync(there.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = "home" }, desk))).Code.ShouldBe(StatusCode.PermissionDenied);
        (await api.CountAsync(
            "SELECT count(*) FROM csat.audit_entry e JOIN csat.organization o USING (organization_id) WHERE o.code = $1 AND actors[1] ~ '^token:[0-9a-f]{32}$' AND e::text !~ 'chen'", organization.Code)).ShouldBe(2);
        (await organization.Organizations.GetOrganizationAsync(new GetOrganizationRequest { Organization = organization.Code }, organization.Key)).Code.ShouldBe(organization.Code, "keys go on working");
    }

    public static TheoryData<string, string> Wrong() => new()
    {
        { "expired", "SecurityTokenExpiredException" }, { "no end", "SecurityTokenNoExpirationException" }, { "not yet", "SecurityTokenNotYetValidException" },
        { "other audience", "SecurityTokenInvalidAudienceException" }, { "no audience", "SecurityTokenInvalidAudienceException" }, { "other issuer", "SecurityTokenInvalidIssuerException" },
        { "no issuer", "SecurityTokenInvalidIssuerException" }, { "none", "SecurityTokenInvalidSignatureException" }, { "HS256", "" }, { "changed", "SecurityTokenInvalidSignatureException" },
        { "another's key", "" }, { "no subject", "claim sub" }, { "no actor", "preferred_username" }, { "line break in actor", "preferred_username" }, { "no role", "realm_access.roles" },
        { "tab in actor", "preferred_username" }, { "extension", "crit" }, { "no organisation", "organisation" }, { "organisation not here", "organisation" }, { "rubbish", "" }, { "too long", "" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Whatever_is_wrong_with_a_token_has_one_answer_and_a_line_in_the_log(string what, string logged)
    {
        var organization = await api.CreateOrganizationAsync();
        _issuer.Publish(_issuer.KeySet());
        await using var host = await StartAsync();
        using var channel = GrpcChannel.ForAddress(host.Endpoint);
        using var stranger = new TestIssuer();
        var now = _time.GetUtcNow();
        var claims = TestIssuer.Claims(organization.Code, now);
        Action change = what switch
        {
            "expired" => () => claims["exp"] = now.AddSeconds(-30).ToUnixTimeSeconds(),
            "no end" => () => claims.Remove("exp"),
            "not yet" => () => claims["nbf"] = now.AddSeconds(31).ToUnixTimeSeconds(),
            "other audience" => () => claims["aud"] = "billing",
            "no audience" => () => claims.Remove("aud"),
            "other issuer" => () => claims["iss"] = TestIssuer.Name + "/",
            "no issuer" => () => claims.Remove("iss"),
            "no subject" => () => claims.Remove("sub"),
            "no actor" => () => claims.Remove("preferred_username"),
            "line break in actor" => () => claims["preferred_username"] = "chen\nserve",
            "tab in actor" => () => claims["preferred_username"] = "chen\tserve",
            "no role" => () => claims["realm_access"] = new Dictionary<string, object> { ["roles"] = new[] { "CSAT-DESK" } },
            "no organisation" => () => claims.Remove("organisation"),
            "organisation not here" => () => claims["organisation"] = "no-such-one",
            "too long" => () => claims["more"] = new string('x', 20_000),
            _ => () => { },
        };
        change();
        var token = what switch
        {
            "none" => _issuer.Token(claims, "none", keyId: null),
            "HS256" => _issuer.Token(claims, "HS256"),
            "another's key" => stranger.Token(claims),
            "extension" => _issuer.Token(claims, critical: "https://example.com/bound"),
            "changed" => Changed(_issuer.Token(claims)),
            "rubbish" => "rubbish",
            _ => _issuer.Token(claims),
        };
        var before = api.Log.Entries.Count;

        var refusal = await Refusal.OfAsync(new TestOrganization(organization.Code, channel, ApiFixture.With(token)).RegisterAsync(TestOrganization.Complaint("1")));

        (refusal.Code, refusal.Reason).ShouldBe((StatusCode.Unauthenticated, "NOT_AUTHENTICATED"));
        if (what != "too long")
        {
            var line = api.Log.Entries.Skip(before).Single(entry => entry.Event.Id == 1420).Message;
            line.ShouldContain(logged);
            line.ShouldNotContain(token.Split('.')[^1].Length > 0 ? token.Split('.')[^1] : token);
            var mark = System.Text.RegularExpressions.Regex.Match(line, "[0-9a-f]{32}").Value;
            refusal.Message("en").Replace(mark, "M", StringComparison.Ordinal).ShouldBe("The token is not accepted; the log of the service says why under the mark M. Get a new token from the issuer for this service; where that does not help, give the mark to whoever runs the service.");
        }

        (await api.CountAsync("SELECT count(*) FROM csat.complaint c JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization.Code)).ShouldBe(0);

        static string Changed(string token)
        {
            var parts = token.Split('.');
            var payload = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1])).Replace("csat-desk", "csat-admins", StringComparison.Ordinal);
            return $"{parts[0]}.{System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}.{parts[2]}";
        }
    }

    [Fact]
    public async Task Clocks_may_differ_by_the_skew_and_a_token_that_was_taken_ends_all_the_same()
    {
        var organization = await api.CreateOrganizationAsync();
        _issuer.Publish(_issuer.KeySet());
        await using var host = await StartAsync();
        using var channel = GrpcChannel.ForAddress(host.Endpoint);
        var now = _time.GetUtcNow();
        var claims = TestIssuer.Claims(organization.Code, now);
        (claims["nbf"], claims["exp"]) = (now.AddSeconds(30).ToUnixTimeSeconds(), now.AddSeconds(60).ToUnixTimeSeconds());
        var there = new TestOrganization(organization.Code, channel, ApiFixture.With(_issuer.Token(claims)));
        var request = new ListComplaintsRequest { Organization = organization.Code };

        await there.Complaints.ListComplaintsAsync(request, there.Key);
        _time.Elapsed = TimeSpan.FromSeconds(89.9);
        await there.Complaints.ListComplaintsAsync(request, there.Key);
        _time.Elapsed = TimeSpan.FromSeconds(90);

        (await Refusal.OfAsync(there.Complaints.ListComplaintsAsync(request, there.Key))).Code.ShouldBe(StatusCode.Unauthenticated);
    }

    [Fact]
    public async Task An_issuer_may_change_its_keys_and_made_up_names_of_keys_ask_for_them_no_oftener()
    {
        var organization = await api.CreateOrganizationAsync();
        var asked = 0;
        var published = _issuer.KeySet();
        await using var issuer = await ServeAsync(path => path.EndsWith("keys", StringComparison.Ordinal) ? $"{++asked} {published}"[(asked.ToString(System.Globalization.CultureInfo.InvariantCulture).Length + 1)..] : null);
        await using var host = await StartAsync($"metadata: {issuer.Urls.Single()}/.well-known/openid-configuration");
        using var channel = GrpcChannel.ForAddress(host.Endpoint);
        var request = new ListComplaintsRequest { Organization = organization.Code };

        await CallAsync("rsa-1");
        published = _issuer.KeySet(rsa: "rsa-2");
        (await Refusal.OfAsync(() => CallAsync("rsa-2"))).Code.ShouldBe(StatusCode.Unauthenticated, "asked just now");
        _time.Elapsed = TimeSpan.FromSeconds(10);
        await CallAsync("rsa-2");
        for (var i = 0; i < 20; i++)
        {
            await Should.ThrowAsync<RpcException>(() => CallAsync($"made-up-{i}"));
        }

        await CallAsync("rsa-2");
        asked.ShouldBe(2);

        async Task CallAsync(string key)
        {
            // Each token is another one, so that none is taken because it was before.
            var token = _issuer.Token(TestIssuer.Claims(organization.Code, _time.GetUtcNow().AddSeconds(asked)), "RS256", key);
            await new ComplaintService.ComplaintServiceClient(channel).ListComplaintsAsync(request, ApiFixture.With(token));
        }
    }

    [Fact]
    public async Task While_the_issuer_does_not_answer_the_service_is_there_for_keys()
    {
        var organization = await api.CreateOrganizationAsync();
        await using var host = await StartAsync("metadata: http://127.0.0.1:9/.well-known/openid-configuration");
        using var channel = GrpcChannel.ForAddress(host.Endpoint);
        var client = new OrganizationService.OrganizationServiceClient(channel);
        var request = new GetOrganizationRequest { Organization = organization.Code };

        (await Refusal.OfAsync(client.GetOrganizationAsync(request, ApiFixture.With(_issuer.Token(TestIssuer.Claims(organization.Code, _time.GetUtcNow())))))).Code.ShouldBe(StatusCode.Unavailable);
        api.Log.Entries.ShouldContain(entry => entry.Event.Id == 1103 && entry.Message.Contains(TestIssuer.Name, StringComparison.Ordinal));
        api.Log.Entries.ShouldNotContain(entry => entry.Event.Id == 1101, "the database is well");
        (await client.GetOrganizationAsync(request, organization.Key)).Code.ShouldBe(organization.Code);
    }

    [Fact]
    public void A_mapping_says_everything_that_is_wrong_with_it()
    {
        using var folder = new TemporaryDirectory();
        var file = folder.Write("callers.yaml", "tokens:\n  isuer: x\n  keys: a\n  metadata: http://login.example.com/x\n  organization: o\n  clock-skew-seconds: 3600\n  roles: {a: boss}\ncertificates:\n  - {name: x}\n");

        var places = Should.Throw<ProblemException>(() => CallerMappingReader.Load(file)).Problems.Select(problem => problem.Field).ToList();

        foreach (var path in new[] { "tokens.isuer", "tokens.issuer", "tokens.audience", "tokens.metadata", "tokens.role-claim", "tokens.clock-skew-seconds", "tokens.roles.a", "certificates[0].organization", "certificates[0].role" })
        {
            places.ShouldContain(place => place.EndsWith(path, StringComparison.Ordinal), path);
        }

        Should.Throw<ProblemException>(() => CallerMappingReader.Load(folder.PathOf("none.yaml"))).Problems.Single().Field.ShouldEndWith("none.yaml");
        Should.Throw<ProblemException>(() => CallerMappingReader.Load(folder.Write("empty.yaml", "certificates: []\n"))).Problems.Single().Field.ShouldContain("tokens");
    }

    [Theory]
    [InlineData("{\"keys\":[]}")]
    [InlineData("{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}")]
    [InlineData("no JSON")]
    public void Keys_that_no_signature_can_be_checked_with_or_that_are_shared_secrets_are_refused_at_the_start(string keys)
    {
        _issuer.Publish(keys);
        var rules = CallerMappingReader.Load(_issuer.Mapping()).Tokens!;

        var problem = Should.Throw<ProblemException>(() => new TokenKeys(rules, _time)).Problems.Single();

        problem.Field.ShouldEndWith("jwks.json");
    }

    private Task<ApiHost> StartAsync(string? keys = null) => api.StartHostAsync(callers: CallerMappingReader.Load(_issuer.Mapping(keys)), time: _time);

    private static async Task<WebApplication> ServeAsync(Func<string, string?> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.Run(context => context.Response.WriteAsync(
            answer(context.Request.Path) ?? $$"""{"issuer":"{{TestIssuer.Name}}","jwks_uri":"http://{{context.Request.Host}}/keys"}"""));
        await application.StartAsync();
        return application;
    }

    private sealed class SetTime : TimeProvider
    {
        private readonly DateTimeOffset _start = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds());

        public TimeSpan Elapsed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Elapsed.Ticks;

        public override DateTimeOffset GetUtcNow() => _start + Elapsed;
    }
}
