using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace CSat.GrpcRuntime.Tests.Calls;

public sealed class StatusTests
{
    [Fact]
    public async Task Refusal_carries_code_message_and_trailers()
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.SayAsync(new Hello { Mode = "refuse" });
        var error = await Should.ThrowAsync<RpcException>(call.ResponseAsync);
        error.StatusCode.ShouldBe(StatusCode.FailedPrecondition);
        error.Status.Detail.ShouldBe("圆 100% \t\n no");
        error.Trailers.GetValue("why").ShouldBe("closed");
        error.Trailers.GetValueBytes("why-bin").ShouldBe([1, 2, 250]);
        call.GetStatus().StatusCode.ShouldBe(StatusCode.FailedPrecondition);
        call.GetTrailers().GetValue("why").ShouldBe("closed");
    }

    [Theory]
    [InlineData(false, "Exception was thrown by handler.")]
    [InlineData(true, "Exception was thrown by handler. InvalidOperationException: secret detail")]
    public async Task Fault_of_a_handler_is_UNKNOWN_and_opaque_unless_details_are_enabled(bool detailed, string expected)
    {
        await using var server = await GreeterServer.StartAsync(o => o.EnableDetailedErrors = detailed, expectsErrors: true);
        var error = await Should.ThrowAsync<RpcException>(server.Client.SayAsync(new Hello { Mode = "fail" }).ResponseAsync);
        error.StatusCode.ShouldBe(StatusCode.Unknown);
        error.Status.Detail.ShouldBe(expected);
        server.Errors.Errors.ShouldHaveSingleItem().ShouldContain("secret detail");
    }

    [Fact]
    public async Task Status_set_on_the_context_is_sent_with_its_trailers()
    {
        await using var server = await GreeterServer.StartAsync();
        var error = await Should.ThrowAsync<RpcException>(server.Client.SayAsync(new Hello { Mode = "status" }).ResponseAsync);
        error.StatusCode.ShouldBe(StatusCode.Aborted);
        error.Trailers.GetValue("left").ShouldBe("behind");
    }

    [Fact]
    public async Task Null_response_is_CANCELLED()
    {
        await using var server = await GreeterServer.StartAsync();
        (await Should.ThrowAsync<RpcException>(server.Client.SayAsync(new Hello { Mode = "null" }).ResponseAsync)).StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Fact]
    public async Task Server_stream_that_fails_late_gives_what_came_before_the_status()
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.Repeat(new Hello { Count = 3, Mode = "fail-late" });
        (await call.ResponseStream.MoveNext()).ShouldBeTrue();
        (await call.ResponseStream.MoveNext()).ShouldBeTrue();
        (await Should.ThrowAsync<RpcException>(call.ResponseStream.MoveNext())).StatusCode.ShouldBe(StatusCode.DataLoss);
    }

    [Fact]
    public async Task Client_stream_that_is_refused_tells_the_response_and_the_writer_why()
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.Collect();
        await call.RequestStream.WriteAsync(new Hello { Name = "row 1", Mode = "refuse" });
        (await Should.ThrowAsync<RpcException>(call.ResponseAsync)).StatusCode.ShouldBe(StatusCode.InvalidArgument);
        var error = await Should.ThrowAsync<RpcException>(async () =>
        {
            for (var i = 0; i < 1000; i++)
            {
                await call.RequestStream.WriteAsync(new Hello { Payload = ByteString.CopyFrom(new byte[10_000]) });
            }
        });
        error.StatusCode.ShouldBe(StatusCode.InvalidArgument);
        error.Status.Detail.ShouldBe("refused row 1");
    }

    [Fact]
    public async Task Status_details_travel_as_google_rpc_Status()
    {
        var details = new Status { Code = 3, Message = "bad", Details = { Any.Pack(new ErrorInfo { Reason = "LEVEL_OUT_OF_SCALE" }), Any.Pack(new BadRequest { FieldViolations = { new BadRequest.Types.FieldViolation { Field = "levels[2]" } } }) } };
        await using var server = await GreeterServer.StartAsync(o => o.Interceptors.Add<DetailsInterceptor>(details));
        var error = await Should.ThrowAsync<RpcException>(server.Client.SayAsync(new Hello()).ResponseAsync);
        var received = Status.Parser.ParseFrom(error.Trailers.GetValueBytes("grpc-status-details-bin"));
        received.Details[0].Unpack<ErrorInfo>().Reason.ShouldBe("LEVEL_OUT_OF_SCALE");
        received.Details[1].Unpack<BadRequest>().FieldViolations.ShouldHaveSingleItem().Field.ShouldBe("levels[2]");
    }

    [Fact]
    public async Task Nobody_listening_is_UNAVAILABLE()
    {
        await using var server = await GreeterServer.StartAsync();
        await server.App.StopAsync();
        (await Should.ThrowAsync<RpcException>(server.Client.SayAsync(new Hello()).ResponseAsync)).StatusCode.ShouldBe(StatusCode.Unavailable);
    }

    [Fact]
    public async Task Client_stream_to_nobody_fails_at_its_first_write()
    {
        await using var server = await GreeterServer.StartAsync();
        await server.App.StopAsync();
        using var call = server.Client.Collect();
        (await Should.ThrowAsync<RpcException>(() => call.RequestStream.WriteAsync(new Hello()))).StatusCode.ShouldBe(StatusCode.Unavailable);
        (await Should.ThrowAsync<RpcException>(call.ResponseAsync)).StatusCode.ShouldBe(StatusCode.Unavailable);
    }

    [Fact]
    public async Task Status_before_the_end_of_the_call_is_refused()
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.Chat();
        Should.Throw<InvalidOperationException>(() => call.GetStatus());
        Should.Throw<InvalidOperationException>(() => call.GetTrailers());
    }
}
