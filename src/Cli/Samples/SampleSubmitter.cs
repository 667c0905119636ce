using CSat.Cli.Connection;
using CSat.Cli.Import;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Cli.Samples;

/// <summary>Submits a sample organisation through gRPC, as any application would. May be repeated: what is there already stays.</summary>
/// <param name="connection">The service, by the key of an administrator.</param>
/// <param name="regimesFolder">Where the regimes are.</param>
public sealed class SampleSubmitter(ServiceConnection connection, string regimesFolder)
{
    private const int CustomersAtOnce = 1000;

    /// <summary>Submits everything.</summary>
    /// <returns>What became of the forms and the complaints.</returns>
    /// <exception cref="ProblemException">The service refused some of it.</exception>
    public Task<(ImportOutcome Responses, ImportOutcome Complaints)> SubmitAsync(SampleOrganization sample, CancellationToken cancellation) =>
        connection.AskAsync(
            async _ =>
            {
                await SetUpAsync(sample, cancellation).ConfigureAwait(false);
                return sample.Surveys.Count == 0
                    ? await SendAsync(sample, sample.Responses, cancellation).ConfigureAwait(false)
                    : await SurveyAsync(sample, cancellation).ConfigureAwait(false);
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
        foreach (var customers in sample.Customers.Chunk(CustomersAtOnce))
        {
            await connection.Customers.PutCustomersAsync(new PutCustomersRequest { Organization = code, Customers = { customers } }, options);
        }

        foreach (var count in sample.Bases)
        {
            await connection.Bases.PutBaseCountAsync(new PutBaseCountRequest { Organization = code, BaseCount = count }, options);
        }

        foreach (var round in sample.Rounds)
        {
            await connection.Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = code, Round = round }, options);
        }

        if (sample.People.Count > 0)
        {
            await connection.People.PutPeopleAsync(new PutPeopleRequest { Organization = code, People = { sample.People } }, options);
        }

        var targets = new TargetSubmitter(connection, code);
        foreach (var target in sample.Targets)
        {
            await targets.SubmitAsync(target, cancellation).ConfigureAwait(false);
        }
    }

    // Surveys are carried out by whoever the regime lets: by a key of that person, which is made for the sample and revoked after it.
    private async Task<(ImportOutcome Responses, ImportOutcome Complaints)> SurveyAsync(SampleOrganization sample, CancellationToken cancellation)
    {
        var code = sample.Organization.Code;
        var surveyor = sample.People[0];
        var options = connection.Call(cancellation);
        var key = await connection.Organizations.CreateApiKeyAsync(
            new CreateApiKeyRequest
            {
                Organization = code, Label = $"sample {Guid.CreateVersion7():N}", Role = Role.QualityManager, Person = surveyor.Code, ExpiresAt = DateTimeOffset.UtcNow.AddHours(1).ToTimestamp(),
            },
            options);
        try
        {
            using var own = new ServiceConnection(connection.Endpoint, key.ApiKey);
            var surveys = new SurveySubmitter(own, code, surveyor.Roles[0].Role);
            var responses = new List<SurveyResponse>();
            foreach (var survey in sample.Surveys)
            {
                var sampled = await surveys.HandOutAsync(survey, cancellation).ConfigureAwait(false);
                responses.AddRange(Sent(sample.Responses.Where(response => response.Round == survey.Round.Code), sampled));
            }

            var sent = await SendAsync(sample, responses, cancellation).ConfigureAwait(false);
            foreach (var survey in sample.Surveys)
            {
                var forms = responses.Count(response => response.Round == survey.Round.Code && response.SentTo.Length > 0);
                await surveys.FinishAsync(survey, forms, cancellation).ConfigureAwait(false);
            }

            return sent;
        }
        finally
        {
            await connection.Organizations.RevokeApiKeyAsync(new RevokeApiKeyRequest { Organization = code, ApiKeyId = key.ApiKeyId }, connection.Call(CancellationToken.None));
        }
    }

    private static IEnumerable<SurveyResponse> Sent(IEnumerable<SurveyResponse> responses, IReadOnlyList<string> sampled)
    {
        var next = 0;
        foreach (var response in responses)
        {
            if (response.RatingKind != RatingKind.Surveyed || response.SentTo.Length > 0)
            {
                yield return response;
                continue;
            }

            var form = response.Clone();
            form.SentTo = sampled[next++];
            yield return form;
        }
    }

    private async Task<(ImportOutcome Responses, ImportOutcome Complaints)> SendAsync(SampleOrganization sample, IEnumerable<SurveyResponse> given, CancellationToken cancellation)
    {
        var streams = new ImportStreams(connection, sample.Organization.Code);
        using var forms = streams.Responses(keepsHistory: false, cancellation);
        var responses = Accepted(await forms.SendAllAsync(given.Select(response => new ResponseRow { Response = response }), cancellation).ConfigureAwait(false));
        using var cases = streams.Complaints(cancellation);
        var complaints = Accepted(await cases.SendAllAsync(sample.Complaints.Select(complaint => new ComplaintRow { Complaint = complaint }), cancellation).ConfigureAwait(false));
        return (responses, complaints);
    }

    private static ImportOutcome Accepted(ImportOutcome outcome) => outcome.Refused == 0 ? outcome : throw new ProblemException(RpcProblems.Of(outcome.Verdicts[0].Status));
}
