namespace CSat.Interop.Tests;

/// <summary>The cases of the public suite: clients of other makers against our server.</summary>
public sealed class ForeignClientTests(InteropServer server) : IClassFixture<InteropServer>
{
    private static readonly string[] Cases =
    [
        "empty_unary", "large_unary", "client_streaming", "server_streaming", "ping_pong", "empty_stream", "client_compressed_unary", "server_compressed_unary",
        "client_compressed_streaming", "server_compressed_streaming", "custom_metadata", "status_code_and_message", "special_status_message",
        "unimplemented_method", "unimplemented_service", "cancel_after_begin", "cancel_after_first_response", "timeout_on_sleeping_server",
    ];

    public static IEnumerable<object[]> All() => Cases.SelectMany(c => new[] { new[] { c, "python" }, [c, "node"] });

    [Theory]
    [MemberData(nameof(All))]
    public async Task Foreign_client_passes(string name, string client) => (await server.ResultAsync(client, name)).ShouldBe("ok");
}
