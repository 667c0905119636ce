using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests.Wire;

/// <summary>Callers who hang up, in each phase of a call: what is under way ends, nothing is logged, and no call is left behind.</summary>
public sealed class HangUpTests(ApiFixture api) : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private const string Complaints = "SELECT count(*) FROM csat.complaint c JOIN csat.organization o USING (organization_id) WHERE o.code = $1";
    private const string Responses = "SELECT count(*) FROM csat.response r JOIN csat.organization o USING (organization_id) WHERE o.code = $1";

    public static TheoryData<string, byte[]> Beginnings() => new()
    {
        { "nothing but the headers", [] },
        { "half a prefix", [0, 0] },
        { "half a message", [0, 0, 0, 0, 100, 1, 2, 3] },
    };

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        api.Log.Entries.ShouldBeEmpty();
        return Task.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Beginnings))]
    public async Task Before_the_handler_is_asked(string what, byte[] beginning)
    {
        await using var host = await api.StartHostAsync();
        foreach (var path in new[] { RawClient.Unary, RawClient.Stream })
        {
            foreach (var politely in new[] { true, false })
            {
                using var caller = await Http2Connection.OpenAsync(new Uri(host.Endpoint));
                await caller.SendAsync(Http2Connection.Preface, Open(path), Http2Connection.Frame(Http2Connection.Data, 0, 1, beginning));
                if (politely)
                {
                    await caller.SendAsync(Http2Connection.Cancel(1));
                    await caller.FinishAsync();
                }
            }
        }

        await ShouldStopAtOnceAsync(host, what);
    }

    [Fact]
    public async Task While_a_call_waits_in_the_database()
    {
        var organization = await api.CreateOrganizationAsync();
        await using (var held = await TableLock.TakeAsync(api.Postgres, "csat.complaint_event"))
        {
            using var impatient = new CancellationTokenSource();
            var call = organization.Complaints.RegisterComplaintAsync(
                new RegisterComplaintRequest { Organization = organization.Code, Complaint = TestOrganization.Complaint("1") }, organization.Key, cancellationToken: impatient.Token);
            await held.UntilSomebodyWaitsAsync();

            await impatient.CancelAsync();

            (await Should.ThrowAsync<RpcException>(call.ResponseAsync)).StatusCode.ShouldBe(StatusCode.Cancelled);
            await held.UntilAllGaveUpAsync();
        }

        (await api.CountAsync(Complaints, organization.Code)).ShouldBe(0);
    }

    [Fact]
    public async Task In_the_middle_of_an_import()
    {
        var organization = await api.CreateOrganizationAsync();
        using var impatient = new CancellationTokenSource();
        using var import = organization.Responses.ImportResponses(organization.Key, cancellationToken: impatient.Token);
        for (var i = 1; i <= 10; i++)
        {
            await import.RequestStream.WriteAsync(new ImportResponsesRequest { Organization = organization.Code, Rows = { new ResponseRow { Position = i, Response = TestOrganization.Form($"{i}") } } });
        }

        while (await api.CountAsync(Responses, organization.Code) == 0)
        {
            await Task.Delay(20);
        }

        await impatient.CancelAsync();

        (await Should.ThrowAsync<RpcException>(() => ImportCalls.AnswersAsync(import, []))).StatusCode.ShouldBe(StatusCode.Cancelled);
        var again = await organization.ImportAsync(Enumerable.Range(1, 10).Select(i => TestOrganization.Form($"{i}")));
        (again.Stored + again.AlreadyStored, again.Refused).ShouldBe((10, 0));
    }

    [Fact]
    public async Task After_the_last_message_of_an_import_that_still_waits_in_the_database()
    {
        var organization = await api.CreateOrganizationAsync();
        await using (var held = await TableLock.TakeAsync(api.Postgres, "csat.complaint_event"))
        {
            using var impatient = new CancellationTokenSource();
            using var import = organization.Complaints.ImportComplaints(organization.Key, cancellationToken: impatient.Token);
            await import.RequestStream.WriteAsync(new ImportComplaintsRequest { Organization = organization.Code, Rows = { new ComplaintRow { Position = 1, Complaint = TestOrganization.Complaint("1") } } });
            await import.RequestStream.CompleteAsync();
            await held.UntilSomebodyWaitsAsync();

            await impatient.CancelAsync();

            (await Should.ThrowAsync<RpcException>(() => ImportCalls.AnswersAsync(import, []))).StatusCode.ShouldBe(StatusCode.Cancelled);
            await held.UntilAllGaveUpAsync();
        }

        (await api.CountAsync(Complaints, organization.Code)).ShouldBe(0);
    }

    [Fact]
    public async Task With_the_whole_connection_while_calls_wait_in_the_database()
    {
        var organization = await api.CreateOrganizationAsync();
        await using var host = await api.StartHostAsync();
        await using (var held = await TableLock.TakeAsync(api.Postgres, "csat.complaint_event"))
        {
            using (var caller = await Http2Connection.OpenAsync(new Uri(host.Endpoint)))
            {
                var request = new RegisterComplaintRequest { Organization = organization.Code, Complaint = TestOrganization.Complaint("1") };
                await caller.SendAsync(
                    Http2Connection.Preface,
                    Open("/csat.v1.ComplaintService/RegisterComplaint"),
                    Http2Connection.Frame(Http2Connection.Data, Http2Connection.EndStream, 1, RawClient.Frame(request)));
                await held.UntilSomebodyWaitsAsync();
            }

            await held.UntilAllGaveUpAsync();
        }

        (await api.CountAsync(Complaints, organization.Code)).ShouldBe(0);
        await ShouldStopAtOnceAsync(host, "the connection was cut");
    }

    [Fact]
    public async Task A_half_closed_stream_without_a_message_ends_well()
    {
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);

        var answer = await raw.PostAsync(RawClient.Stream, []);

        answer.Status.ShouldBe(StatusCode.OK);
        answer.Body.ShouldBeEmpty();
    }

    private byte[] Open(string path) => Http2Connection.Frame(
        Http2Connection.Headers, Http2Connection.EndHeaders, 1, Http2Connection.Call(path, ("authorization", "Bearer " + api.InstallationKey)));

    /// <summary>A server with a call left over waits for it when it stops, half a minute.</summary>
    private static Task ShouldStopAtOnceAsync(CSat.Api.Serving.ApiHost host, string what) =>
        Should.NotThrowAsync(() => host.StopAsync().WaitAsync(TimeSpan.FromSeconds(20)), what);
}
