using System.Text.Json.Nodes;
using CSat.Cli.Connection;
using CSat.Contracts.V1;
using CSat.Hosting.State;
using CSat.Testing;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.Cli.Tests.Server;

/// <summary>What was erased stays erased when a backup of before comes back, and the figures before and after are the same.</summary>
public sealed class ErasuresTests(ServerFixture server) : IClassFixture<ServerFixture>, IDisposable
{
    private const string Person = "zebra";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly DateTimeOffset Responded = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);
    private static readonly Dictionary<string, string?> Alone = new() { ["CSAT_POSTGRES"] = null, ["CSAT_ENDPOINT"] = null, ["CSAT_API_KEY"] = null };
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_comes_back_without_what_was_erased_since_and_a_retry_is_refused_there()
    {
        var (backup, list, restored) = (_folder.PathOf("backup.zip"), _folder.PathOf("erasures.jsonl"), _folder.PathOf("restored"));
        string asOf;
        using (var connection = server.Connect())
        {
            var complaint = await SetUpAsync(connection);
            (await RunAsync("CSat.Cli", "backup", "--out", backup, "--state", server.State)).Code.ShouldBe(0);
            asOf = DateTimeOffset.UtcNow.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
            await EtlAsync(server.State, "before", asOf);
            await EraseAsync(connection, new EraseRequest { Response = new ErasedResponse { SourceSystem = "web", ExternalId = Person } });
            await EraseAsync(connection, new EraseRequest { Complaint = complaint });
            await EtlAsync(server.State, "after", asOf);
        }

        // The figures' tables are the same; what differs holds comments, or attributes and customers, or their digest.
        var figures = await RunAsync("CSat.Etl", "etl", "compare", _folder.PathOf("before"), _folder.PathOf("after"));
        Said(figures)["differences"]!.AsArray().Select(table => table!["table"]!.GetValue<string>()).ShouldBe(["plant.fct_comment", "plant.fct_response", "plant.mart_customer_by_round", "plant.meta_reconciliation"]);

        (await RunAsync("CSat.Cli", "erasures", "export", "--organization", "all", "--out", list, "--state", server.State)).Code.ShouldBe(0);
        (await File.ReadAllTextAsync(list)).ShouldNotContain(Person);
        var unsaid = await RunAsync("CSat.Cli", "restore", backup, "--state", restored);
        (unsaid.Code, Said(unsaid)["problems"]![0]!["reason"]!.GetValue<string>()).ShouldBe((1, "ERASURES_MISSING"));
        var cut = _folder.Write("cut.jsonl", string.Join('\n', (await File.ReadAllLinesAsync(list)).SkipLast(1)) + "\n");
        (await RunAsync("CSat.Cli", "restore", backup, "--erasures", cut, "--state", restored)).Errors.ShouldContain("ERASURES_INVALID");
        var back = await RunAsync("CSat.Cli", "restore", backup, "--erasures", list, "--state", restored);
        (back.Code, Said(back)["erased_again"]!.GetValue<int>()).ShouldBe((0, 2), back.Errors);

        await EtlAsync(restored, "back", asOf);
        var same = await RunAsync("CSat.Etl", "etl", "compare", _folder.PathOf("after"), _folder.PathOf("back"));
        same.Code.ShouldBe(0, same.Output);
        await using var serving = HostProcess.StartHost("CSat.Api", ["serve", "--port", "0", "--state", restored], Alone);
        await serving.WaitForOutputAsync("listening on", Patience);
        using (var connection = ServiceConnection.Open(() => new StateDirectory(restored)))
        {
            (await Should.ThrowAsync<RpcException>(() => SubmitAsync(connection, Form(Person)))).Status.Detail.ShouldContain("was erased");
            (await connection.Audits.VerifyChainAsync(new VerifyChainRequest { Organization = "plant" }, connection.Call(CancellationToken.None))).Faults.ShouldBeEmpty();
            var erased = (await Erasures(connection).ListErasuresAsync(new ListErasuresRequest { Organization = "plant" }, connection.Call(CancellationToken.None))).Erasures;
            erased.Select(erasure => erasure.Subject).ShouldBe([ErasureSubject.Response, ErasureSubject.Complaint]);
            erased[0].Erased.ShouldBe(new ErasedData { Comments = 1, Attributes = 1, Customers = 1, ExternalIds = 1 });
        }

        await serving.SignalAsync("TERM");
        await serving.WaitForExitAsync(Patience);
    }

    private async Task EtlAsync(string state, string folder, string asOf)
    {
        var run = await RunAsync("CSat.Etl", "etl", "run", "--organization", "plant", "--to", _folder.PathOf(folder), "--as-of", asOf, "--state", state);
        run.Code.ShouldBe(0, run.Errors);
    }

    private static JsonNode Said((int Code, string Output, string Errors) run) => JsonNode.Parse(run.Output.Length > 0 ? run.Output : "{}")!;

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string host, params string[] arguments)
    {
        await using var command = HostProcess.StartHost(host, [.. arguments, "--json"], Alone);
        return (await command.WaitForExitAsync(Patience), command.Output, command.Errors);
    }

    private static ErasureService.ErasureServiceClient Erasures(ServiceConnection connection) => new(GrpcChannel.ForAddress(connection.Endpoint));

    private static async Task EraseAsync(ServiceConnection connection, EraseRequest request)
    {
        (request.Organization, request.Reason) = ("plant", ErasureReason.RequestOfPerson);
        await Erasures(connection).EraseAsync(request, connection.Call(CancellationToken.None));
    }

    private static async Task SubmitAsync(ServiceConnection connection, SurveyResponse form) =>
        await connection.Responses.SubmitResponseAsync(new SubmitResponseRequest { Organization = "plant", Response = form }, connection.Call(CancellationToken.None));

    // An organisation with two forms and a complaint; its number.
    private static async Task<string> SetUpAsync(ServiceConnection connection)
    {
        var call = connection.Call(CancellationToken.None);
        await connection.Organizations.CreateOrganizationAsync(
            new CreateOrganizationRequest { Organization = new Organization { Code = "plant", Name = Text("厂"), TimeZone = "Asia/Shanghai", CalendarCode = "cn" } }, call);
        foreach (var (regime, purpose) in new[] { ("manufacturing-after-sales", RegimePurpose.Survey), ("iatf16949-quarterly", RegimePurpose.Complaint) })
        {
            var content = await File.ReadAllTextAsync(Repository.PathOf("regimes", regime + ".yaml"));
            await connection.Regimes.AdoptRegimeAsync(new AdoptRegimeRequest { Organization = "plant", Content = content, Purposes = { purpose } }, call);
        }

        await connection.Organizations.PutDirectoryAsync(
            new PutDirectoryRequest
            {
                Organization = "plant",
                Directory = new Contracts.V1.Directory
                {
                    Departments = { new Department { Code = "qa", Name = Text("质量部") } },
                    Items = { new Item { Code = "quality", Name = Text("质量"), Department = "qa", Topic = "product-quality" }, new Item { Code = "service", Name = Text("服务"), Department = "qa" } },
                    ComplaintCategories = { new ComplaintCategory { Code = "defect", Name = Text("缺陷") } },
                },
            },
            call);
        await connection.Questionnaires.PutQuestionnaireVersionAsync(
            new PutQuestionnaireVersionRequest
            {
                Organization = "plant", QuestionnaireVersion = new QuestionnaireVersion { Code = "main", Version = 1, Title = Text("问卷"), Scale = "five-grade", Items = { "quality", "service" } },
            },
            call);
        var round = new Round
        {
            Code = "2026-Q1", Title = Text("一季度"), Questionnaire = "main", QuestionnaireVersion = 1, SurveyKind = "special",
            PeriodStart = new() { Year = 2026, Month = 1, Day = 1 }, PeriodEnd = new() { Year = 2026, Month = 3, Day = 31 },
        };
        await connection.Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = "plant", Round = round }, call);
        await SubmitAsync(connection, Form(Person));
        await SubmitAsync(connection, Form("other"));
        var complaint = await connection.Complaints.RegisterComplaintAsync(
            new RegisterComplaintRequest
            {
                Organization = "plant",
                Complaint = new Complaint { SourceSystem = "crm", ExternalId = Person, Channel = "telephone", Category = "defect", Description = Person, ReceivedAt = Responded.ToTimestamp() },
            },
            call);
        await connection.Complaints.AssignComplaintAsync(
            new AssignComplaintRequest { Organization = "plant", Complaint = complaint.Number, Department = "qa", AssignedTo = Person, OccurredAt = Responded.AddHours(1).ToTimestamp() }, call);
        return complaint.Number;
    }

    private static LocalizedText Text(string zh) => new() { Zh = zh };

    private static SurveyResponse Form(string id) => new()
    {
        SourceSystem = "web", ExternalId = id, Round = "2026-Q1", RatingKind = RatingKind.Surveyed, RespondentKind = RespondentKind.Customer, RespondedAt = Responded.ToTimestamp(), Levels = { 5, 2 },
        Customer = id, Attributes = { ["contact"] = id }, Comments = { new Comment { Item = "service", Text = $"ask {id}" } },
    };
}
