using CSat.Interop.Tests.Protos;
using Google.Protobuf;
using Grpc.Core;

namespace CSat.Interop.Tests;

/// <summary>The cases of the public suite: our client against a server of another maker.</summary>
public sealed class ForeignServerTests(ForeignServer server) : IClassFixture<ForeignServer>
{
    private static readonly int[] Requests = [27182, 8, 1828, 45904];
    private static readonly int[] Responses = [31415, 9, 2653, 58979];
    private static readonly Metadata Gzip = new() { { "grpc-internal-encoding-request", "gzip" } };

    [Fact]
    public async Task Empty_unary() => (await server.Client.EmptyCallAsync(new Empty())).ShouldBe(new Empty());

    [Fact]
    public async Task Large_unary_with_a_compressed_response() => (await server.Client.UnaryCallAsync(Simple())).Payload.Body.Length.ShouldBe(314159);

    [Fact]
    public async Task Client_compressed_unary() => (await server.Client.UnaryCallAsync(Simple(), Gzip)).Payload.Body.Length.ShouldBe(314159);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Client_streaming(bool compressed)
    {
        using var call = server.Client.StreamingInputCall(compressed ? Gzip : null);
        foreach (var size in Requests)
        {
            await call.RequestStream.WriteAsync(new StreamingInputCallRequest { Payload = Zeros(size) });
        }

        await call.RequestStream.CompleteAsync();
        (await call).AggregatedPayloadSize.ShouldBe(74922);
    }

    [Fact]
    public async Task Server_streaming()
    {
        using var call = server.Client.StreamingOutputCall(Out(0, Responses));
        (await call.ResponseStream.ReadAllAsync().Select(r => r.Payload.Body.Length).ToListAsync()).ShouldBe(Responses);
    }

    [Fact]
    public async Task Ping_pong()
    {
        using var call = server.Client.FullDuplexCall();
        for (var i = 0; i < Requests.Length; i++)
        {
            await call.RequestStream.WriteAsync(Out(0, Responses[i]));
            (await call.ResponseStream.MoveNext()).ShouldBeTrue();
            call.ResponseStream.Current.Payload.Body.Length.ShouldBe(Responses[i]);
        }

        await call.RequestStream.CompleteAsync();
        (await call.ResponseStream.MoveNext()).ShouldBeFalse();
    }

    [Fact]
    public async Task Empty_stream()
    {
        using var call = server.Client.FullDuplexCall();
        await call.RequestStream.CompleteAsync();
        (await call.ResponseStream.MoveNext()).ShouldBeFalse();
    }

    [Fact]
    public async Task Custom_metadata()
    {
        var sent = new Metadata { { "x-grpc-test-echo-initial", "test_initial_metadata_value" }, { "x-grpc-test-echo-trailing-bin", [0xab, 0xab, 0xab] } };
        using var call = server.Client.UnaryCallAsync(Simple(), sent);
        await call;
        (await call.ResponseHeadersAsync).GetValue("x-grpc-test-echo-initial").ShouldBe("test_initial_metadata_value");
        call.GetTrailers().GetValueBytes("x-grpc-test-echo-trailing-bin").ShouldBe([0xab, 0xab, 0xab]);
    }

    [Theory]
    [InlineData("test status message")]
    [InlineData("\t\ntest with whitespace\r\nand Unicode BMP \u263a and non-BMP \U0001f608\t\n")]
    public async Task Status_code_and_message(string message)
    {
        var request = new SimpleRequest { ResponseStatus = new EchoStatus { Code = 2, Message = message } };
        var error = await Should.ThrowAsync<RpcException>(server.Client.UnaryCallAsync(request).ResponseAsync);
        error.Status.ShouldBe(new Status(StatusCode.Unknown, message));
    }

    [Fact]
    public async Task Unimplemented_method_and_service()
    {
        (await Should.ThrowAsync<RpcException>(server.Client.UnimplementedCallAsync(new Empty()).ResponseAsync)).StatusCode.ShouldBe(StatusCode.Unimplemented);
        var other = new UnimplementedService.UnimplementedServiceClient(server.Channel);
        (await Should.ThrowAsync<RpcException>(other.UnimplementedCallAsync(new Empty()).ResponseAsync)).StatusCode.ShouldBe(StatusCode.Unimplemented);
    }

    [Fact]
    public async Task Cancel_after_begin()
    {
        using var cancel = new CancellationTokenSource();
        using var call = server.Client.StreamingInputCall(cancellationToken: cancel.Token);
        await cancel.CancelAsync();
        (await Should.ThrowAsync<RpcException>(call.ResponseAsync)).StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Fact]
    public async Task Cancel_after_first_response()
    {
        using var cancel = new CancellationTokenSource();
        using var call = server.Client.FullDuplexCall(cancellationToken: cancel.Token);
        await call.RequestStream.WriteAsync(Out(0, 31415));
        (await call.ResponseStream.MoveNext()).ShouldBeTrue();
        await cancel.CancelAsync();
        (await Should.ThrowAsync<RpcException>(call.ResponseStream.MoveNext())).StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Fact]
    public async Task Timeout_on_sleeping_server()
    {
        using var call = server.Client.FullDuplexCall(deadline: DateTime.UtcNow.AddMilliseconds(100));
        (await Should.ThrowAsync<RpcException>(async () =>
        {
            await call.RequestStream.WriteAsync(Out(3_000_000, 1));
            await call.ResponseStream.MoveNext();
        })).StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
    }

    private static SimpleRequest Simple() => new() { ResponseSize = 314159, Payload = Zeros(271828) };

    private static StreamingOutputCallRequest Out(int intervalUs, params int[] sizes) =>
        new() { ResponseParameters = { sizes.Select(s => new ResponseParameters { Size = s, IntervalUs = intervalUs }) } };

    private static Payload Zeros(int size) => new() { Body = ByteString.CopyFrom(new byte[size]) };
}
