using System.Globalization;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;

namespace CSat.Api.Surveys;

/// <summary>Between the contract's surveys and ours; checks the form of what comes in.</summary>
internal static class SurveyMapper
{
    private const int ItemsLimit = 500;
    private const int ApproverLength = 200;
    private const int PercentDecimals = 4;

    public static void Check(QuestionnaireVersion version)
    {
        var checks = new FieldChecks();
        checks.Code("code", version.Code);
        if (version.Version < 1)
        {
            checks.Invalid("version", Number(version.Version), "从 1 开始的整数", "a whole number from 1");
        }

        checks.Name("title", version.Title);
        checks.Code("scale", version.Scale);
        if (version.Items.Count == 0)
        {
            checks.Add(Problems.FieldMissing("items"));
        }
        else if (version.Items.Count > ItemsLimit)
        {
            checks.Add(Problems.FieldTooLong("items", version.Items.Count, ItemsLimit));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < version.Items.Count; i++)
        {
            if (!seen.Add(version.Items[i]))
            {
                checks.Invalid($"items[{i}]", version.Items[i], "每个项目最多出现一次", "an item comes at most once");
            }
        }

        checks.ThrowIfAny();
    }

    /// <summary>The new round of a request.</summary>
    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static RoundDraft ToDraft(Round round)
    {
        var checks = new FieldChecks();
        checks.Code("code", round.Code);
        checks.Name("title", round.Title);
        checks.Code("questionnaire", round.Questionnaire);
        checks.Code("survey_kind", round.SurveyKind);
        var start = checks.Date("period_start", round.PeriodStart);
        var end = checks.Date("period_end", round.PeriodEnd);
        if (end < start && end != default)
        {
            checks.Invalid("period_end", round.PeriodEnd, $"不早于 period_start（{round.PeriodStart}）", $"not before period_start ({round.PeriodStart})");
        }

        if (round.FormsSent < 0)
        {
            checks.Invalid("forms_sent", Number(round.FormsSent), "0 或以上", "0 or more");
        }

        checks.ThrowIfAny();
        return new RoundDraft(round, start, end);
    }

    /// <summary>The target of a request.</summary>
    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static TargetDraft ToDraft(Target target)
    {
        var checks = new FieldChecks();
        var measure = target.Measure switch
        {
            Measure.SatisfactionDegree => "satisfaction_degree",
            Measure.SatisfactionRate => "satisfaction_rate",
            _ => null,
        };
        if (measure is null)
        {
            checks.Add(Problems.FieldMissing("measure"));
        }

        var from = checks.Date("valid_from", target.ValidFrom);
        var to = checks.Date("valid_to", target.ValidTo);
        if (to < from && to != default)
        {
            checks.Invalid("valid_to", target.ValidTo, $"不早于 valid_from（{target.ValidFrom}）", $"not before valid_from ({target.ValidFrom})");
        }

        var parsed = decimal.TryParse(target.ValuePercent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        if (!parsed || value is < 0 or > 100 || decimal.Round(value, PercentDecimals) != value)
        {
            checks.Invalid("value_percent", target.ValuePercent, "0 至 100 的数，最多四位小数", "0 to 100 with at most four decimal places");
        }

        checks.Code("method", target.Method);
        checks.Text("approved_by", target.ApprovedBy, ApproverLength);
        checks.ThrowIfAny();
        return new TargetDraft(target, measure!, from, to, value);
    }

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
