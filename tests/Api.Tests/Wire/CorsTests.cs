using CSat.Api.Serving;
using CSat.Domain.Problems;
using CSat.Testing;

namespace CSat.Api.Tests.Wire;

/// <summary>Which origins may be named, and how; what a browser does with them is shown in Interop.Tests.</summary>
public sealed class CorsTests
{
    private const string Option = "--cors-origin";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("https://app.example.com", "https://app.example.com")]
    [InlineData("HTTPS://App.Example.com:443/", "https://app.example.com")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080")]
    [InlineData("https://客户.example.com", "https://xn--ubt06m.example.com")]
    public void An_origin_is_written_as_browsers_write_it(string given, string origin)
    {
        CorsOrigins.Read(Option, [given], "http://not.asked").ShouldBe([origin]);
        CorsOrigins.Read(Option, [], $" {given},https://b.example.com ").ShouldBe([origin, "https://b.example.com"]);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("app.example.com")]
    [InlineData("https://*.example.com")]
    [InlineData("https://app.example.com/path")]
    [InlineData("https://app.example.com?query")]
    [InlineData("https://user@app.example.com")]
    [InlineData("ftp://app.example.com")]
    [InlineData("null")]
    public void What_is_no_origin_is_refused_by_name(string given)
    {
        var problem = Should.Throw<ProblemException>(() => CorsOrigins.Read(Option, [given], null)).Problems.Single();

        problem.Field.ShouldBe(Option);
        Should.Throw<ProblemException>(() => CorsOrigins.Read(Option, null, given)).Problems.Single().Field.ShouldBe("CSAT_CORS_ORIGINS");
    }

    [Fact]
    public async Task Serve_says_which_origin_is_none_before_anything_is_started()
    {
        using var folder = new TemporaryDirectory();
        await using var process = HostProcess.StartHost("CSat.Api", ["serve", "--port", "0", "--state", folder.PathOf("state"), "--cors-origin", "https://a.example.com", "--cors-origin", "b.example.com"]);

        (await process.WaitForExitAsync(Patience)).ShouldBe(1);
        process.Errors.ShouldContain("\"b.example.com\"");
        Directory.Exists(folder.PathOf("state", "postgres")).ShouldBeFalse();
    }
}
