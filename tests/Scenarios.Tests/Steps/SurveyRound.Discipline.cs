using CSat.Contracts.V1;
using Grpc.Core;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>What surveyors declare of a round, and what is done where forms are fraud.</summary>
internal sealed partial class SurveyRound
{
    private DisciplineService.DisciplineServiceClient Disciplines => new(host.Channel);

    /// <summary>Somebody declares the discipline of the survey.</summary>
    /// <param name="by">The key of the surveyor.</param>
    /// <param name="discipline">What is declared.</param>
    public Step<Surveyor> Declares(Metadata by, params string[] discipline) => new($"declaration for {Code}", () => Disciplines.DeclareDisciplineAsync(
        new DeclareDisciplineRequest { Organization = company, Round = Code, Discipline = { discipline } }, by).ResponseAsync);

    /// <summary>Its surveyors, a line each: code, forms handed out, whether a declaration is missing, fraudulent forms.</summary>
    public Step<string[]> Surveyors() => new($"surveyors of {Code}", async () =>
    {
        var page = await Disciplines.ListSurveyorsAsync(new ListSurveyorsRequest { Organization = company, Round = Code, PageSize = 1000 }, host.Key);
        return [.. page.Surveyors.Select(row => $"{row.Surveyor_} {row.FormsHandedOut} {(row.DeclarationMissing ? "missing" : row.DeclaredAt is null ? "–" : "declared")} {row.FraudulentForms}")];
    });

    /// <summary>Fraud is found.</summary>
    /// <param name="form">Id of the form; empty for all of a surveyor.</param>
    /// <param name="distributor">The surveyor; empty for one form.</param>
    /// <param name="finding">What was found.</param>
    /// <param name="penalty">What follows.</param>
    /// <param name="request">Id of the request; empty for none.</param>
    public Step<Fraud> Fraud(string form, string distributor, string finding, string penalty, string request = "") => new($"fraud in {Code}", () => Disciplines.ReportFraudAsync(
        new ReportFraudRequest { Organization = company, Round = Code, ResponseId = form, Distributor = distributor, Finding = finding, Penalty = penalty, RequestId = request }, host.Key).ResponseAsync);
}
