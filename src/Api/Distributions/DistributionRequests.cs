using System.Globalization;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Surveys;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Distributions;

/// <summary>A batch that is to be recorded.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Row">The batch; its number of forms may be 0 where the members say it.</param>
/// <param name="Batch">The same as the rules see it.</param>
public sealed record DistributionDraft(string Round, DistributionRow Row, FormBatch Batch);

/// <summary>Forms that are handed back.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="At">When.</param>
/// <param name="Forms">How many.</param>
/// <param name="Distributor">By whom; null where not recorded.</param>
public sealed record HandBackDraft(string Round, DateTimeOffset At, int Forms, string? Distributor);

/// <summary>Reads requests about forms handed out and checks their fields.</summary>
internal static class DistributionRequests
{
    private const int MembersLimit = 10_000;
    private const int FormsLimit = 10_000_000;

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static DistributionDraft Read(RecordDistributionRequest request)
    {
        var asked = FieldChecks.Required("distribution", request.Distribution);
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        checks.Code("batch", asked.Batch);
        var sentAt = Moment(checks, "sent_at", asked.SentAt);
        if (asked.Members.Count > MembersLimit)
        {
            checks.Add(Problems.FieldTooLong("members", asked.Members.Count, MembersLimit));
        }
        else if (asked.Members.Count == 0)
        {
            Forms(checks, asked.Forms);
        }

        foreach (var member in asked.Members.Take(MembersLimit))
        {
            checks.Code("members", member);
        }

        OptionalCode(checks, "channel", asked.Channel);
        OptionalCode(checks, "distributor", asked.Distributor);
        OptionalCode(checks, "department", asked.Department);
        OptionalCode(checks, "handed_out_by", asked.HandedOutBy);
        checks.ThrowIfAny();
        var channel = OrNull(asked.Channel);
        return new(
            request.Round,
            new()
            {
                Batch = asked.Batch, SentAt = sentAt.UtcDateTime, Forms = asked.Members.Count > 0 ? asked.Members.Count : asked.Forms, NamedForms = asked.Members.Count,
                Channel = channel, Distributor = OrNull(asked.Distributor), Department = OrNull(asked.Department), HandedOutBy = OrNull(asked.HandedOutBy),
            },
            new FormBatch(asked.Forms, asked.Members, channel, sentAt, OrNull(asked.Department), OrNull(asked.HandedOutBy)));
    }

    /// <exception cref="ProblemException">A field is wrong; all are said.</exception>
    public static HandBackDraft Read(HandBackFormsRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("round", request.Round);
        var at = Moment(checks, "handed_back_at", request.HandedBackAt);
        Forms(checks, request.Forms);
        OptionalCode(checks, "distributor", request.Distributor);
        checks.ThrowIfAny();
        return new(request.Round, at, request.Forms, OrNull(request.Distributor));
    }

    /// <summary>A moment that must be said.</summary>
    public static DateTimeOffset Moment(FieldChecks checks, string field, Timestamp? value)
    {
        if (value is not null)
        {
            return ContractTime.Of(value);
        }

        checks.Add(Problems.FieldMissing(field));
        return default;
    }

    private static void Forms(FieldChecks checks, int forms)
    {
        if (forms is < 1 or > FormsLimit)
        {
            checks.Invalid("forms", forms.ToString(CultureInfo.InvariantCulture), ProblemForm.WholeWithin, ("most", FormsLimit));
        }
    }

    private static void OptionalCode(FieldChecks checks, string field, string value)
    {
        if (value.Length > 0)
        {
            checks.Code(field, value);
        }
    }

    private static string? OrNull(string value) => value.Length == 0 ? null : value;
}
