using System.Globalization;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;
using CSat.Domain.Scoring;

namespace CSat.Api.Questionnaires.Contents;

/// <summary>What a questionnaire holds beside items and scales, as it was asked for.</summary>
/// <param name="MaxPoints">The maximum points of each item; empty where items have none.</param>
/// <param name="Required">Whether each item must be answered; empty where none must.</param>
/// <param name="Content">The rest.</param>
internal sealed record AskedContent(decimal[] MaxPoints, bool[] Required, QuestionnaireContent Content);

/// <summary>Reads the content of questionnaires and checks its fields.</summary>
internal static class ContentRequests
{
    private const int CommentFieldsLimit = 20;
    private const int DecidersLimit = 50;
    private const int PointDecimals = 4;
    private const decimal MostPoints = 1000;

    /// <summary>Reads the content; what is wrong goes to the checks.</summary>
    public static AskedContent Read(QuestionnaireVersion version, FieldChecks checks)
    {
        Optional(checks, "survey_kind", version.SurveyKind);
        Optional(checks, "module", version.Module);
        Named(checks, "purpose", version.Purpose);
        Named(checks, "focus", version.Focus);
        checks.CodesOnce("decided_by", version.DecidedBy, DecidersLimit);
        checks.CodesOnce("comment_fields", [.. version.CommentFields.Select(field => field.Code)], CommentFieldsLimit);
        for (var i = 0; i < version.CommentFields.Count; i++)
        {
            checks.Name($"comment_fields[{i}].title", version.CommentFields[i].Title);
        }

        var (points, required, criteria) = Items(version, checks);
        return new AskedContent(points, required, new QuestionnaireContent
        {
            Purpose = version.Purpose is { } purpose ? ContractText.Of(purpose) : null,
            Focus = version.Focus is { } focus ? ContractText.Of(focus) : null,
            DecidedBy = [.. version.DecidedBy],
            CommentFields = [.. version.CommentFields.Select(field => new StoredCommentField(field.Code, ContractText.Of(field.Title)))],
            Criteria = criteria,
        });
    }

    private static (decimal[] Points, bool[] Required, IReadOnlyList<StoredCriterion> Criteria) Items(QuestionnaireVersion version, FieldChecks checks)
    {
        var (points, required) = (new decimal?[version.Items.Count], new bool[version.Items.Count]);
        var criteria = new List<StoredCriterion>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < version.ItemContents.Count; i++)
        {
            var (item, field) = (version.ItemContents[i], $"item_contents[{i}]");
            var position = version.Items.IndexOf(item.Item);
            if (position < 0)
            {
                checks.Add(Problems.UnknownItem($"{field}.item", item.Item, version.Items));
                continue;
            }

            if (!seen.Add(item.Item))
            {
                checks.Invalid($"{field}.item", item.Item, ProblemForm.ItemOnce);
            }

            required[position] = item.Required;
            points[position] = item.MaxPoints is null ? null : Points(checks, $"{field}.max_points", item.MaxPoints.Value);
            criteria.AddRange(Criteria(checks, field, item));
        }

        if (points.Any(known => known is not null) && Array.IndexOf(points, null) is >= 0 and var without)
        {
            checks.Add(Problems.FieldMissing($"item_contents[{version.Items[without]}].max_points"));
        }

        return ([.. points.OfType<decimal>()], required.Contains(true) ? required : [], criteria);
    }

    private static IEnumerable<StoredCriterion> Criteria(FieldChecks checks, string field, ItemContent item)
    {
        var levels = new HashSet<int>();
        for (var i = 0; i < item.Criteria.Count; i++)
        {
            var criterion = item.Criteria[i];
            var level = criterion.Level.ToString(CultureInfo.InvariantCulture);
            if (criterion.Level <= Scale.NotApplicable || criterion.Level > short.MaxValue)
            {
                checks.Invalid($"{field}.criteria[{i}].level", level, ProblemForm.WholeFromOne);
            }
            else if (!levels.Add(criterion.Level))
            {
                checks.Invalid($"{field}.criteria[{i}].level", level, ProblemForm.CodeOnce);
            }

            checks.Name($"{field}.criteria[{i}].text", criterion.Text);
            yield return new StoredCriterion(item.Item, (short)Math.Clamp(criterion.Level, 0, short.MaxValue), ContractText.Of(criterion.Text));
        }
    }

    private static decimal Points(FieldChecks checks, string field, string text)
    {
        var parsed = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points);
        if (!parsed || points is <= 0 or > MostPoints || decimal.Round(points, PointDecimals) != points)
        {
            checks.Invalid(field, text, ProblemForm.Points, ("most", (long)MostPoints));
        }

        return points;
    }

    private static void Optional(FieldChecks checks, string field, string code)
    {
        if (code.Length > 0)
        {
            checks.Code(field, code);
        }
    }

    private static void Named(FieldChecks checks, string field, LocalizedText? text)
    {
        if (text is not null)
        {
            checks.Name(field, text);
        }
    }
}
