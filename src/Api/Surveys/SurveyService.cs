using System.Globalization;
using CSat.Api.Authentication;
using CSat.Api.Directory;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using Grpc.Core;

namespace CSat.Api.Surveys;

/// <summary>Questionnaire versions, rounds and targets.</summary>
/// <param name="tenants">Finds the organisation of a call.</param>
/// <param name="questionnaires">The questionnaire versions.</param>
/// <param name="rounds">The rounds.</param>
/// <param name="targets">The targets.</param>
public sealed class SurveyService(TenantResolver tenants, QuestionnaireStore questionnaires, RoundStore rounds, TargetStore targets)
    : Contracts.V1.SurveyService.SurveyServiceBase
{
    private const string RoundList = "rounds";

    /// <inheritdoc/>
    public override async Task<QuestionnaireVersion> PutQuestionnaireVersion(PutQuestionnaireVersionRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(context, request.Organization).ConfigureAwait(false);
        var asked = FieldChecks.Required("questionnaire_version", request.QuestionnaireVersion);
        SurveyMapper.Check(asked);
        await questionnaires.PutAsync(tenant, asked, context.CancellationToken).ConfigureAwait(false);
        return asked;
    }

    /// <inheritdoc/>
    public override async Task<QuestionnaireVersion> GetQuestionnaireVersion(GetQuestionnaireVersionRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(context, request.Organization).ConfigureAwait(false);
        var checks = new FieldChecks();
        checks.Code("code", request.Code);
        checks.ThrowIfAny();
        return await questionnaires.GetAsync(tenant, request.Code, request.Version, context.CancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<Round> OpenRound(OpenRoundRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(context, request.Organization).ConfigureAwait(false);
        var draft = SurveyMapper.ToDraft(FieldChecks.Required("round", request.Round));
        return await rounds.OpenAsync(tenant, draft, AuthenticationInterceptor.CallerOf(context).Label, context.CancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<Round> CloseRound(CloseRoundRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(context, request.Organization).ConfigureAwait(false);
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        checks.ThrowIfAny();
        return await rounds.CloseAsync(tenant, request.Round, AuthenticationInterceptor.CallerOf(context).Label, context.CancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<ListRoundsResponse> ListRounds(ListRoundsRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(context, request.Organization).ConfigureAwait(false);
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        var (start, code) = (DateOnly.MinValue, "");
        if (Paging.Read(RoundList, request.PageToken, keyParts: 2) is { } key)
        {
            code = key[1];
            if (!DateOnly.TryParseExact(key[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out start))
            {
                throw new ProblemException(Problems.InvalidPageToken());
            }
        }

        var found = await rounds.ListAsync(tenant, start, code, size + 1, context.CancellationToken).ConfigureAwait(false);
        var page = new ListRoundsResponse { Rounds = { found.Take(size) } };
        if (found.Count > size)
        {
            var last = page.Rounds[^1];
            page.NextPageToken = Paging.Write(RoundList, last.PeriodStart, last.Code);
        }

        return page;
    }

    /// <inheritdoc/>
    public override async Task<Target> SetTarget(SetTargetRequest request, ServerCallContext context)
    {
        var tenant = await tenants.ResolveAsync(context, request.Organization).ConfigureAwait(false);
        var draft = SurveyMapper.ToDraft(FieldChecks.Required("target", request.Target));
        await targets.SetAsync(tenant, draft, context.CancellationToken).ConfigureAwait(false);
        return draft.Target;
    }
}
