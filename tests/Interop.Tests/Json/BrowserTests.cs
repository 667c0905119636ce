namespace CSat.Interop.Tests.Json;

/// <summary>The API as a page in a real browser calls it: the pages of an origin that the operator names read all, those of another read nothing.</summary>
public sealed class BrowserTests(JsonApi api) : IClassFixture<JsonApi>
{
    [Fact]
    public async Task A_page_of_a_named_origin_calls_and_reads_refusals_and_a_page_of_another_reads_nothing()
    {
        await using var pages = PageServer.Start();
        var endpoint = await api.StartAsync("https://app.example.com", pages.Origin);

        var named = await pages.OpenAsync(pages.Origin, endpoint, api.Key);
        var other = await pages.OpenAsync(pages.OtherOrigin, endpoint, api.Key);

        named.Split('\n').ShouldBe(
        [
            "JSON reads: 200 home",
            "JSON writes: 200 page",
            "JSON is refused: 404 5 NOT_FOUND",
            "JSON without a key: 401 16 NOT_AUTHENTICATED",
            "JSON of no path: 404 12 METHOD_UNKNOWN",
            "gRPC-Web reads: home",
            "gRPC-Web is refused: NotFound NOT_FOUND",
            "gRPC-Web without a key: Unauthenticated NOT_AUTHENTICATED",
        ]);
        other.Split('\n').Length.ShouldBe(8);
        other.Split('\n').ShouldAllBe(line => line.EndsWith("Failed to fetch", StringComparison.Ordinal) || line.EndsWith(": Unknown", StringComparison.Ordinal), other);
    }

    [Fact]
    public async Task Without_a_named_origin_no_page_of_another_reads_anything()
    {
        await using var pages = PageServer.Start();

        var seen = await pages.OpenAsync(pages.Origin, await api.StartAsync(), api.Key);

        seen.ShouldNotContain("200");
        seen.Split('\n')[0].ShouldBe("JSON reads: TypeError Failed to fetch");
    }
}
