using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using Google.Protobuf;
using Grpc.Core;

namespace CSat.GrpcRuntime.Tests.Calls;

public sealed class CompressionTests
{
    private static readonly Metadata Gzip = new() { { "grpc-internal-encoding-request", "gzip" } };

    [Theory]
    [InlineData(null)]
    [InlineData(WriteFlags.NoCompress)]
    public async Task Compressed_request_and_response_are_read(WriteFlags? flags)
    {
        await using var server = await GreeterServer.StartAsync(o => o.ResponseCompressionAlgorithm = "gzip");
        var options = new CallOptions(Gzip, writeOptions: flags is { } f ? new WriteOptions(f) : null);
        var response = await server.Client.SayAsync(new Hello { Payload = ByteString.CopyFrom(new byte[100_000]) }, options);
        response.Payload.Length.ShouldBe(100_000);
    }

    [Fact]
    public async Task Handler_asks_for_compression_of_its_response()
    {
        await using var server = await GreeterServer.StartAsync();
        (await server.Client.SayAsync(new Hello { Mode = "gzip", Count = 50_000 })).Payload.Length.ShouldBe(50_000);
    }

    [Fact]
    public async Task Streams_compress_each_message_or_not()
    {
        await using var server = await GreeterServer.StartAsync(o => o.ResponseCompressionAlgorithm = "gzip");
        using var call = server.Client.Chat(new CallOptions(Gzip));
        for (var i = 0; i < 10; i++)
        {
            call.RequestStream.WriteOptions = i % 2 == 0 ? new WriteOptions(WriteFlags.NoCompress) : null;
            await call.RequestStream.WriteAsync(new Hello { Name = "n" + i });
            await call.ResponseStream.MoveNext();
            call.ResponseStream.Current.Text.ShouldBe("n" + i);
        }
    }

    [Fact]
    public async Task Bomb_of_a_few_bytes_is_stopped_at_the_limit()
    {
        await using var server = await GreeterServer.StartAsync(o => o.MaxReceiveMessageSize = 1_000_000);
        var bomb = new Hello { Payload = ByteString.CopyFrom(new byte[50_000_000]) };
        (await Should.ThrowAsync<RpcException>(server.Client.SayAsync(bomb, Gzip).ResponseAsync)).StatusCode.ShouldBe(StatusCode.ResourceExhausted);
    }
}
