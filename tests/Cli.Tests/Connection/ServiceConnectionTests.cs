using System.Net;
using System.Net.Sockets;
using CSat.Cli.Connection;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using CSat.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace CSat.Cli.Tests.Connection;

/// <summary>What a command says when the service is not there, or is something else.</summary>
public sealed class ServiceConnectionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("127.0.0.1:5080")]
    [InlineData("localhost:5080")]
    [InlineData("ftp://localhost:5080")]
    [InlineData("http://localhost:5080/csat")]
    [InlineData("http://")]
    [InlineData("http://localhost:port")]
    [InlineData("/var/run/csat")]
    public void An_endpoint_that_is_no_address_is_refused_by_name(string endpoint)
    {
        var problem = Should.Throw<ProblemException>(() => new ServiceConnection(endpoint, "key")).Problems.Single();

        (problem.Reason, problem.Field).ShouldBe((ConnectionProblems.EndpointInvalidReason, "CSAT_ENDPOINT"));
        problem.Message.En.ShouldContain(endpoint);
        problem.Fix.Zh.ShouldContain("http://");
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("https://csat.example/")]
    public void An_endpoint_that_is_one_is_taken(string endpoint)
    {
        using var connection = new ServiceConnection(endpoint, "key");

        connection.Endpoint.ShouldBe(endpoint);
    }

    [Fact]
    public async Task Where_nobody_listens_the_service_is_not_there()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var endpoint = $"http://{listener.LocalEndpoint}";
        listener.Stop();

        (await ProblemAsync(endpoint)).Reason.ShouldBe(ConnectionProblems.NoServerReason);
    }

    [Fact]
    public async Task A_web_server_is_no_CSat_service()
    {
        await using var server = await StartAsync(HttpProtocols.Http2);

        var problem = await ProblemAsync(EndpointOf(server));

        problem.Reason.ShouldBe(ConnectionProblems.NotCSatReason);
        problem.Message.En.ShouldContain("404");
    }

    [Theory]
    [InlineData(HttpProtocols.Http1)]
    [InlineData(HttpProtocols.Http2)]
    public async Task A_server_that_speaks_another_protocol_is_told_from_silence_or_taken_for_it_but_by_name(HttpProtocols protocols)
    {
        using var certificate = new TestCertificate();
        await using var plain = await StartAsync(HttpProtocols.Http1);
        await using var secure = await StartAsync(protocols, certificate);

        string[] reasons = [(await ProblemAsync(EndpointOf(plain))).Reason, (await ProblemAsync(EndpointOf(secure).Replace("https", "http", StringComparison.Ordinal))).Reason];

        reasons.ShouldBeSubsetOf([ConnectionProblems.NotCSatReason, ConnectionProblems.NoServerReason]);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_named_as_such()
    {
        using var certificate = new TestCertificate();
        await using var server = await StartAsync(HttpProtocols.Http2, certificate);

        var problem = await ProblemAsync(EndpointOf(server));

        problem.Reason.ShouldBe(ConnectionProblems.NotTrustedReason);
        problem.Fix.En.ShouldContain("SSL_CERT_FILE");
    }

    [Fact]
    public async Task Ctrl_C_ends_a_command_that_waits_for_an_answer()
    {
        // Takes the connection and never says a word.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var folder = new TemporaryDirectory();
        await using var command = HostProcess.StartHost(
            "CSat.Cli",
            ["regimes", "adopt", Repository.PathOf("samples", "regimes", "bank-branch-survey.yaml"), "--organization", "demo", "--state", folder.Root],
            new Dictionary<string, string?> { ["CSAT_ENDPOINT"] = $"http://{silent.LocalEndpoint}", ["CSAT_API_KEY"] = "csat_key" });
        using var taken = await silent.AcceptTcpClientAsync().WaitAsync(Patience);

        await command.SignalAsync("INT");

        (await command.WaitForExitAsync(Patience)).ShouldBe(1);
        command.Errors.Trim().ShouldBe("已中止。 Cancelled.");
    }

    private static async Task<Problem> ProblemAsync(string endpoint)
    {
        using var connection = new ServiceConnection(endpoint, "key");
        var refused = await Should.ThrowAsync<ProblemException>(() => connection.AskAsync(
            service => service.Organizations.GetOrganizationAsync(new GetOrganizationRequest { Organization = "demo" }, service.Call(CancellationToken.None)).ResponseAsync,
            CancellationToken.None).WaitAsync(Patience));
        return refused.Problems.Single();
    }

    private static async Task<WebApplication> StartAsync(HttpProtocols protocols, TestCertificate? certificate = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = protocols;
            if (certificate is not null)
            {
                listen.UseHttps(certificate.Load());
            }
        }));
        var server = builder.Build();
        await server.StartAsync();
        return server;
    }

    private static string EndpointOf(WebApplication server) => server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
}
