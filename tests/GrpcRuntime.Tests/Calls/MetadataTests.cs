using CSat.GrpcRuntime.Tests.Fixtures;
using CSat.GrpcRuntime.Tests.Protos;
using Grpc.Core;

namespace CSat.GrpcRuntime.Tests.Calls;

public sealed class MetadataTests
{
    [Fact]
    public async Task Headers_come_back_as_headers_and_trailers_with_bytes_and_duplicates()
    {
        await using var server = await GreeterServer.StartAsync();
        var sent = new Metadata { { "x-text", "a" }, { "X-Text", "b, c" }, { "x-data-bin", [0, 255, 10] } };
        using var call = server.Client.SayAsync(new Hello { Mode = "echo" }, sent);
        var headers = await call.ResponseHeadersAsync;
        await call;
        foreach (var received in new[] { headers, call.GetTrailers() })
        {
            received.GetValue("x-text").ShouldBe("a, b, c", "the HTTP client joins the values of one name");
            received.GetValueBytes("x-data-bin").ShouldBe([0, 255, 10]);
            received.GetAll("y-twice").Select(e => e.Value).ShouldBe(["1", "2"]);
            received.GetAll("y-twice-bin").Select(e => e.ValueBytes).ShouldBe([[1], [2]]);
        }
    }

    [Fact]
    public async Task Protocol_headers_are_not_metadata()
    {
        await using var server = await GreeterServer.StartAsync();
        using var call = server.Client.SayAsync(new Hello { Name = "a" }, deadline: DateTime.UtcNow.AddMinutes(1));
        (await call.ResponseHeadersAsync).Select(h => h.Key).ShouldNotContain(k => k.StartsWith("grpc-") || k == "content-type");
    }

    [Fact]
    public async Task Context_describes_the_call()
    {
        await using var server = await GreeterServer.StartAsync();
        var parts = (await server.Client.SayAsync(new Hello { Mode = "describe" })).Text.Split('|');
        parts[0].ShouldBe("/csat.test.Greeter/Say");
        parts[1].ShouldBe(server.Address.Authority);
        parts[2].ShouldStartWith("ipv4:127.0.0.1:");
        parts[3].ShouldBe(DateTime.MaxValue.ToString("O"));
        parts[4].ShouldBe("False");
    }

    [Fact]
    public void Entries_refuse_wrong_keys_and_kinds()
    {
        Should.Throw<ArgumentException>(() => new Metadata.Entry("a b", "v"));
        Should.Throw<ArgumentException>(() => new Metadata.Entry("", "v"));
        Should.Throw<ArgumentException>(() => new Metadata.Entry("key-bin", "v"));
        Should.Throw<ArgumentException>(() => new Metadata.Entry("key", new byte[1]));
        Should.Throw<InvalidOperationException>(() => new Metadata.Entry("key-bin", new byte[1]).Value);
        Should.Throw<InvalidOperationException>(() => Metadata.Empty.Add("a", "b"));
        new Metadata.Entry("KEY", "v").Key.ShouldBe("key");
    }

    [Fact]
    public void Entries_keep_their_own_bytes()
    {
        var bytes = new byte[] { 1 };
        var entry = new Metadata.Entry("k-bin", bytes);
        bytes[0] = 2;
        entry.ValueBytes.ShouldBe([1]);
    }

    [Fact]
    public void Last_entry_of_a_key_wins()
    {
        var metadata = new Metadata { { "a", "1" }, { "b", "2" }, { "A", "3" } };
        metadata.GetValue("a").ShouldBe("3");
        metadata.GetAll("a").Count().ShouldBe(2);
        metadata.Get("c").ShouldBeNull();
        metadata.GetValueBytes("b").ShouldBe([(byte)'2']);
    }
}
