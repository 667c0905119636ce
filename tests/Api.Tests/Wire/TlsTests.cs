using System.Net.Security;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using CSat.Hosting.Tls;
using CSat.Testing;
using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.Api.Tests.Wire;

/// <summary>TLS with a certificate made here.</summary>
public sealed class TlsTests(ApiFixture api) : IClassFixture<ApiFixture>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly TestCertificate _certificate = new();
    private readonly TemporaryDirectory _folder = new();

    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_caller_who_trusts_the_certificate_is_served()
    {
        using var certificate = ServerCertificate.Load(_certificate.CertificateFile, _certificate.KeyFile);
        await using var host = await api.StartHostAsync(certificate);
        host.Endpoint.ShouldStartWith("https://127.0.0.1:");

        (await AskAsync(host.Endpoint, _certificate.Thumbprint)).Code.ShouldBe("home");
    }

    [Fact]
    public async Task A_caller_who_does_not_is_not_and_neither_is_one_without_TLS()
    {
        using var certificate = ServerCertificate.Load(_certificate.CertificateFile, _certificate.KeyFile);
        await using var host = await api.StartHostAsync(certificate);

        var distrust = await Should.ThrowAsync<RpcException>(() => AskAsync(host.Endpoint, "another"));
        var plain = await Should.ThrowAsync<RpcException>(() => AskAsync(host.Endpoint.Replace("https", "http", StringComparison.Ordinal), ""));

        // No call came through, so the status is the client's own: a connection that was closed, or one that spoke no HTTP/2, whichever it notices first.
        plain.StatusCode.ShouldBeOneOf(StatusCode.Unavailable, StatusCode.Internal);
        plain.Trailers.ShouldBeEmpty();
        distrust.Status.Detail.ShouldContain("certificate");
    }

    [Fact]
    public async Task Serve_takes_the_files_and_says_https()
    {
        await using var process = Serve("--tls-certificate", _certificate.CertificateFile, "--tls-key", _certificate.KeyFile);
        var line = await process.WaitForOutputAsync("listening on ", Patience);
        var endpoint = line["listening on ".Length..].Trim();

        endpoint.ShouldStartWith("https://127.0.0.1:");
        (await Should.ThrowAsync<RpcException>(() => AskAsync(endpoint, _certificate.Thumbprint))).StatusCode.ShouldBe(StatusCode.Unauthenticated);
        await process.SignalAsync("TERM");
        (await process.WaitForExitAsync(Patience)).ShouldBe(0);
    }

    [Fact]
    public async Task Serve_with_one_of_the_two_files_is_a_usage_error()
    {
        await using var process = Serve("--tls-certificate", _certificate.CertificateFile);

        (await process.WaitForExitAsync(Patience)).ShouldBe(2);
        process.Errors.ShouldContain("--tls-key");
    }

    [Fact]
    public void A_file_that_is_missing_or_no_certificate_or_of_another_key_is_refused_by_name()
    {
        using var other = new TestCertificate();
        var rubbish = _folder.Write("rubbish.pem", "rubbish");
        (string Certificate, string Key, string Named)[] wrong =
        [
            (_folder.PathOf("none.pem"), _certificate.KeyFile, "none.pem"),
            (_certificate.CertificateFile, _folder.PathOf("none.key"), "none.key"),
            (rubbish, _certificate.KeyFile, "rubbish.pem"),
            (_certificate.CertificateFile, rubbish, "certificate.pem"),
            (_certificate.CertificateFile, other.KeyFile, "certificate.pem"),
        ];
        foreach (var (certificate, key, named) in wrong)
        {
            var problem = Should.Throw<ProblemException>(() => ServerCertificate.Load(certificate, key)).Problems.Single();

            problem.Field.ShouldEndWith(named);
            problem.Fix.En.ShouldContain("--tls-key");
        }
    }

    private HostProcess Serve(params string[] arguments) => HostProcess.StartHost("CSat.Api", ["serve", "--port", "0", "--state", _folder.PathOf("state"), .. arguments]);

    private async Task<Organization> AskAsync(string endpoint, string thumbprint)
    {
        using var handler = new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == thumbprint },
        };
        using var channel = GrpcChannel.ForAddress(endpoint, new GrpcChannelOptions { HttpHandler = handler });
        return await new OrganizationService.OrganizationServiceClient(channel).GetOrganizationAsync(new GetOrganizationRequest { Organization = "home" }, ApiFixture.With(api.InstallationKey));
    }
}
