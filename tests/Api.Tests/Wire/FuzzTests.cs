using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Testing;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CSat.Api.Tests.Wire;

/// <summary>Mutated messages, bodies and HTTP/2 frames: the server never crashes, never hangs, logs no error, never blames itself, and answers a good call afterwards.</summary>
public sealed class FuzzTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int FirstSeed = 20261129;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly (string Name, string Value)[] Extras =
    [
        ("grpc-timeout", "1S"), ("grpc-timeout", "xx"), ("grpc-timeout", "0n"), ("grpc-encoding", "gzip"), ("grpc-encoding", "identity"), ("grpc-accept-encoding", "gzip,identity"),
        ("a-bin", "AQI="), ("a-bin", "*"), ("x", "y"), ("content-length", "7"), ("content-type", "text/plain"),
    ];

    [Fact]
    public async Task Mutated_bodies_are_never_our_fault()
    {
        var organization = await api.CreateOrganizationAsync();
        var requests = Requests(organization.Code);
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        var seen = new Dictionary<StatusCode, int>();
        await RepeatAsync(Soak.Count(600, 30_000), organization, async random =>
        {
            var (path, message) = requests[random.Next(requests.Length)];
            byte[] body = [.. Enumerable.Range(0, 1 + (random.Next(4) / 3)).SelectMany(_ => Frame(Mutate(message.ToByteArray(), random), random))];
            var answer = await raw.PostAsync(path, body[..(random.Next(8) == 0 ? random.Next(body.Length) : body.Length)]).WaitAsync(Patience);

            var status = answer.Status.ShouldNotBeNull();
            status.ShouldNotBeOneOf([StatusCode.Internal, StatusCode.Unknown, StatusCode.Unavailable], $"{path} {Convert.ToHexString(body)}");
            (status == StatusCode.OK || answer.ToRefusal().Reason.Length > 0).ShouldBeTrue();
            seen[status] = seen.GetValueOrDefault(status) + 1;
        });

        seen.Keys.ShouldContain(StatusCode.OK, "some must pass, or nothing but the framing was tested");
        seen.Keys.ShouldContain(StatusCode.InvalidArgument);
        seen.Keys.ShouldContain(StatusCode.ResourceExhausted);
    }

    [Fact]
    public async Task Mutated_conversations_never_crash_hang_or_leak()
    {
        var organization = await api.CreateOrganizationAsync();
        var requests = Requests(organization.Code);
        await using var host = await api.StartHostAsync();
        await RepeatAsync(Soak.Count(400, 20_000), organization, random => ConverseAsync(host.Endpoint, requests, random).WaitAsync(Patience));

        await Should.NotThrowAsync(() => host.StopAsync().WaitAsync(TimeSpan.FromSeconds(20)), "a call is left over");
    }

    /// <summary>Calls of four shapes that a server accepts.</summary>
    private static (string Path, IMessage Message)[] Requests(string organization) =>
    [
        ("/csat.v1.OrganizationService/GetOrganization", new GetOrganizationRequest { Organization = organization }),
        ("/csat.v1.ResponseService/SubmitResponse", new SubmitResponseRequest { Organization = organization, Response = Form() }),
        ("/csat.v1.ResponseService/ImportResponses", new ImportResponsesRequest { Organization = organization, Rows = { new ResponseRow { Position = 1, Response = Form() } } }),
        ("/csat.v1.ComplaintService/RegisterComplaint", new RegisterComplaintRequest { Organization = organization, Complaint = TestOrganization.Complaint("fuzz") }),
        ("/csat.v1.ComplaintService/ImportComplaints", new ImportComplaintsRequest { Organization = organization, Rows = { new ComplaintRow { Position = 1, Complaint = TestOrganization.Complaint("fuzz") } } }),
        ("/csat.v1.ComplaintService/ListComplaints", new ListComplaintsRequest { Organization = organization, PageSize = 10, PageToken = "eA==" }),
        ("/grpc.health.v1.Health/Check", new Empty()),
        ("/grpc.reflection.v1.ServerReflection/ServerReflectionInfo", new Any { TypeUrl = "host" }),
        ("/csat.v1.OrganizationService/Nothing", new Empty()),
    ];

    private static SurveyResponse Form()
    {
        var form = TestOrganization.Form("fuzz");
        form.Comments.Add(new Comment { Item = "quality", Text = "好 good" });
        form.Attributes["region"] = "north";
        return form;
    }

    private async Task RepeatAsync(int count, TestOrganization organization, Func<Random, Task> once)
    {
        var given = Environment.GetEnvironmentVariable("CSAT_FUZZ_SEED") is { Length: > 0 } text ? int.Parse(text, null) : (int?)null;
        for (var i = 0; i < count; i++)
        {
            var seed = given ?? FirstSeed + i;
            try
            {
                await once(new Random(seed));
                if (i % 50 == 0)
                {
                    (await organization.Organizations.GetOrganizationAsync(new GetOrganizationRequest { Organization = organization.Code }, organization.Key, DateTime.UtcNow + Patience))
                        .Code.ShouldBe(organization.Code);
                }
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Turn {i}; repeat it with CSAT_FUZZ_SEED={seed}. {exception.Message}", exception);
            }
        }

        api.Log.VerifyNoUnexpectedErrors();
    }

    /// <summary>Half of the messages stay whole; in the others bytes are changed, dropped, doubled or put in.</summary>
    private static byte[] Mutate(byte[] message, Random random)
    {
        var bytes = message.ToList();
        for (var changes = random.Next(2) == 0 ? 0 : random.Next(1, 5); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveAt(at);
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Range(0, random.Next(12)).Select(_ => (byte)random.Next(256)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] Frame(byte[] message, Random random) => RawClient.Frame(
        message,
        flag: random.Next(12) == 0 ? (byte)random.Next(256) : (byte)0,
        length: random.Next(12) == 0 ? random.NextInt64(uint.MaxValue + 1L) : null);

    private async Task ConverseAsync(string endpoint, (string Path, IMessage Message)[] requests, Random random)
    {
        using var connection = await Http2Connection.OpenAsync(new Uri(endpoint));
        try
        {
            await connection.SendAsync(Http2Connection.Preface);
            foreach (var frame in Mutate(Frames(requests, random), random))
            {
                await connection.SendAsync(frame);
            }

            if (random.Next(4) > 0)
            {
                await connection.FinishAsync();
            }
        }
        catch (IOException)
        {
            // The server may cut a connection that breaks the protocol.
        }
    }

    /// <summary>One to three calls, well formed but for their bodies and headers.</summary>
    private List<byte[]> Frames((string Path, IMessage Message)[] requests, Random random)
    {
        var frames = new List<byte[]>();
        for (var stream = 1; stream <= 1 + (2 * random.Next(3)); stream += 2)
        {
            var (path, message) = requests[random.Next(requests.Length)];
            (string, string)[] headers = [("authorization", "Bearer " + api.InstallationKey), .. Enumerable.Range(0, random.Next(3)).Select(_ => Extras[random.Next(Extras.Length)])];
            frames.Add(Http2Connection.Frame(Http2Connection.Headers, Http2Connection.EndHeaders, stream, Http2Connection.Call(path, headers)));
            byte[] body = [.. Enumerable.Range(0, random.Next(3)).SelectMany(_ => Frame(Mutate(message.ToByteArray(), random), random))];
            frames.AddRange(body.Chunk(random.Next(1, 80)).Select(chunk => Http2Connection.Frame(Http2Connection.Data, 0, stream, chunk)));
            if (random.Next(5) > 0)
            {
                frames.Add(Http2Connection.Frame(Http2Connection.Data, Http2Connection.EndStream, stream, []));
            }
        }

        return frames;
    }

    /// <summary>Half of the conversations stay whole; in the others frames are changed, dropped, doubled, moved, cut or joined by a reset.</summary>
    private static List<byte[]> Mutate(List<byte[]> frames, Random random)
    {
        for (var changes = random.Next(2) == 0 ? 0 : random.Next(1, 4); changes > 0 && frames.Count > 0; changes--)
        {
            var at = random.Next(frames.Count);
            switch (random.Next(6))
            {
                case 0 when frames[at].Length > 0:
                    frames[at][random.Next(frames[at].Length)] ^= (byte)(1 << random.Next(8));
                    break;
                case 0 or 1:
                    frames.RemoveAt(at);
                    break;
                case 2:
                    frames.Insert(random.Next(frames.Count), frames[at]);
                    break;
                case 3:
                    frames[at] = frames[at][..random.Next(frames[at].Length)];
                    break;
                case 4:
                    frames.Insert(at, Http2Connection.Cancel(1));
                    break;
                default:
                    frames.Insert(at, Http2Connection.Frame((byte)random.Next(12), (byte)random.Next(256), random.Next(6), [.. Enumerable.Range(0, random.Next(20)).Select(_ => (byte)random.Next(256))]));
                    break;
            }
        }

        return frames;
    }
}
