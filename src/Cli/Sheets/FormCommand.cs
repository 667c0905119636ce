using System.CommandLine;
using System.Globalization;
using CSat.Cli.Connection;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Hosting.CommandLine;

namespace CSat.Cli.Sheets;

/// <summary><c>./csat form CODE/VERSION</c>: a questionnaire as the paper form that is handed to a customer (R08.27), through the running service.</summary>
internal static class FormCommand
{
    public static HostCommand Create()
    {
        var name = new Argument<string>("CODE/VERSION") { Description = "Code and version of the questionnaire." };
        var options = new SheetOptions();
        var command = new HostCommand(
            "form", "Print a questionnaire as a paper form: its items with a box a level and what each level means. One that is not approved is marked as a draft.",
            "./csat form customer-survey/1 --organization demo --out form.pdf", "./csat form customer-survey/1 --organization demo --lang en --out form.en.pdf --html form.en.html") { name };
        return options.AddTo(command).Handle(async (call, cancellation) =>
        {
            var (code, version) = Parse(call.Arguments.GetRequiredValue(name));
            var organization = options.Organization(call.Arguments);
            options.Check(call.Arguments);
            using var connection = ServiceConnection.Open(() => call.State);
            var questionnaire = await ReadAsync(connection, organization, code, version, cancellation).ConfigureAwait(false);
            var answers = await SheetPrint.CommonAsync(connection, organization, questionnaire.Regime, cancellation).ConfigureAwait(false);
            answers["questionnaireVersion"] = SheetPrint.Json(questionnaire);
            return await SheetPrint.PassAsync(call, answers, options, cancellation).ConfigureAwait(false);
        });
    }

    /// <summary>A questionnaire version.</summary>
    /// <exception cref="ProblemException">There is none, the service refused, or does not answer.</exception>
    public static Task<QuestionnaireVersion> ReadAsync(ServiceConnection connection, string organization, string code, int version, CancellationToken cancellation) => connection.AskAsync(
        service => service.Questionnaires.GetQuestionnaireVersionAsync(new GetQuestionnaireVersionRequest { Organization = organization, Code = code, Version = version }, service.Call(cancellation)).ResponseAsync,
        cancellation);

    private static (string Code, int Version) Parse(string name) =>
        name.Split('/') is [{ Length: > 0 } code, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0
            ? (code, version)
            : throw new ProblemException(Problems.FieldInvalid("CODE/VERSION", name, ProblemForm.CodeVersion));
}
