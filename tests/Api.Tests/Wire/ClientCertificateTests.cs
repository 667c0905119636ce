using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using CSat.Api.Authentication.Mapping;
using CSat.Api.Serving;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Hosting.State;
using CSat.Hosting.Tls;
using CSat.Testing;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging;

namespace CSat.Api.Tests.Wire;

/// <summary>Callers who must show a certificate, those who are known by it alone, and a server whose own is renewed while it runs.</summary>
public sealed class ClientCertificateTests(ApiFixture api) : IClassFixture<ApiFixture>, IDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly TemporaryDirectory _folder = new();

    private string CertificateFile => _folder.PathOf("server.pem");

    private string KeyFile => _folder.PathOf("server.key");

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Nobody_connects_without_a_certificate_that_the_authority_vouches_for_now_and_for_callers()
    {
        using var served = await ServeAsync();
        using var other = new TestAuthority();
        var past = DateTimeOffset.UtcNow.AddDays(-2);
        var good = _authority.Vouch("somebody");

        (await AskAsync(served, good, api.InstallationKey)).Code.ShouldBe("home");
        foreach (var (what, wrong) in new (string, X509Certificate2?)[]
        {
            ("none", null), ("another authority's", other.Vouch("somebody")), ("past", _authority.Vouch("somebody", from: past, to: past.AddDays(1))),
            ("to come", _authority.Vouch("somebody", from: DateTimeOffset.UtcNow.AddMinutes(10))), ("a server's", _authority.Vouch("somebody", forCallers: false)),
        })
        {
            var refusal = await Should.ThrowAsync<RpcException>(() => AskAsync(served, wrong, api.InstallationKey), what);
            refusal.StatusCode.ShouldBeOneOf([StatusCode.Unavailable, StatusCode.Internal], what);
        }
    }

    [Fact]
    public async Task A_certificate_that_a_rule_names_is_a_caller_in_its_role_and_another_needs_a_key()
    {
        var organization = await api.CreateOrganizationAsync();
        var mapping = CallerMappingReader.Load(_folder.Write("callers.yaml", $$"""
            certificates:
              - {name: press.example.com, organization: {{organization.Code}}, role: analyst}
              - {name: Old Press, organization: {{organization.Code}}, role: collector}
              - {name: nowhere.example.com, organization: no-such-one, role: analyst}
            """));
        using var served = await ServeAsync(mapping);

        (await AskAsync(served, _authority.Vouch("x", "PRESS.example.com"), key: null, organization.Code)).Code.ShouldBe(organization.Code);
        (await AskAsync(served, _authority.Vouch("Old Press"), key: null, organization.Code)).Code.ShouldBe(organization.Code);
        (await RefusalAsync(_authority.Vouch("x", "press.example.com"), "home")).Code.ShouldBe(StatusCode.PermissionDenied, "of another organisation");
        (await RefusalAsync(_authority.Vouch("Old Press", "other.example.com"), organization.Code)).Code.ShouldBe(StatusCode.Unauthenticated, "the common name counts where there is no other");
        (await RefusalAsync(_authority.Vouch("x", "nowhere.example.com"), organization.Code)).Reason.ShouldBe("NOT_AUTHENTICATED");
        (await AskAsync(served, _authority.Vouch("x", "other.example.com"), api.InstallationKey, organization.Code)).Code.ShouldBe(organization.Code);

        Task<Refusal> RefusalAsync(X509Certificate2 certificate, string code) => Refusal.OfAsync(() => AskAsync(served, certificate, key: null, code));
    }

    [Fact]
    public async Task A_renewed_certificate_is_shown_from_the_next_connection_on_and_one_that_cannot_be_used_is_not()
    {
        var first = _authority.WriteServer(CertificateFile, KeyFile);
        using var renewed = new RenewedCertificate(CertificateFile, KeyFile, TimeSpan.FromDays(30), TimeProvider.System, api.Log.CreateLogger("tls"));
        await using var host = await StartAsync(new ApiHostOptions { Application = api.Postgres.Application, Home = new HomeDirectory(Repository.Root), Renewed = renewed, LogLevel = LogLevel.Warning, Log = api.Log });
        (await ShownAsync(host.Endpoint)).ShouldBe(first);

        var second = Write(() => _authority.WriteServer(CertificateFile, KeyFile, to: DateTimeOffset.UtcNow.AddDays(40)));
        renewed.Look();
        (await ShownAsync(host.Endpoint)).ShouldBe(second);
        Write(() => _authority.WriteServer(CertificateFile, KeyFile, to: DateTimeOffset.UtcNow.AddMinutes(-1)));
        renewed.Look();
        (await ShownAsync(host.Endpoint)).ShouldBe(second, "over");
        Write(() =>
        {
            File.WriteAllText(CertificateFile, "half a file");
            return "";
        });
        renewed.Look();
        (await ShownAsync(host.Endpoint)).ShouldBe(second, "no certificate");

        var said = api.Log.Entries.Where(entry => entry.Category == "tls").Select(entry => entry.Event.Id).ToList();
        said.ShouldBe([3002, 3000, 3001, 3001], "the first one ends within an hour");
    }

    [Fact]
    public void A_folder_that_can_no_longer_be_looked_into_leaves_the_certificate_in_place()
    {
        _authority.WriteServer(CertificateFile, KeyFile);
        var way = _folder.PathOf("way");
        System.IO.Directory.CreateSymbolicLink(way, _folder.Root);
        using var renewed = new RenewedCertificate(Path.Combine(way, "server.pem"), Path.Combine(way, "server.key"), TimeSpan.Zero, TimeProvider.System, api.Log.CreateLogger("folder"));
        var shown = renewed.Context;

        // A link to itself: as with a folder without the right, the system refuses to say anything of what lies behind it, and does so to root too.
        System.IO.Directory.Delete(way);
        System.IO.Directory.CreateSymbolicLink(way, way);
        renewed.Look();

        renewed.Context.ShouldBeSameAs(shown);
        api.Log.Entries.Count(entry => entry.Category == "folder" && entry.Event.Id == 3001).ShouldBe(1);
        Should.Throw<ProblemException>(() => new RenewedCertificate(Path.Combine(way, "server.pem"), Path.Combine(way, "server.key"), TimeSpan.Zero, TimeProvider.System, api.Log.CreateLogger("folder")))
            .Problems.Single().Field.ShouldEndWith("server.pem");
    }

    [Fact]
    public void A_certificate_out_of_date_is_refused_at_the_start_by_name()
    {
        foreach (var (from, to) in new[] { (DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(-1)), (DateTimeOffset.UtcNow.AddHours(1), DateTimeOffset.UtcNow.AddDays(1)) })
        {
            _authority.WriteServer(CertificateFile, KeyFile, from, to);

            var problem = Should.Throw<ProblemException>(() => new RenewedCertificate(CertificateFile, KeyFile, TimeSpan.Zero, TimeProvider.System, api.Log.CreateLogger("tls"))).Problems.Single();

            problem.Field.ShouldBe(CertificateFile);
            problem.Rule.ShouldBe("tls");
            problem.ToString().ShouldContain("certificate-out-of-date");
        }
    }

    [Fact]
    public async Task Rules_for_certificates_need_somebody_who_vouches_for_them_and_an_authority_is_one()
    {
        var mapping = CallerMappingReader.Load(_folder.Write("callers.yaml", "certificates: [{name: a, organization: home, role: analyst}]\n"));

        (await Should.ThrowAsync<ProblemException>(() => api.StartHostAsync(callers: mapping))).Problems.Single().Field.ShouldBe("certificates");
        Should.Throw<ProblemException>(() => ClientAuthority.Load(_folder.PathOf("none.pem"))).Problems.Single().Field.ShouldEndWith("none.pem");
        Should.Throw<ProblemException>(() => ClientAuthority.Load(_folder.Write("empty.pem", "nothing"))).Problems.Single().Field.ShouldEndWith("empty.pem");
    }

    // The time of a file is what says that it was written.
    private string Write(Func<string> write)
    {
        var before = File.GetLastWriteTimeUtc(CertificateFile);
        var thumbprint = write();
        File.SetLastWriteTimeUtc(CertificateFile, before.AddSeconds(1));
        return thumbprint;
    }

    private async Task<Served> ServeAsync(CallerMapping? mapping = null)
    {
        _authority.WriteServer(CertificateFile, KeyFile);
        var certificate = ServerCertificate.Load(CertificateFile, KeyFile);
        var authority = ClientAuthority.Load(_authority.File);
        var host = await StartAsync(new ApiHostOptions
        {
            Application = api.Postgres.Application, Home = new HomeDirectory(Repository.Root), Certificate = certificate, ClientAuthority = authority, Callers = mapping, LogLevel = LogLevel.Warning, Log = api.Log,
        });
        return new Served(host, certificate, authority);
    }

    private static Task<ApiHost> StartAsync(ApiHostOptions options) => ApiHost.StartAsync(options, CancellationToken.None);

    private static async Task<Organization> AskAsync(Served served, X509Certificate2? certificate, string? key, string organization = "home")
    {
        using var handler = new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.Subject == "CN=localhost",
                ClientCertificateContext = certificate is null ? null : SslStreamCertificateContext.Create(certificate, null, offline: true),
            },
        };
        using var channel = GrpcChannel.ForAddress(served.Host.Endpoint, new GrpcChannelOptions { HttpHandler = handler });
        return await new OrganizationService.OrganizationServiceClient(channel).GetOrganizationAsync(
            new GetOrganizationRequest { Organization = organization }, key is null ? [] : ApiFixture.With(key));
    }

    private async Task<string> ShownAsync(string endpoint)
    {
        var shown = "";
        using var handler = new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                {
                    shown = certificate!.GetCertHashString();
                    return certificate.Subject == "CN=localhost";
                },
            },
        };
        using var channel = GrpcChannel.ForAddress(endpoint, new GrpcChannelOptions { HttpHandler = handler });
        await new OrganizationService.OrganizationServiceClient(channel).GetOrganizationAsync(new GetOrganizationRequest { Organization = "home" }, ApiFixture.With(api.InstallationKey));
        return shown;
    }

    private sealed record Served(ApiHost Host, ServerCertificate Certificate, ClientAuthority Authority) : IDisposable
    {
        public void Dispose()
        {
            Task.Run(async () => await Host.DisposeAsync()).GetAwaiter().GetResult();
            Certificate.Dispose();
            Authority.Dispose();
        }
    }
}
