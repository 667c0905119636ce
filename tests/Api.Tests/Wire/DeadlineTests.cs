using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Api.Tests.Wire;

/// <summary>Deadlines: the server itself ends the call, rolls back and logs nothing, however patient the caller's connection is.</summary>
public sealed class DeadlineTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Complaints = "SELECT count(*) FROM csat.complaint c JOIN csat.organization o USING (organization_id) WHERE o.code = $1";
    private static readonly (string, string) Deadline = ("grpc-timeout", "3S");

    [Fact]
    public async Task A_call_that_waits_in_the_database_ends_at_its_deadline_and_is_rolled_back()
    {
        var organization = await api.CreateOrganizationAsync();
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        var request = new RegisterComplaintRequest { Organization = organization.Code, Complaint = TestOrganization.Complaint("late") };
        await using (var held = await TableLock.TakeAsync(api.Postgres, "csat.complaint_event"))
        {
            // The complaint's row is written by then, its first event is not.
            var call = raw.PostAsync("/csat.v1.ComplaintService/RegisterComplaint", RawClient.Frame(request), Deadline);
            await held.UntilSomebodyWaitsAsync();

            (await call).Status.ShouldBe(StatusCode.DeadlineExceeded);
            await held.UntilAllGaveUpAsync();
        }

        (await api.CountAsync(Complaints, organization.Code)).ShouldBe(0);
        (await organization.RegisterAsync(request.Complaint)).Number.ShouldEndWith("-000001");
        api.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_import_that_waits_in_the_database_ends_at_its_deadline_and_may_be_sent_again()
    {
        var organization = await api.CreateOrganizationAsync();
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        var forms = Enumerable.Range(1, 5).Select(i => new ImportResponsesRequest { Organization = organization.Code, Rows = { new ResponseRow { Position = i, Response = TestOrganization.Form($"{i}") } } });
        await using (var held = await TableLock.TakeAsync(api.Postgres, "csat.response"))
        {
            var call = raw.PostAsync(RawClient.Stream, [.. forms.SelectMany(RawClient.Frame)], Deadline);
            await held.UntilSomebodyWaitsAsync();

            (await call).Status.ShouldBe(StatusCode.DeadlineExceeded);
        }

        // What was handed to the writer is stored all the same: not acknowledged, and not doubled.
        var answer = await organization.ImportAsync(forms.Select(form => form.Rows[0].Response));
        (answer.Stored + answer.AlreadyStored, answer.Refused).ShouldBe((5, 0));
        api.Log.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_whose_message_never_comes_whole_ends_at_its_deadline()
    {
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        using var never = new NeverEnding([0, 0, 0, 0, 9, 1]);

        var answer = await raw.PostAsync(RawClient.Unary, never, "application/grpc", ("grpc-timeout", "500m"));

        answer.Status.ShouldBe(StatusCode.DeadlineExceeded);
        api.Log.Entries.ShouldBeEmpty();
    }
}
