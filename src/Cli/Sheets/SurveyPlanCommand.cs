using System.CommandLine;
using System.Text.Json.Nodes;
using CSat.Cli.Connection;
using CSat.Contracts.V1;
using CSat.Hosting.CommandLine;

namespace CSat.Cli.Sheets;

/// <summary><c>./csat survey-plan CODE</c>: a survey plan 策划书 as a document, through the running service.</summary>
internal static class SurveyPlanCommand
{
    private const int PageSize = 1000;

    public static HostCommand Create()
    {
        var code = new Argument<string>("CODE") { Description = "Code of the survey plan." };
        var options = new SheetOptions();
        var command = new HostCommand(
            "survey-plan", "Print a survey plan: what it says and the regime demands, method, sample, targets, approval and history.",
            "./csat survey-plan plan-2026Q2 --organization demo --out plan.pdf", "./csat survey-plan plan-2026Q2 --organization demo --lang en --out plan.en.pdf") { code };
        return options.AddTo(command).Handle(async (call, cancellation) =>
        {
            var organization = options.Organization(call.Arguments);
            options.Check(call.Arguments);
            using var connection = ServiceConnection.Open(() => call.State);
            var request = new GetSurveyPlanRequest { Organization = organization, Code = call.Arguments.GetRequiredValue(code) };
            var plan = await connection.AskAsync(service => service.SurveyPlans.GetSurveyPlanAsync(request, service.Call(cancellation)).ResponseAsync, cancellation).ConfigureAwait(false);
            var answers = await SheetPrint.CommonAsync(connection, organization, plan.Regime, cancellation).ConfigureAwait(false);
            answers["surveyPlan"] = SheetPrint.Json(plan);
            if (plan.Questionnaire.Length > 0)
            {
                answers["questionnaireVersion"] = SheetPrint.Json(await FormCommand.ReadAsync(connection, organization, plan.Questionnaire, plan.QuestionnaireVersion, cancellation).ConfigureAwait(false));
            }

            var rounds = await RoundsAsync(connection, organization, plan.Code, cancellation).ConfigureAwait(false);
            answers["rounds"] = new JsonArray([.. rounds.Select(SheetPrint.Json)]);
            answers["sampled"] = await SampledAsync(connection, organization, rounds, cancellation).ConfigureAwait(false);
            answers["targets"] = new JsonArray([.. (await TargetsAsync(connection, organization, plan, cancellation).ConfigureAwait(false)).Select(SheetPrint.Json)]);
            return await SheetPrint.PassAsync(call, answers, options, cancellation).ConfigureAwait(false);
        });
    }

    private static async Task<IReadOnlyList<Round>> RoundsAsync(ServiceConnection connection, string organization, string plan, CancellationToken cancellation)
    {
        var pages = ServiceConnection.PagesAsync(
            token => connection.AskAsync(
                service => service.Rounds.ListRoundsAsync(new ListRoundsRequest { Organization = organization, PageSize = PageSize, PageToken = token }, service.Call(cancellation)).ResponseAsync, cancellation),
            page => page.NextPageToken);
        return await pages.SelectMany(page => page.Rounds).Where(round => round.SurveyPlan == plan).ToListAsync(cancellation).ConfigureAwait(false);
    }

    // How many members each round's sample has; a round without a sample is left out.
    private static async Task<JsonObject> SampledAsync(ServiceConnection connection, string organization, IReadOnlyList<Round> rounds, CancellationToken cancellation)
    {
        var sampled = new JsonObject();
        foreach (var round in rounds)
        {
            var pages = ServiceConnection.PagesAsync(
                token => connection.AskAsync(
                    service => service.Samples.ListSampleAsync(
                        new ListSampleRequest { Organization = organization, Round = round.Code, PageSize = PageSize, PageToken = token }, service.Call(cancellation)).ResponseAsync,
                    cancellation),
                page => page.NextPageToken);
            if (await pages.Select(page => (long)page.Members.Count).SumAsync(cancellation).ConfigureAwait(false) is > 0 and var members)
            {
                sampled[round.Code] = members;
            }
        }

        return sampled;
    }

    // Those that hold on a day of the plan and have an approved value.
    private static async Task<IReadOnlyList<Target>> TargetsAsync(ServiceConnection connection, string organization, SurveyPlan plan, CancellationToken cancellation)
    {
        var (first, last) = (WireDate.Day(plan.PeriodStart), WireDate.Day(plan.PeriodEnd));
        var pages = ServiceConnection.PagesAsync(
            token => connection.AskAsync(
                service => service.Targets.ListTargetsAsync(new ListTargetsRequest { Organization = organization, PageSize = PageSize, PageToken = token }, service.Call(cancellation)).ResponseAsync, cancellation),
            page => page.NextPageToken);
        return await pages.SelectMany(page => page.Targets)
            .Where(target => target.ValuePercent is not null && WireDate.Day(target.ValidFrom) <= last && WireDate.Day(target.ValidTo) >= first)
            .ToListAsync(cancellation).ConfigureAwait(false);
    }
}
