using CSat.Api.Limits;
using CSat.Api.Serving;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace CSat.Api.Tests.Wire;

/// <summary>What one caller may take of the server: bytes under way, time, calls a second. Whoever takes too much is refused by name, and all others are answered.</summary>
public sealed class CallLimitTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Submit = "/csat.v1.ResponseService/SubmitResponse";
    private static readonly ServingLimits Small = new() { Bytes = 1 << 20, BytesOfKey = 512 << 10, BytesOfStrangers = 256 << 10, BytesOfCall = 1 << 10 };

    [Fact]
    public async Task Bytes_that_are_announced_and_do_not_come_are_bounded_for_a_key_and_for_all()
    {
        var organization = await api.CreateOrganizationAsync();
        await using var host = await api.StartHostAsync(limits: Small);
        var keys = new List<string>();
        foreach (var role in new[] { Role.Collector, Role.Administrator, Role.QualityManager })
        {
            keys.Add(Key(await organization.CreateKeyAsync(role)));
        }

        using (var first = new Stalled(host, keys[0], 300_000))
        {
            await first.IsReadAsync();
            ShouldBeBusy(await CallAsync(host, keys[0], 300_000));
            (await CallAsync(host, keys[0], 100)).Reason.ShouldNotBe("SERVER_BUSY", "what fits passes");

            using var second = new Stalled(host, keys[1], 500_000);
            await second.IsReadAsync();
            ShouldBeBusy(await CallAsync(host, keys[2], 400_000));
            (await CallAsync(host, keys[2], 100_000)).Reason.ShouldNotBe("SERVER_BUSY");
        }

        // What its callers gave up is there again, as soon as the server knows.
        for (var tries = 0; tries < 500 && (await CallAsync(host, keys[0], 500_000)).Reason == "SERVER_BUSY"; tries++)
        {
            await Task.Delay(20);
        }

        (await CallAsync(host, keys[0], 500_000)).Reason.ShouldNotBe("SERVER_BUSY");
    }

    [Fact]
    public async Task A_flood_of_calls_that_stall_is_refused_and_others_are_answered_meanwhile()
    {
        var organization = await api.CreateOrganizationAsync();
        await using var host = await api.StartHostAsync(limits: Small);
        var attacker = Key(await organization.CreateKeyAsync(Role.Collector));

        var calls = Enumerable.Range(0, 120).Select(_ => new Stalled(host, attacker, 100_000)).ToArray();
        for (var i = 0; i < 20; i++)
        {
            using var channel = GrpcChannel.ForAddress(host.Endpoint);
            var other = new TestOrganization(organization.Code, channel, organization.Key);
            (await other.SubmitAsync(TestOrganization.Form($"meanwhile-{i}"))).Outcome.ShouldBe(SubmitOutcome.Stored);
        }

        // At 100,000 bytes a call and 1 KiB for each, 5 have room in the share of the key.
        var refused = await Task.WhenAll(calls.Select(call => call.RefusalAsync()).OrderByDescending(task => task.IsCompleted).Take(115));
        refused.ShouldAllBe(refusal => refusal == "SERVER_BUSY");
        Array.ForEach(calls, call => call.Dispose());
    }

    [Fact]
    public async Task A_message_of_a_stream_counts_until_the_next_one_begins()
    {
        var organization = await api.CreateOrganizationAsync();
        await using var host = await api.StartHostAsync(limits: Small);
        using var channel = GrpcChannel.ForAddress(host.Endpoint);
        using var import = new ResponseService.ResponseServiceClient(channel).ImportResponses(organization.Key);
        var rows = Enumerable.Range(1, 20_000).Select(i => TestOrganization.Form($"row-{i}"));

        var total = ImportCalls.Total(await ImportCalls.AnswersAsync(import, ImportCalls.Messages(organization.Code, rows, 1_000)));

        (total.Stored, total.Refused).ShouldBe((20_000, 0), "ten times the share, a message at a time");
    }

    [Fact]
    public async Task A_message_that_does_not_arrive_ends_the_call()
    {
        await using var host = await api.StartHostAsync(limits: new ServingLimits { MessagePatience = TimeSpan.FromMilliseconds(300), BytesPerSecond = int.MaxValue });
        using var raw = new RawClient(host.Endpoint, api.InstallationKey);
        foreach (var path in new[] { RawClient.Unary, RawClient.Stream })
        {
            foreach (var begun in new byte[][] { [0, 0], [0, 0, 0, 1, 0, 10], RawClient.Frame(new byte[3000], length: 100_000) })
            {
                var refusal = (await raw.PostAsync(path, new NeverEnding(begun), "application/grpc")).ToRefusal();

                (refusal.Code, refusal.Reason).ShouldBe((StatusCode.DeadlineExceeded, "REQUEST_TOO_SLOW"), $"{path} {begun.Length}");
                refusal.Message("en").ShouldContain("bytes were announced");
            }
        }

        (await raw.PostAsync(RawClient.Unary, new NeverEnding([]), "application/grpc")).ToRefusal().Reason.ShouldBe("REQUEST_TOO_SLOW", "a call without a message waits no longer than one with half of one");
    }

    [Fact]
    public async Task A_stream_on_which_nothing_is_sent_ends_and_what_came_before_is_stored()
    {
        var organization = await api.CreateOrganizationAsync();
        await using var host = await api.StartHostAsync(limits: new ServingLimits { IdlePatience = TimeSpan.FromSeconds(1) });
        using var channel = GrpcChannel.ForAddress(host.Endpoint);
        using var import = new ResponseService.ResponseServiceClient(channel).ImportResponses(organization.Key);
        await import.RequestStream.WriteAsync(new ImportResponsesRequest { Organization = organization.Code, Rows = { new ResponseRow { Response = TestOrganization.Form("before") } } });

        var refusal = await Refusal.OfAsync(() => ImportCalls.DrainAsync(import));

        (refusal.Code, refusal.Reason).ShouldBe((StatusCode.DeadlineExceeded, "REQUEST_TOO_SLOW"));
        refusal.Message("zh-CN").ShouldContain("没有发送任何数据");
        (await organization.SubmitAsync(TestOrganization.Form("before"))).Outcome.ShouldBe(SubmitOutcome.AlreadyStored);
    }

    [Fact]
    public async Task A_connection_beyond_the_limit_is_closed_and_those_before_it_go_on()
    {
        await using var host = await api.StartHostAsync(limits: new ServingLimits { Connections = 2 });
        var request = RawClient.Frame(new GetOrganizationRequest { Organization = "home" });
        using var first = new RawClient(host.Endpoint, api.InstallationKey);
        using var second = new RawClient(host.Endpoint, api.InstallationKey);
        using var third = new RawClient(host.Endpoint, api.InstallationKey);
        (await first.PostAsync(RawClient.Unary, request)).Status.ShouldBe(StatusCode.OK);
        (await second.PostAsync(RawClient.Unary, request)).Status.ShouldBe(StatusCode.OK);

        await Should.ThrowAsync<HttpRequestException>(() => third.PostAsync(RawClient.Unary, request));

        (await first.PostAsync(RawClient.Unary, request)).Status.ShouldBe(StatusCode.OK);
    }

    [Fact]
    public async Task A_call_without_a_key_sends_no_more_than_it_needs()
    {
        using var raw = new RawClient(api.Host.Endpoint);

        var refusal = (await raw.PostAsync("/grpc.health.v1.Health/Check", RawClient.Frame(new byte[100_000]))).ToRefusal();

        refusal.Reason.ShouldBe("MESSAGE_TOO_LARGE");
        refusal.Message("en").ShouldContain("1 KiB");
    }

    [Fact]
    public async Task Health_is_told_while_others_without_a_key_hold_all_that_they_may_and_one_who_dawdles_gives_way()
    {
        await using var host = await api.StartHostAsync(limits: Small with { BytesOfStrangers = 8 << 10, BytesOfProbes = 2 << 10, ProbePatience = TimeSpan.FromMilliseconds(500) });
        using var channel = GrpcChannel.ForAddress(host.Endpoint);
        var health = new Health.HealthClient(channel);
        var watching = Enumerable.Range(0, 8).Select(_ => health.Watch(new HealthCheckRequest())).ToList();
        foreach (var call in watching)
        {
            (await call.ResponseStream.MoveNext(CancellationToken.None)).ShouldBeTrue();
        }

        ShouldBeBusy(await Refusal.OfAsync(() => health.Watch(new HealthCheckRequest()).ResponseStream.MoveNext(CancellationToken.None)));
        (await health.CheckAsync(new HealthCheckRequest())).Status.ShouldBe(HealthCheckResponse.Types.ServingStatus.Serving);

        // A probe that was just answered may hold its bytes for a moment more: then neither of two finds room.
        var ended = await DawdleAsync(host.Endpoint);
        for (var more = 0; more < 100 && ended is ["SERVER_BUSY", "SERVER_BUSY"]; more++)
        {
            ended = await DawdleAsync(host.Endpoint);
        }

        ended.ShouldBe(["REQUEST_TOO_SLOW", "SERVER_BUSY"]);
        (await health.CheckAsync(new HealthCheckRequest())).Status.ShouldBe(HealthCheckResponse.Types.ServingStatus.Serving);
        watching.ForEach(call => call.Dispose());

        static async Task<string[]> DawdleAsync(string endpoint)
        {
            using var raw = new RawClient(endpoint);
            using var dawdling = new NeverEnding(RawClient.Frame(new byte[1], length: 900));
            using var another = new NeverEnding(RawClient.Frame(new byte[1], length: 900));
            var answers = await Task.WhenAll(
                raw.PostAsync("/grpc.health.v1.Health/Check", dawdling, "application/grpc"), raw.PostAsync("/grpc.health.v1.Health/Check", another, "application/grpc"));
            return [.. answers.Select(answer => answer.ToRefusal().Reason).Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public async Task A_key_has_its_calls_a_second_and_another_key_its_own()
    {
        var organization = await api.CreateOrganizationAsync();
        await using var host = await api.StartHostAsync(limits: new ServingLimits().WithRate("1/3"));
        using var channel = GrpcChannel.ForAddress(host.Endpoint);
        var client = new OrganizationService.OrganizationServiceClient(channel);
        var (eager, other) = (await organization.CreateKeyAsync(Role.Administrator), await organization.CreateKeyAsync(Role.Collector));

        var calls = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => CallAsync(eager))));
        var second = await CallAsync(other);

        calls.Count(refused => refused is null).ShouldBeInRange(3, 18);
        var refusal = calls.OfType<Refusal>().First();
        (refusal.Code, refusal.Reason).ShouldBe((StatusCode.ResourceExhausted, "RATE_LIMITED"));
        refusal.Of<RetryInfo>().Single().RetryDelay.ToTimeSpan().ShouldBeGreaterThan(TimeSpan.Zero);
        refusal.Message("zh-CN").ShouldContain("每秒 1 次");
        second.ShouldBeNull();

        async Task<Refusal?> CallAsync(Metadata key)
        {
            try
            {
                await client.GetOrganizationAsync(new GetOrganizationRequest { Organization = organization.Code }, key);
                return null;
            }
            catch (RpcException refused)
            {
                return await Refusal.OfAsync(() => throw refused);
            }
        }
    }

    [Theory]
    [InlineData(null, 50_000, 100_000)]
    [InlineData("", 50_000, 100_000)]
    [InlineData("none", 0, 100_000)]
    [InlineData("7", 7, 14)]
    [InlineData(" 1000/5 ", 1000, 5)]
    public void A_rate_is_written_as_calls_and_burst(string? written, int calls, int burst)
    {
        var limits = new ServingLimits().WithRate(written);

        (limits.CallsPerSecond, limits.CallBurst).ShouldBe((calls, burst));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1/2/3")]
    [InlineData("fast")]
    [InlineData("1/")]
    [InlineData("9999999")]
    public void A_rate_in_another_form_is_refused_by_name(string written)
    {
        var refused = Should.Throw<Domain.Problems.ProblemException>(() => new ServingLimits().WithRate(written));

        refused.Problems.Single().Field.ShouldBe("CSAT_RATE_LIMIT");
    }

    private static string Key(Metadata metadata) => metadata.GetValue("authorization")!["Bearer ".Length..];

    private static void ShouldBeBusy(Refusal refusal)
    {
        (refusal.Code, refusal.Reason).ShouldBe((StatusCode.ResourceExhausted, "SERVER_BUSY"));
        refusal.Of<RetryInfo>().Single().RetryDelay.ToTimeSpan().ShouldBeGreaterThan(TimeSpan.Zero);
    }

    /// <summary>A call whose message is of a size, whole: refused for what it says, unless there is no room for it.</summary>
    private static async Task<Refusal> CallAsync(ApiHost host, string key, int bytes)
    {
        using var raw = new RawClient(host.Endpoint, key);
        return (await raw.PostAsync(Submit, RawClient.Frame(new SubmitResponseRequest { Organization = new string('x', bytes) }.ToByteArray()))).ToRefusal();
    }

    /// <summary>A call that announces more than it sends.</summary>
    private sealed class Stalled : IDisposable
    {
        private readonly RawClient _raw;
        private readonly NeverEnding _body;
        private readonly Task<RawAnswer> _answer;

        public Stalled(ApiHost host, string key, int announced)
        {
            (_raw, _body) = (new RawClient(host.Endpoint, key), new NeverEnding(RawClient.Frame(new byte[50_000], length: announced)));
            _answer = _raw.PostAsync(Submit, _body, "application/grpc");
        }

        /// <summary>Waits until the server has had time to read its announcement: it is not answered.</summary>
        public async Task IsReadAsync() => (await Task.WhenAny(_answer, Task.Delay(1_000))).ShouldNotBe(_answer);

        public async Task<string> RefusalAsync() => (await _answer).ToRefusal().Reason;

        public void Dispose()
        {
            _body.Dispose();
            _raw.Dispose();
        }
    }
}
