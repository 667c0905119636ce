using System.Net;
using CSat.GrpcRuntime.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CSat.GrpcRuntime.Tests.Server;

public sealed class HttpAnswerTests
{
    private const string Path = "/csat.test.Greeter/Say";

    [Fact]
    public async Task Other_content_type_is_415()
    {
        await using var server = await GreeterServer.StartAsync();
        using var raw = new RawClient(server.Address);
        (await raw.PostAsync(Path, [], "application/json")).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("application/grpc")]
    [InlineData("application/grpc+proto")]
    [InlineData("application/grpc; charset=utf-8")]
    public async Task Content_type_of_gRPC_is_accepted(string contentType)
    {
        await using var server = await GreeterServer.StartAsync();
        using var raw = new RawClient(server.Address);
        var answer = await raw.PostAsync(Path, RawClient.Frame([]), contentType);
        (answer.Status, answer.GrpcStatus, answer.ContentType).ShouldBe((HttpStatusCode.OK, "0", "application/grpc"));
    }

    [Fact]
    public async Task HTTP_1_is_426()
    {
        await using var server = await GreeterServer.StartAsync(protocols: HttpProtocols.Http1);
        using var raw = new RawClient(server.Address, HttpVersion.Version11);
        (await raw.PostAsync(Path, RawClient.Frame([]))).Status.ShouldBe(HttpStatusCode.UpgradeRequired);
    }

    [Fact]
    public async Task GET_is_405()
    {
        await using var server = await GreeterServer.StartAsync();
        using var raw = new RawClient(server.Address);
        (await raw.GetAsync(Path)).ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("/csat.test.Greeter/Nothing", "Method is unimplemented.")]
    [InlineData("/csat.test.Nobody/Say", "Service is unimplemented.")]
    public async Task Unknown_target_is_UNIMPLEMENTED_in_the_headers_alone(string path, string message)
    {
        await using var server = await GreeterServer.StartAsync();
        using var raw = new RawClient(server.Address);
        var answer = await raw.PostAsync(path, RawClient.Frame([]));
        (answer.Status, answer.GrpcStatus, answer.GrpcMessage, answer.InHeaders).ShouldBe((HttpStatusCode.OK, "12", message, true));
    }

    [Fact]
    public async Task Other_requests_of_the_application_are_left_alone()
    {
        await using var server = await GreeterServer.StartAsync(map: app => app.MapPost("/a/b", () => Results.Text("page")));
        using var raw = new RawClient(server.Address);
        (await raw.PostAsync("/a/b", [], "text/plain")).Body.ShouldBe("page"u8.ToArray());
        (await raw.PostAsync("/x/y", [], "text/plain")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Refusal_before_any_message_is_sent_in_the_headers_alone()
    {
        await using var server = await GreeterServer.StartAsync();
        using var raw = new RawClient(server.Address);
        var answer = await raw.PostAsync(Path, RawClient.Frame(RawClient.Hello("", "refuse")));
        answer.InHeaders.ShouldBeTrue();
        answer.GrpcStatus.ShouldBe("9");
        answer.GrpcMessage.ShouldBe("%E5%9C%86 100%25 %09%0A no");
    }

    [Theory]
    [InlineData("1S")]
    [InlineData("200m")]
    [InlineData("200000u")]
    [InlineData("99999999n")]
    public async Task Timeout_of_every_short_unit_ends_the_call(string timeout)
    {
        await using var server = await GreeterServer.StartAsync();
        using var raw = new RawClient(server.Address);
        (await raw.PostAsync(Path, RawClient.Frame(RawClient.Hello("", "wait")), headers: [("grpc-timeout", timeout)])).GrpcStatus.ShouldBe("4");
    }

    [Theory]
    [InlineData("99999999H")]
    [InlineData("1M")]
    [InlineData("99999999m")]
    public async Task Timeout_of_a_long_unit_does_not_end_the_call(string timeout)
    {
        await using var server = await GreeterServer.StartAsync();
        using var raw = new RawClient(server.Address);
        (await raw.PostAsync(Path, RawClient.Frame([]), headers: [("grpc-timeout", timeout)])).GrpcStatus.ShouldBe("0");
    }

    [Fact]
    public async Task Deadline_is_answered_in_time_though_the_handler_goes_on()
    {
        await using var server = await GreeterServer.StartAsync();
        using var raw = new RawClient(server.Address);
        var answer = await raw.PostAsync(Path, RawClient.Frame(RawClient.Hello("", "ignore-cancel")), headers: [("grpc-timeout", "100m")]);
        answer.GrpcStatus.ShouldBe("4");
        server.Log.Lines.ShouldBeEmpty();
        server.Log.Release();
    }

    [Fact]
    public async Task A_handler_that_reads_on_after_the_deadline_is_no_error()
    {
        var calls = new ActiveCalls();
        await using var server = await GreeterServer.StartAsync(map: calls.Watch);
        using var raw = new RawClient(server.Address);

        var answer = await raw.PostAsync("/csat.test.Greeter/Collect", RawClient.Frame(RawClient.Hello("", "read-on")), headers: [("grpc-timeout", "1S")]);
        answer.GrpcStatus.ShouldBe("4");
        server.Log.Release();

        // The server refuses to end with an error in its log.
        await calls.ShouldEndAsync();
    }
}
