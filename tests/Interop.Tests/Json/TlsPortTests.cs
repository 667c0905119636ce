namespace CSat.Interop.Tests.Json;

/// <summary>One port with TLS for everything: HTTP/1.1 and HTTP/2, chosen by ALPN, JSON and gRPC, callers known by their certificate, as curl and Node see it.</summary>
public sealed class TlsPortTests(JsonApi api) : IClassFixture<JsonApi>
{
    private const string Home = "/v1/organizations/home";

    [Fact]
    public async Task Curl_speaks_either_version_with_a_certificate_and_none_without()
    {
        var port = await api.StartTlsAsync();
        string[] known = ["--cert", api.CallerCertificate, "--key", api.CallerKey];

        (await CurlAsync(port, "--http1.1", Home, known)).ShouldBe((0, "1.1 200"));
        (await CurlAsync(port, "--http2", Home, known)).ShouldBe((0, "2 200"));
        (await CurlAsync(port, "--http1.1", "/v1/organizations/other", known)).ShouldBe((0, "1.1 403"));
        (await CurlAsync(port, "--http2", "/openapi.json", known)).ShouldBe((0, "2 200"));
        foreach (var version in new[] { "--http1.1", "--http2" })
        {
            (await CurlAsync(port, version, Home, [])).ExitCode.ShouldNotBe(0, "no certificate");
        }
    }

    [Fact]
    public async Task Node_speaks_json_over_either_version_and_grpc_on_the_same_port()
    {
        var said = await ForeignProgram.RunAsync("node", ForeignProgram.PathOf("tls.mjs"), $"{await api.StartTlsAsync()}", api.Authority, api.CallerCertificate, api.CallerKey);

        said.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "http/1.1 200 home",
            "h2 200 home",
            "h2 403 NOT_AUTHORIZED",
            "grpc home",
            "no certificate http/1.1 refused",
            "no certificate h2 refused",
        ]);
    }

    private async Task<(int ExitCode, string Output)> CurlAsync(int port, string version, string path, string[] caller)
    {
        var (exitCode, output) = await ForeignProgram.TryAsync("curl", ["--silent", "--noproxy", "*", "--output", "/dev/null", "--write-out", "%{http_version} %{http_code}", version, "--cacert", api.Authority, .. caller, $"https://localhost:{port}{path}"]);
        return (exitCode, output.Trim());
    }
}
