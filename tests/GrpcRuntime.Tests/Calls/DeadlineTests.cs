using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using Grpc.Core;

namespace CSat.GrpcRuntime.Tests.Calls;

public sealed class DeadlineTests
{
    private static DateTime Soon => DateTime.UtcNow.AddMilliseconds(200);

    [Fact]
    public async Task Unary_call_past_its_deadline_is_DEADLINE_EXCEEDED_and_the_handler_is_cancelled()
    {
        await using var server = await GreeterServer.StartAsync();
        var error = await Should.ThrowAsync<RpcException>(server.Client.SayAsync(new Hello { Mode = "wait" }, deadline: Soon).ResponseAsync);
        error.StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
        await server.Log.Cancelled.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Server_stream_past_its_deadline_is_DEADLINE_EXCEEDED_after_what_came()
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.Repeat(new Hello { Count = 2, Mode = "wait" }, deadline: Soon);
        (await call.ResponseStream.MoveNext()).ShouldBeTrue();
        (await Should.ThrowAsync<RpcException>(call.ResponseStream.MoveNext())).StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
        await server.Log.Cancelled.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Client_stream_past_its_deadline_is_DEADLINE_EXCEEDED_for_the_writer_too()
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.Collect(deadline: Soon);
        await call.RequestStream.WriteAsync(new Hello());
        (await Should.ThrowAsync<RpcException>(call.ResponseAsync)).StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
        (await Should.ThrowAsync<RpcException>(() => call.RequestStream.WriteAsync(new Hello()))).StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
    }

    [Fact]
    public async Task Deadline_in_the_past_sends_nothing()
    {
        await using var server = await GreeterServer.StartAsync();
        await server.App.StopAsync();
        var error = await Should.ThrowAsync<RpcException>(server.Client.SayAsync(new Hello(), deadline: DateTime.UtcNow.AddSeconds(-1)).ResponseAsync);
        error.StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
    }

    [Fact]
    public async Task Deadline_of_a_year_is_seen_by_the_handler()
    {
        await using var server = await GreeterServer.StartAsync();
        var deadline = DateTime.UtcNow.AddDays(365);
        var text = (await server.Client.SayAsync(new Hello { Mode = "describe" }, deadline: deadline)).Text;
        (DateTime.Parse(text.Split('|')[3]).ToUniversalTime() - deadline).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1.1));
    }

    [Fact]
    public async Task Deadline_of_unknown_kind_is_refused()
    {
        await using var server = await GreeterServer.StartAsync();
        Should.Throw<InvalidOperationException>(() => server.Client.SayAsync(new Hello(), deadline: DateTime.SpecifyKind(DateTime.UtcNow.AddDays(1), DateTimeKind.Unspecified)));
    }
}
