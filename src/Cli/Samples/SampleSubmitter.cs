using CSat.Cli.Connection;
using CSat.Cli.Import;
using CSat.Contracts.V1;
using CSat.Domain.Problems;

namespace CSat.Cli.Samples;

/// <summary>Submits a sample organisation through gRPC, as any application would. May be repeated: what is there already stays.</summary>
/// <param name="connection">The service.</param>
/// <param name="regimesFolder">Where the regimes are.</param>
public sealed class SampleSubmitter(ServiceConnection connection, string regimesFolder)
{
    /// <summary>Submits everything.</summary>
    /// <returns>What became of the forms and the complaints.</returns>
    /// <exception cref="ProblemException">The service refused some of it.</exception>
    public Task<(ImportOutcome Responses, ImportOutcome Complaints)> SubmitAsync(SampleOrganization sample, CancellationToken cancellation) =>
        connection.AskAsync(
            async _ =>
            {
                await SetUpAsync(sample, cancellation).ConfigureAwait(false);
                return await SendAsync(sample, cancellation).ConfigureAwait(false);
            },
            cancellation);

    private async Task SetUpAsync(SampleOrganization sample, CancellationToken cancellation)
    {
        var code = sample.Organization.Code;
        var options = connection.Call(cancellation);
        await connection.Organizations.CreateOrganizationAsync(new CreateOrganizationRequest { Organization = sample.Organization }, options);
        foreach (var (regime, purpose) in sample.Regimes)
        {
            var content = await File.ReadAllTextAsync(Path.Combine(regimesFolder, regime + ".yaml"), cancellation).ConfigureAwait(false);
            await connection.Regimes.AdoptRegimeAsync(new AdoptRegimeRequest { Organization = code, Content = content, Purposes = { purpose } }, options);
        }

        foreach (var (since, directory) in sample.Directories)
        {
            await connection.Organizations.PutDirectoryAsync(new PutDirectoryRequest { Organization = code, Directory = directory, Since = WireDate.Of(since) }, options);
        }

        await connection.Questionnaires.PutQuestionnaireVersionAsync(new PutQuestionnaireVersionRequest { Organization = code, QuestionnaireVersion = sample.Questionnaire }, options);
        foreach (var round in sample.Rounds)
        {
            await connection.Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = code, Round = round }, options);
        }

        foreach (var target in sample.Targets)
        {
            await connection.Targets.SetTargetAsync(new SetTargetRequest { Organization = code, Target = target }, options);
        }
    }

    private async Task<(ImportOutcome Responses, ImportOutcome Complaints)> SendAsync(SampleOrganization sample, CancellationToken cancellation)
    {
        var streams = new ImportStreams(connection, sample.Organization.Code);
        using var forms = streams.Responses(keepsHistory: false, cancellation);
        var responses = Accepted(await forms.SendAllAsync(sample.Responses.Select(response => new ResponseRow { Response = response }), cancellation).ConfigureAwait(false));
        using var cases = streams.Complaints(cancellation);
        var complaints = Accepted(await cases.SendAllAsync(sample.Complaints.Select(complaint => new ComplaintRow { Complaint = complaint }), cancellation).ConfigureAwait(false));
        return (responses, complaints);
    }

    private static ImportOutcome Accepted(ImportOutcome outcome) => outcome.Refused == 0 ? outcome : throw new ProblemException(RpcProblems.Of(outcome.Verdicts[0].Status));
}
