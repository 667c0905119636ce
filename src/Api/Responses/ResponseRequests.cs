using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Responses;

namespace CSat.Api.Responses;

/// <summary>Reads responses and checks their fields.</summary>
internal static class ResponseRequests
{
    /// <summary>Most characters of the name of a source system.</summary>
    internal const int SourceSystemLength = 64;

    /// <summary>Most characters of an external id.</summary>
    internal const int ExternalIdLength = 128;

    /// <summary>A form, the fields that say which it is checked.</summary>
    /// <exception cref="ProblemException">One is missing or has the wrong form.</exception>
    public static ResponseForm Read(SurveyResponse? asked)
    {
        var response = FieldChecks.Required("response", asked);
        var checks = new FieldChecks();
        checks.Text("source_system", response.SourceSystem, SourceSystemLength);
        checks.Text("external_id", response.ExternalId, ExternalIdLength);
        if (response.RespondedAt is null)
        {
            checks.Add(Problems.FieldMissing("responded_at"));
        }
        else if (!ContractTime.IsTime(response.RespondedAt))
        {
            checks.Invalid("responded_at", $"{response.RespondedAt.Seconds}.{response.RespondedAt.Nanos}", ProblemForm.Time);
        }

        if (response.Customer.Length > 0)
        {
            checks.Code("customer", response.Customer);
        }

        if (response.SentTo.Length > 0)
        {
            checks.Code("sent_to", response.SentTo);
            if (response.Customer.Length > 0 && response.Customer != response.SentTo)
            {
                checks.Invalid("customer", response.Customer, ProblemForm.SameAs, ("other-field", "sent_to"), ("other", response.SentTo));
            }
        }

        if (response.SentAt is { } sent && !ContractTime.IsTime(sent))
        {
            checks.Invalid("sent_at", $"{sent.Seconds}.{sent.Nanos}", ProblemForm.Time);
        }

        if (response.ReturnedAt is { } returned && !ContractTime.IsTime(returned))
        {
            checks.Invalid("returned_at", $"{returned.Seconds}.{returned.Nanos}", ProblemForm.Time);
        }

        if (response.CollectedBy.Length > 0)
        {
            checks.Code("collected_by", response.CollectedBy);
        }

        if (response.Levels.Count > 0 && response.ItemLevels.Count > 0)
        {
            checks.Invalid("item_levels", "...", ProblemForm.EitherLevels);
        }

        if (response.ItemAnswers.Count > 0 && (response.Levels.Count > 0 || response.ItemLevels.Count > 0))
        {
            checks.Invalid("item_answers", "...", ProblemForm.EitherLevels);
        }

        checks.ThrowIfAny();
        return new ResponseForm(response);
    }

    /// <summary>The rules' field names in the words of the contract.</summary>
    public static Problem InContractWords(Problem problem) => problem.Field == "kind" ? problem with { Field = "rating_kind" } : problem;
}

/// <summary>A form whose identity is checked. What it answers is read in the order of its round's items, once the round is known.</summary>
/// <param name="response">The form as it was sent.</param>
internal readonly struct ResponseForm(SurveyResponse response)
{
    public string Round => response.Round;

    public string SourceSystem => response.SourceSystem;

    /// <summary>The member to whom it was sent; empty where it names none.</summary>
    public string SentTo => response.SentTo;

    /// <summary>The response as the rules see it.</summary>
    /// <exception cref="ProblemException">item_levels or item_answers names an item that the questionnaire lacks, or a level that the item's scale lacks.</exception>
    public ResponseDraft ToDraft(RoundReference round) => new()
    {
        ExternalId = response.ExternalId,
        Kind = (Domain.Responses.RatingKind)response.RatingKind,
        Respondent = (Domain.Responses.RespondentKind)response.RespondentKind,
        Competitor = response.Competitor.Length == 0 ? null : response.Competitor,
        Levels = Levels(round),
        Comments = response.Comments.Count == 0 ? [] : [.. response.Comments.Select(comment => new ItemComment(comment.Item.Length == 0 ? null : comment.Item, comment.Text))],
        Department = response.Department.Length == 0 ? null : response.Department,
        Customer = response.Customer.Length == 0 ? null : response.Customer,
        Attributes = response.Attributes,
        Weight = response.HasWeight ? response.Weight : null,
        RespondedAt = ContractTime.Of(response.RespondedAt),
        SentAt = response.SentAt is null ? null : ContractTime.Of(response.SentAt),
        ReturnedAt = response.ReturnedAt is null ? null : ContractTime.Of(response.ReturnedAt),
        CollectedBy = response.CollectedBy.Length == 0 ? null : response.CollectedBy,
    };

    private short[] Levels(RoundReference round)
    {
        if (response.Levels.Count == 0 && response.ItemLevels.Count > 0)
        {
            var (levels, problems) = ItemLevels.InOrder(round.ItemCodes, response.ItemLevels.Select(pair => KeyValuePair.Create(pair.Key, Level(pair.Value))));
            return problems.Count > 0 ? throw new ProblemException(problems) : [.. levels];
        }

        if (response.Levels.Count == 0 && response.ItemAnswers.Count > 0)
        {
            var (levels, problems) = ItemLevels.OfAnswers(round.ItemCodes, round.Scales, response.ItemAnswers);
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
}
