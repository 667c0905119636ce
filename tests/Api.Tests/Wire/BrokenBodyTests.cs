using System.Net;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf;
using Grpc.Core;

namespace CSat.Api.Tests.Wire;

/// <summary>Requests that are no gRPC call, or hold no message: refused by name, no error in the log, and the server goes on.</summary>
public sealed class BrokenBodyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly (string, string) GzipEncoding = ("grpc-encoding", "gzip");

    public static TheoryData<string, byte[]> Unreadable() => new()
    {
        { "half a prefix", [0, 0, 0] },
        { "a body shorter than its prefix says", RawClient.Frame([1, 2, 3], length: 10) },
        { "a flag that does not exist", RawClient.Frame([], flag: 7) },
        { "compressed without saying how", RawClient.Frame([], flag: 1) },
        { "bytes that are no message", RawClient.Frame([0xFF, 0xFF, 0xFF]) },
        { "a group that nobody opened", RawClient.Frame([0x0C]) },
        { "a field longer than its message", RawClient.Frame([0x0A, 200]) },
        { "a text that is not UTF-8", RawClient.Frame([0x0A, 3, (byte)'a', 0xC3, 0x28]) },
        { "a text with half of a surrogate pair", RawClient.Frame([0x0A, 3, 0xED, 0xA0, 0x80]) },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Bytes_that_are_no_message_are_refused_by_name(string why, byte[] body)
    {
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        foreach (var method in new[] { RawClient.Unary, RawClient.Stream })
        {
            var answer = await raw.PostAsync(method, body);

            answer.Status.ShouldBe(StatusCode.InvalidArgument, why);
            var refusal = answer.ToRefusal();
            refusal.Reason.ShouldBe("MESSAGE_UNREADABLE", why);
            refusal.Message("zh-CN").ShouldContain("不是该方法的消息");
            refusal.Message("en").ShouldBe(Uri.UnescapeDataString(answer.Message!));
        }

        await ShouldServeOnAsync(raw);
    }

    [Fact]
    public async Task A_unary_call_without_a_message_or_with_two_is_refused()
    {
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        var message = RawClient.Frame(new GetOrganizationRequest { Organization = "home" });

        (await raw.PostAsync(RawClient.Unary, [])).ToRefusal().Reason.ShouldBe("MESSAGE_UNREADABLE");
        (await raw.PostAsync(RawClient.Unary, [.. message, .. message])).ToRefusal().Reason.ShouldBe("MESSAGE_UNREADABLE");
    }

    [Fact]
    public async Task Gzip_that_is_none_or_ends_early_is_refused()
    {
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        var packed = RawClient.Gzip(new GetOrganizationRequest { Organization = "home" }.ToByteArray());

        (await raw.PostAsync(RawClient.Unary, RawClient.Frame(packed, flag: 1), GzipEncoding)).Status.ShouldBe(StatusCode.OK);
        foreach (var broken in new[] { [1, 2, 3, 4], [], packed[..^1], packed[..^8], packed[..12] })
        {
            foreach (var method in new[] { RawClient.Unary, RawClient.Stream })
            {
                (await raw.PostAsync(method, RawClient.Frame(broken, flag: 1), GzipEncoding)).ToRefusal().Reason.ShouldBe("MESSAGE_UNREADABLE", $"{broken.Length} bytes");
            }
        }
    }

    [Fact]
    public async Task A_stream_that_breaks_off_within_a_message_is_refused_and_keeps_what_came_before()
    {
        var organization = await api.CreateOrganizationAsync();
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        var first = new ImportResponsesRequest { Organization = organization.Code, Rows = { new ResponseRow { Position = 1, Response = TestOrganization.Form("first") } } };

        (await raw.PostAsync(RawClient.Stream, [.. RawClient.Frame(first), 0, 0, 0, 0, 9, 1])).ToRefusal().Reason.ShouldBe("MESSAGE_UNREADABLE");

        // Nothing of a broken stream is acknowledged; sent again it goes in, whether the first was stored or not.
        (await organization.ImportAsync([TestOrganization.Form("first"), TestOrganization.Form("second")])).Refused.ShouldBe(0);
        (await api.CountAsync("SELECT count(*) FROM csat.response r JOIN csat.organization o USING (organization_id) WHERE o.code = $1", organization.Code)).ShouldBe(2);
    }

    [Fact]
    public async Task Fields_that_the_server_does_not_know_are_ignored()
    {
        var organization = await api.CreateOrganizationAsync();
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);

        // Field 127 of a later version: a text.
        byte[] later = [.. new GetOrganizationRequest { Organization = organization.Code }.ToByteArray(), 0xFA, 0x07, 1, (byte)'x'];
        var answer = await raw.PostAsync(RawClient.Unary, RawClient.Frame(later));

        answer.Status.ShouldBe(StatusCode.OK);
        Organization.Parser.ParseFrom(answer.Body, 5, answer.Body.Length - 5).Code.ShouldBe(organization.Code);
    }

    [Fact]
    public async Task A_compression_that_nobody_knows_is_UNIMPLEMENTED_and_names_gzip()
    {
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        foreach (var method in new[] { RawClient.Unary, RawClient.Stream })
        {
            var answer = await raw.PostAsync(method, RawClient.Frame([1], flag: 1), ("grpc-encoding", "snappy"));

            answer.Status.ShouldBe(StatusCode.Unimplemented);
            answer.ToRefusal().Reason.ShouldBe("ENCODING_UNKNOWN");
            answer.Message.ShouldNotBeNull().ShouldContain("gzip");
        }
    }

    [Theory]
    [InlineData("/csat.v1.OrganizationService/Nothing")]
    [InlineData("/csat.v9.OrganizationService/GetOrganization")]
    public async Task A_method_that_there_is_not_is_UNIMPLEMENTED(string method)
    {
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);

        var answer = await raw.PostAsync(method, RawClient.Frame([]));

        (answer.Http, answer.Status).ShouldBe((HttpStatusCode.OK, StatusCode.Unimplemented));
        answer.ToRefusal().Reason.ShouldBe("METHOD_UNKNOWN");
        answer.ToRefusal().Message("zh-CN").ShouldContain(method);
    }

    [Fact]
    public async Task However_long_a_method_or_a_value_is_the_error_that_names_it_stays_small()
    {
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        string[] values = [new('x', 2_000_000), new string('x', 59) + "😀" + new string('x', 100)];

        var method = await raw.PostAsync("/csat.v1." + new string('x', 4_000) + "/Nothing", RawClient.Frame([]));

        method.Details.ShouldNotBeNull().CalculateSize().ShouldBeLessThan(2_000);
        foreach (var value in values)
        {
            var answer = await raw.PostAsync(RawClient.Unary, RawClient.Frame(new GetOrganizationRequest { Organization = value }));

            answer.Status.ShouldBe(StatusCode.NotFound);
            answer.Details.ShouldNotBeNull().CalculateSize().ShouldBeLessThan(2_000);
        }
    }

    [Fact]
    public async Task What_is_no_gRPC_gets_a_plain_answer_of_HTTP()
    {
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);

        (await raw.PostAsync(RawClient.Unary, new ByteArrayContent([]), "application/json")).Http.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await raw.PostAsync("/", RawClient.Frame([]))).Http.ShouldBe(HttpStatusCode.NotFound);
        using var got = await raw.GetAsync(RawClient.Unary);
        got.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("application/grpc+proto")]
    [InlineData("application/grpc; charset=utf-8")]
    public async Task Other_ways_to_write_the_content_type_are_understood(string contentType)
    {
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);

        (await raw.PostAsync(RawClient.Unary, new ByteArrayContent(RawClient.Frame(new GetOrganizationRequest { Organization = "home" })), contentType)).Status.ShouldBe(StatusCode.OK);
    }

    [Fact]
    public async Task A_header_that_nobody_asks_for_may_be_broken()
    {
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        var message = RawClient.Frame(new GetOrganizationRequest { Organization = "home" });

        (await raw.PostAsync(RawClient.Unary, message, ("trace-bin", "*"))).Status.ShouldBe(StatusCode.OK);
        (await raw.PostAsync(RawClient.Unary, message, ("grpc-timeout", "soon"))).Status.ShouldBe(StatusCode.OK);
    }

    private static async Task ShouldServeOnAsync(RawClient raw) =>
        (await raw.PostAsync(RawClient.Unary, RawClient.Frame(new GetOrganizationRequest { Organization = "home" }))).Status.ShouldBe(StatusCode.OK);
}
