using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace CSat.Api.Tests.Wire;

/// <summary>Faults of ours: an error in the log, once, with the method's name and the id that the caller gets; the caller gets nothing else of it.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private const int Fault = 1100;
    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.InitializeAsync();
        _api.Log.Expect(Fault);
    }

    public Task DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task In_a_handler()
    {
        var organization = await _api.CreateOrganizationAsync();
        await LoseAsync("complaint_event");

        var refusal = await Refusal.OfAsync(organization.RegisterAsync(TestOrganization.Complaint("1")));

        ShouldBeLoggedOnce(refusal, "/csat.v1.ComplaintService/RegisterComplaint", "complaint_event");
    }

    [Fact]
    public async Task In_an_import_where_it_is_the_verdict_of_the_row()
    {
        var organization = await _api.CreateOrganizationAsync();
        await LoseAsync("complaint_event");
        using var import = organization.Complaints.ImportComplaints(organization.Key);
        var message = new ImportComplaintsRequest { Organization = organization.Code, Rows = { new ComplaintRow { Position = 7, Complaint = TestOrganization.Complaint("1") } } };

        var verdict = ImportCalls.Total(await ImportCalls.AnswersAsync(import, [message])).Verdicts.ShouldHaveSingleItem();

        ShouldBeLoggedOnce(Refusal.Of(verdict.Status), "/csat.v1.ComplaintService/ImportComplaints", "complaint_event");
    }

    [Fact]
    public async Task Before_the_handler_in_looking_up_the_key()
    {
        await LoseAsync("api_key");

        var refusal = await Refusal.OfAsync(
            new OrganizationService.OrganizationServiceClient(_api.Channel).GetOrganizationAsync(new GetOrganizationRequest { Organization = "home" }, ApiFixture.With("csat_some")));

        ShouldBeLoggedOnce(refusal, "/csat.v1.OrganizationService/GetOrganization", "api_key");
    }

    [Fact]
    public async Task In_writing_the_answer()
    {
        await using var host = await BrokenAnswerHost.StartAsync(_api.Log);

        var refusal = await Refusal.OfAsync(host.CallAsync());

        ShouldBeLoggedOnce(refusal, BrokenAnswerHost.Path, BrokenAnswerHost.Secret);
    }

    private void ShouldBeLoggedOnce(Refusal refusal, string method, string secret)
    {
        refusal.Code.ShouldBe(StatusCode.Internal);
        refusal.Reason.ShouldBe("INTERNAL");
        var entry = _api.Log.Entries.ShouldHaveSingleItem();
        (entry.Level, entry.Event.Id).ShouldBe((LogLevel.Error, Fault));
        entry.Message.ShouldContain(method);
        entry.Message.ShouldContain(refusal.Info.Metadata["error_id"]);
        entry.Exception.ShouldNotBeNull().ToString().ShouldContain(secret);
        refusal.Status.ToString().ShouldNotContain(secret);
        refusal.Detail.ShouldNotContain(secret);
    }

    /// <summary>A table that is gone stands for whatever we do wrong.</summary>
    private async Task LoseAsync(string table)
    {
        await using var rename = _api.Postgres.Owner.CreateCommand($"ALTER TABLE csat.{table} RENAME TO {table}_lost");
        await rename.ExecuteNonQueryAsync();
    }
}
