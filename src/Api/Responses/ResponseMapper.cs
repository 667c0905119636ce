using System.Text.Encodings.Web;
using System.Text.Json;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Responses;

namespace CSat.Api.Responses;

/// <summary>Between the contract's responses and ours.</summary>
internal static class ResponseMapper
{
    private const int SourceSystemLength = 64;
    private const int ExternalIdLength = 128;

    // Chinese text stays readable; the database takes UTF-8 as it is.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Checks the fields that say which response it is.</summary>
    /// <exception cref="ProblemException">One is missing or has the wrong form.</exception>
    public static void CheckIdentity(SurveyResponse response)
    {
        var checks = new FieldChecks();
        checks.Text("source_system", response.SourceSystem, SourceSystemLength);
        checks.Text("external_id", response.ExternalId, ExternalIdLength);
        if (response.RespondedAt is null)
        {
            checks.Add(Problems.FieldMissing("responded_at"));
        }
        else if (!ContractTime.IsTime(response.RespondedAt))
        {
            checks.Invalid("responded_at", $"{response.RespondedAt.Seconds}.{response.RespondedAt.Nanos}", "有效的时间", "a valid time");
        }

        if (response.Levels.Count > 0 && response.ItemLevels.Count > 0)
        {
            checks.Invalid("item_levels", "...", "levels 与 item_levels 只用其一", "either levels or item_levels, not both");
        }

        checks.ThrowIfAny();
    }

    /// <summary>The response as the rules see it.</summary>
    /// <exception cref="ProblemException">item_levels names an item that the questionnaire lacks.</exception>
    public static ResponseDraft ToDraft(SurveyResponse response, RoundReference round) => new()
    {
        ExternalId = response.ExternalId,
        Kind = (Domain.Responses.RatingKind)response.RatingKind,
        Respondent = (Domain.Responses.RespondentKind)response.RespondentKind,
        Competitor = response.Competitor.Length == 0 ? null : response.Competitor,
        Levels = Levels(response, round),
        Comments = response.Comments.Count == 0 ? [] : [.. response.Comments.Select(comment => new ItemComment(comment.Item.Length == 0 ? null : comment.Item, comment.Text))],
        Attributes = response.Attributes,
        RespondedAt = ContractTime.Of(response.RespondedAt),
    };

    /// <summary>The accepted response as it will be stored.</summary>
    public static AcceptedResponse Accept(Guid organizationId, SurveyResponse response, ResponseDraft draft, RoundReference round, Guid? competitorId, DateTimeOffset receivedAt)
    {
        var levels = (short[])draft.Levels;
        var attributes = draft.Attributes.Count == 0 ? null : JsonSerializer.Serialize(new SortedDictionary<string, string>(response.Attributes, StringComparer.Ordinal), Json);
        IReadOnlyList<(short, string)> comments = draft.Comments.Count == 0
            ? []
            : [.. draft.Comments.Select(comment => (Position(round, comment.ItemCode), comment.Text)).OrderBy(comment => comment.Item1)];
        var respondedAt = draft.RespondedAt.UtcDateTime;
        return new AcceptedResponse
        {
            OrganizationId = organizationId,
            ResponseId = Guid.CreateVersion7(receivedAt),
            SourceSystem = response.SourceSystem,
            ExternalId = response.ExternalId,
            RoundId = round.RoundId,
            QuestionnaireVersionId = round.QuestionnaireVersionId,
            RatingKind = (short)draft.Kind,
            RespondentKind = (short)draft.Respondent,
            CompetitorId = competitorId,
            RespondedAt = respondedAt,
            ReceivedAt = receivedAt.UtcDateTime,
            Levels = levels,
            Comments = comments,
            Attributes = attributes,
            Digest = ContentDigest.Of(round.RoundId, (short)draft.Kind, (short)draft.Respondent, competitorId, respondedAt, levels, comments, attributes),
        };
    }

    public static SubmitResponseResponse ToContract(StoredResponse stored) => new() { ResponseId = stored.ResponseId.ToString("D"), AlreadyStored = stored.AlreadyStored };

    /// <summary>The rules' field names in the words of the contract.</summary>
    public static Problem InContractWords(Problem problem) => problem.Field == "kind" ? problem with { Field = "rating_kind" } : problem;

    private static short[] Levels(SurveyResponse response, RoundReference round)
    {
        if (response.Levels.Count == 0 && response.ItemLevels.Count > 0)
        {
            var (levels, problems) = ItemLevels.InOrder(round.ItemCodes, response.ItemLevels.Select(pair => KeyValuePair.Create(pair.Key, Level(pair.Value))));
            return problems.Count > 0 ? throw new ProblemException(problems) : [.. levels];
        }

        var given = new short[response.Levels.Count];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = Level(response.Levels[i]);
        }

        return given;
    }

    // No scale reaches so far: what does not fit stays out of scale.
    private static short Level(int value) => (short)Math.Clamp(value, short.MinValue, short.MaxValue);

    private static short Position(RoundReference round, string? item)
    {
        for (short i = 0; item is not null && i < round.ItemCodes.Count; i++)
        {
            if (round.ItemCodes[i] == item)
            {
                return (short)(i + 1);
            }
        }

        return 0;
    }
}
