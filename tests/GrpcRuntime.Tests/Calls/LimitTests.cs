using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.GrpcRuntime.Tests.Calls;

public sealed class LimitTests
{
    [Theory]
    [InlineData(900, true)]
    [InlineData(1100, false)]
    public async Task Server_refuses_a_request_beyond_its_receive_limit(int size, bool accepted)
    {
        await using var server = await GreeterServer.StartAsync(o => o.MaxReceiveMessageSize = 1000);
        await Check(server.Client.SayAsync(new Hello { Payload = ByteString.CopyFrom(new byte[size]), Count = 1 }), accepted, "Received message exceeds the maximum configured message size.");
    }

    [Theory]
    [InlineData(900, true)]
    [InlineData(1100, false)]
    public async Task Server_refuses_a_response_beyond_its_send_limit(int size, bool accepted)
    {
        await using var server = await GreeterServer.StartAsync(o => o.MaxSendMessageSize = 1000);
        await Check(server.Client.SayAsync(new Hello { Count = size }), accepted, "Sending message exceeds the maximum configured message size.");
    }

    [Theory]
    [InlineData(900, true)]
    [InlineData(1100, false)]
    public async Task Client_refuses_a_request_beyond_its_send_limit(int size, bool accepted)
    {
        await using var server = await GreeterServer.StartAsync(channel: new GrpcChannelOptions { MaxSendMessageSize = 1000 });
        await Check(server.Client.SayAsync(new Hello { Payload = ByteString.CopyFrom(new byte[size]) }), accepted, "Sending message exceeds the maximum configured message size.");
    }

    [Theory]
    [InlineData(900, true)]
    [InlineData(1100, false)]
    public async Task Client_refuses_a_response_beyond_its_receive_limit(int size, bool accepted)
    {
        await using var server = await GreeterServer.StartAsync(channel: new GrpcChannelOptions { MaxReceiveMessageSize = 1000 });
        await Check(server.Client.SayAsync(new Hello { Count = size }), accepted, "Received message exceeds the maximum configured message size.");
    }

    [Fact]
    public async Task Four_mebibytes_are_the_limit_by_default()
    {
        await using var server = await GreeterServer.StartAsync();
        var just = (4 * 1024 * 1024) - 100;
        (await server.Client.SayAsync(new Hello { Count = just })).Payload.Length.ShouldBe(just);
        await Check(server.Client.SayAsync(new Hello { Payload = ByteString.CopyFrom(new byte[4 * 1024 * 1024]) }), false, "Received message exceeds the maximum configured message size.");
    }

    [Fact]
    public async Task Messages_of_many_mebibytes_pass_where_allowed()
    {
        await using var server = await GreeterServer.StartAsync(
            o => o.MaxReceiveMessageSize = null, new GrpcChannelOptions { MaxReceiveMessageSize = null });
        var payload = ByteString.CopyFrom(Enumerable.Range(0, 20_000_000).Select(i => (byte)i).ToArray());
        (await server.Client.SayAsync(new Hello { Payload = payload })).Payload.Equals(payload).ShouldBeTrue();
    }

    private static async Task Check(AsyncUnaryCall<Greeting> call, bool accepted, string detail)
    {
        if (accepted)
        {
            await call;
            return;
        }

        var error = await Should.ThrowAsync<RpcException>(call.ResponseAsync);
        error.StatusCode.ShouldBe(StatusCode.ResourceExhausted);
        error.Status.Detail.ShouldBe(detail);
    }
}
