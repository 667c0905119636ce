using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.GrpcRuntime.Tests.Calls;

public sealed class CancellationTests
{
    [Fact]
    public async Task Cancelled_before_the_start_sends_nothing()
    {
        await using var server = await GreeterServer.StartAsync();
        var error = await Should.ThrowAsync<RpcException>(server.Client.SayAsync(new Hello(), cancellationToken: new CancellationToken(true)).ResponseAsync);
        error.StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Fact]
    public async Task Token_cancels_client_and_handler()
    {
        await using var server = await GreeterServer.StartAsync();
        using var cancel = new CancellationTokenSource();
        using var call = server.Client.SayAsync(new Hello { Mode = "wait" }, cancellationToken: cancel.Token);
        await server.Log.Entered;
        await cancel.CancelAsync();
        var error = await Should.ThrowAsync<RpcException>(call.ResponseAsync);
        error.StatusCode.ShouldBe(StatusCode.Cancelled);
        error.Status.Detail.ShouldBe("Call canceled by the client.");
        await server.Log.Cancelled.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Dispose_cancels_client_and_handler()
    {
        await using var server = await GreeterServer.StartAsync();
        var call = server.Client.SayAsync(new Hello { Mode = "wait" });
        await server.Log.Entered;
        call.Dispose();
        (await Should.ThrowAsync<RpcException>(call.ResponseAsync)).StatusCode.ShouldBe(StatusCode.Cancelled);
        call.GetStatus().StatusCode.ShouldBe(StatusCode.Cancelled);
        await server.Log.Cancelled.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Dispose_after_the_first_response_cancels_the_handler()
    {
        await using var server = await GreeterServer.StartAsync();
        var call = server.Client.Repeat(new Hello { Count = 2, Mode = "wait" });
        (await call.ResponseStream.MoveNext()).ShouldBeTrue();
        call.Dispose();
        await server.Log.Cancelled.WaitAsync(TimeSpan.FromSeconds(10));
        (await Should.ThrowAsync<RpcException>(call.ResponseStream.MoveNext())).StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Fact]
    public async Task Token_of_a_read_cancels_the_call()
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.Repeat(new Hello { Count = 2, Mode = "wait" });
        (await call.ResponseStream.MoveNext()).ShouldBeTrue();
        using var cancel = new CancellationTokenSource();
        var read = call.ResponseStream.MoveNext(cancel.Token);
        await cancel.CancelAsync();
        (await Should.ThrowAsync<RpcException>(read)).StatusCode.ShouldBe(StatusCode.Cancelled);
        await server.Log.Cancelled.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Client_stream_cancelled_midway_ends_the_handler_without_an_error_in_the_log()
    {
        await using var server = await GreeterServer.StartAsync();
        using var cancel = new CancellationTokenSource();
        using var call = server.Client.Collect(cancellationToken: cancel.Token);
        await call.RequestStream.WriteAsync(new Hello { Name = "a" });
        await cancel.CancelAsync();
        (await Should.ThrowAsync<RpcException>(call.ResponseAsync)).StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Fact]
    public async Task Client_stream_cancelled_after_its_last_message_ends_the_handler()
    {
        await using var server = await GreeterServer.StartAsync();
        using var cancel = new CancellationTokenSource();
        using var call = server.Client.Collect(cancellationToken: cancel.Token);
        await call.RequestStream.WriteAsync(new Hello { Name = "a" });
        await call.RequestStream.WriteAsync(new Hello { Mode = "wait" });
        await call.RequestStream.CompleteAsync();
        await server.Log.Entered;
        await cancel.CancelAsync();
        (await Should.ThrowAsync<RpcException>(call.ResponseAsync)).StatusCode.ShouldBe(StatusCode.Cancelled);
        await server.Log.Cancelled.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Write_after_the_call_was_cancelled_says_so()
    {
        await using var server = await GreeterServer.StartAsync();
        using var cancel = new CancellationTokenSource();
        using var call = server.Client.Chat(cancellationToken: cancel.Token);
        await call.RequestStream.WriteAsync(new Hello { Name = "a" });
        (await call.ResponseStream.MoveNext()).ShouldBeTrue();
        await cancel.CancelAsync();
        (await Should.ThrowAsync<RpcException>(() => call.RequestStream.WriteAsync(new Hello()))).StatusCode.ShouldBe(StatusCode.Cancelled);
        (await Should.ThrowAsync<RpcException>(call.ResponseStream.MoveNext())).StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Fact]
    public async Task Call_that_is_over_stays_as_it_ended()
    {
        await using var server = await GreeterServer.StartAsync();
        using var cancel = new CancellationTokenSource();
        using var call = server.Client.SayAsync(new Hello { Name = "a" }, cancellationToken: cancel.Token);
        await call;
        await cancel.CancelAsync();
        call.Dispose();
        call.GetStatus().StatusCode.ShouldBe(StatusCode.OK);
    }

    [Fact]
    public async Task Channel_option_turns_cancellation_into_OperationCanceledException()
    {
        await using var server = await GreeterServer.StartAsync(channel: new GrpcChannelOptions { ThrowOperationCanceledOnCancellation = true });
        await Should.ThrowAsync<OperationCanceledException>(server.Client.SayAsync(new Hello(), cancellationToken: new CancellationToken(true)).ResponseAsync);
        await Should.ThrowAsync<OperationCanceledException>(
            server.Client.SayAsync(new Hello { Mode = "wait" }, deadline: DateTime.UtcNow.AddMilliseconds(100)).ResponseAsync);
    }

    [Fact]
    public async Task Disposed_channel_cancels_its_calls_and_takes_no_more()
    {
        await using var server = await GreeterServer.StartAsync();
        var call = server.Client.SayAsync(new Hello { Mode = "wait" });
        await server.Log.Entered;
        server.Channel.Dispose();
        (await Should.ThrowAsync<RpcException>(call.ResponseAsync)).StatusCode.ShouldBe(StatusCode.Cancelled);
        Should.Throw<ObjectDisposedException>(() => server.Client.SayAsync(new Hello()));
    }
}
