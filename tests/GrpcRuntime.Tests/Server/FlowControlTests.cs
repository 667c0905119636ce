using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using Google.Protobuf;

namespace CSat.GrpcRuntime.Tests.Server;

/// <summary>A side that does not read holds the other back; what waits between them is bounded.</summary>
public sealed class FlowControlTests
{
    private const int Size = 10_000;

    [Fact]
    public async Task Client_that_does_not_read_stops_the_handler_until_it_reads()
    {
        const int window = 65_535;
        const int messages = 500;
        await using var server = await GreeterServer.StartAsync();
        using var client = await Http2Connection.OpenAsync(server.Address);
        var hello = new Hello { Count = messages, Payload = ByteString.CopyFrom(new byte[Size]) }.ToByteArray();
        await client.SendAsync(
            Http2Connection.Preface,
            Http2Connection.Frame(Http2Connection.Headers, Http2Connection.EndHeaders, 1, Http2Connection.Call("/csat.test.Greeter/Repeat")),
            Http2Connection.Frame(Http2Connection.Data, Http2Connection.EndStream, 1, RawClient.Frame(hello)));

        // The window of the protocol, Kestrel's output buffer of 64 KiB, and the message that waits.
        await StandsStillAsync(() => server.Log.Written);
        server.Log.Written.ShouldBeLessThanOrEqualTo((window + 65_536 + (2 * Size)) / Size);

        var received = 0;
        while (await client.ReadAsync() is { } frame && (frame.Type != Http2Connection.Headers || (frame.Flags & Http2Connection.EndStream) == 0))
        {
            if (frame is { Type: Http2Connection.Data, Payload.Length: > 0 })
            {
                received += frame.Payload.Length;
                await client.SendAsync(Http2Connection.Increment(0, frame.Payload.Length), Http2Connection.Increment(1, frame.Payload.Length));
            }
        }

        server.Log.Written.ShouldBe(messages);
        received.ShouldBeGreaterThan(messages * Size, "all of it has come once the client reads");
    }

    [Fact]
    public async Task Handler_that_does_not_read_stops_the_client_until_it_reads()
    {
        const int messages = 1000;
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.Collect();
        await call.RequestStream.WriteAsync(new Hello { Mode = "pause" });
        await server.Log.Entered;
        var written = 0;
        var writer = Task.Run(async () =>
        {
            for (var i = 0; i < messages; i++)
            {
                await call.RequestStream.WriteAsync(new Hello { Payload = ByteString.CopyFrom(new byte[Size]) });
                Interlocked.Increment(ref written);
            }

            await call.RequestStream.CompleteAsync();
        });

        await StandsStillAsync(() => Volatile.Read(ref written));

        // Kestrel's window of 768 KiB for a stream, and what sockets and the client's own buffers hold.
        Volatile.Read(ref written).ShouldBeInRange(1, 2_000_000 / Size);
        server.Log.Release();
        await writer;
        (await call).Count.ShouldBe(messages + 1);
    }

    [Fact]
    public async Task Client_that_reads_slowly_gets_every_message_in_order()
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.Repeat(new Hello { Count = 300, Payload = ByteString.CopyFrom(new byte[Size]) });
        for (var i = 0; i < 300; i++)
        {
            (await call.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();
            call.ResponseStream.Current.Count.ShouldBe(i);
            if (i % 50 == 0)
            {
                await Task.Delay(20);
            }
        }

        (await call.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeFalse();
    }

    /// <summary>Waits until a count that has begun to grow grows no more.</summary>
    private static async Task StandsStillAsync(Func<int> count)
    {
        for (int same = 0, last = -1; same < 20;)
        {
            await Task.Delay(25);
            var now = count();
            same = now > 0 && now == last ? same + 1 : 0;
            last = now;
        }
    }
}
