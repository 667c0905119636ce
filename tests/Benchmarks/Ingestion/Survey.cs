using CSat.Contracts.V1;
using CSat.Hosting.State;
using Grpc.Core;
using Grpc.Net.Client;

namespace CSat.Benchmarks.Ingestion;

/// <summary>The organisation that the callers send to: a round of a questionnaire of twenty items, made through the API.</summary>
internal static class Survey
{
    public const string Organization = "demo";
    public const string SourceSystem = "bench";
    public const string Round = "r1";
    public const int Items = 20;

    /// <summary>Makes it.</summary>
    public static async Task SetUpAsync(HomeDirectory home, string endpoint, string apiKey)
    {
        using var channel = GrpcChannel.ForAddress(endpoint);
        var key = new Metadata { { "authorization", "Bearer " + apiKey } };
        var name = new LocalizedText { Zh = "基准", En = "Bench" };
        var directory = new Contracts.V1.Directory { Departments = { new Department { Code = "d", Name = name } } };
        directory.Items.AddRange(Enumerable.Range(1, Items).Select(i => new Item { Code = $"item-{i}", Name = name, Department = "d" }));
        await new RegimeService.RegimeServiceClient(channel).AdoptRegimeAsync(
            new AdoptRegimeRequest
            {
                Organization = Organization,
                Content = await File.ReadAllTextAsync(Path.Combine(home.Regimes, "manufacturing-after-sales.yaml")),
                Purposes = { RegimePurpose.Survey },
            },
            key);
        await new OrganizationService.OrganizationServiceClient(channel).PutDirectoryAsync(new PutDirectoryRequest { Organization = Organization, Directory = directory }, key);
        var version = new QuestionnaireVersion { Code = "q", Version = 1, Title = name, Scale = "five-grade", Items = { directory.Items.Select(item => item.Code) } };
        await new QuestionnaireService.QuestionnaireServiceClient(channel).PutQuestionnaireVersionAsync(new PutQuestionnaireVersionRequest { Organization = Organization, QuestionnaireVersion = version }, key);
        await new RoundService.RoundServiceClient(channel).OpenRoundAsync(
            new OpenRoundRequest
            {
                Organization = Organization,
                Round = new Round
                {
                    Code = Round, Title = name, Questionnaire = "q", QuestionnaireVersion = 1, SurveyKind = "special", PeriodStart = new() { Year = 2026, Month = 1, Day = 1 }, PeriodEnd = new() { Year = 2026, Month = 3, Day = 31 },
                },
            },
            key);
    }
}
