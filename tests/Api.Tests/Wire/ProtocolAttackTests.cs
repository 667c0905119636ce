using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;

namespace CSat.Api.Tests.Wire;

/// <summary>Peers that break HTTP/2 itself: their own connection ends, others are served, no call is left behind and no error is logged.</summary>
public sealed class ProtocolAttackTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    // By name: the runner would keep every byte of a row of theory data as an object of its own.
    private static readonly Dictionary<string, Func<byte[]>> Bytes = new()
    {
        ["garbage instead of a preface"] = () => [.. Enumerable.Repeat((byte)'x', 5_000)],
        ["garbage after the preface"] = () => [.. Http2Connection.Preface, .. Enumerable.Repeat((byte)0xEE, 5_000)],
        ["an older protocol"] = () => [.. "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8],
        ["headers without end"] = () =>
        [
            .. Http2Connection.Preface, .. Http2Connection.Frame(Http2Connection.Headers, 0, 1, [0x83, 0x86]),
            .. Enumerable.Range(0, 200).SelectMany(_ => Http2Connection.Frame(Http2Connection.Continuation, 0, 1, [.. Enumerable.Repeat((byte)0x82, 16_000)])),
        ],
        ["more headers than allowed"] = () => Flood([.. Enumerable.Range(0, 500).Select(i => ("x-" + i, "v"))]),
        ["headers larger than allowed"] = () => Flood(("x-large", new string('v', 15_000)), ("x-larger", new string('v', 15_000)), ("x-largest", new string('v', 15_000))),
        ["calls opened and given up in one breath"] = () =>
        [
            .. Http2Connection.Preface,
            .. Enumerable.Range(0, 2_000).SelectMany(i => (byte[])
                [
                    .. Http2Connection.Frame(Http2Connection.Headers, Http2Connection.EndHeaders, (2 * i) + 1, Http2Connection.Call(RawClient.Stream)),
                    .. Http2Connection.Cancel((2 * i) + 1),
                ]),
        ],
        ["a frame larger than allowed"] = () => [.. Http2Connection.Preface, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0, 1, 1, 2, 3],
        ["data of a call never opened"] = () => [.. Http2Connection.Preface, .. Http2Connection.Frame(Http2Connection.Data, Http2Connection.EndStream, 5, [0, 0, 0, 0, 0])],
    };

    public static TheoryData<string> Attacks => [.. Bytes.Keys];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task An_attack_ends_its_own_connection_only(string what)
    {
        var bytes = Bytes[what]();
        await using var host = await api.StartHostAsync();
        foreach (var cut in new[] { false, true })
        {
            using var attacker = await Http2Connection.OpenAsync(new Uri(host.Endpoint));
            try
            {
                await attacker.SendAsync(bytes);
            }
            catch (IOException)
            {
                // The server may cut the connection while we still write.
            }

            if (!cut)
            {
                await attacker.FinishAsync();
            }
        }

        using var raw = new RawClient(host.Endpoint, api.InstallationKey);
        (await raw.PostAsync(RawClient.Unary, RawClient.Frame(new GetOrganizationRequest { Organization = "home" }))).Status.ShouldBe(Grpc.Core.StatusCode.OK, what);
        await Should.NotThrowAsync(() => host.StopAsync().WaitAsync(TimeSpan.FromSeconds(20)), "a call is left over");
        api.Log.VerifyNoUnexpectedErrors();
    }

    /// <summary>Headers in as many frames as they need.</summary>
    private static byte[] Flood(params (string, string)[] headers)
    {
        var chunks = Http2Connection.Call(RawClient.Unary, headers).Chunk(16_000).ToList();
        return
        [
            .. Http2Connection.Preface,
            .. chunks.SelectMany((chunk, i) => Http2Connection.Frame(
                i == 0 ? Http2Connection.Headers : Http2Connection.Continuation, i == chunks.Count - 1 ? Http2Connection.EndHeaders : (byte)0, 1, chunk)),
        ];
    }
}
