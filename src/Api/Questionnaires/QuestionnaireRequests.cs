using System.Globalization;
using System.Text.Json;
using CSat.Api.Questionnaires.Contents;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Problems;

namespace CSat.Api.Questionnaires;

/// <summary>A version that is to be there.</summary>
/// <param name="Version">The version; its id is of no account.</param>
/// <param name="Etag">The version as the caller knows it; empty where that does not matter.</param>
public sealed record QuestionnaireDraft(QuestionnaireVersionRow Version, string Etag);

/// <summary>A version that is to be approved.</summary>
/// <param name="Code">Code of the questionnaire.</param>
/// <param name="Version">Version.</param>
/// <param name="Role">Role in which it is approved; empty for none.</param>
/// <param name="Etag">The version as the caller knows it; empty where that does not matter.</param>
public sealed record QuestionnaireApprovalStep(string Code, int Version, string Role, string Etag);

/// <summary>Reads requests about questionnaires and checks their fields.</summary>
internal static class QuestionnaireRequests
{
    private const int ItemsLimit = 500;

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static QuestionnaireDraft Read(PutQuestionnaireVersionRequest request)
    {
        var version = FieldChecks.Required("questionnaire_version", request.QuestionnaireVersion);
        var checks = new FieldChecks();
        checks.Code("code", version.Code);
        if (version.Version < 1)
        {
            checks.Invalid("version", version.Version.ToString(CultureInfo.InvariantCulture), ProblemForm.WholeFromOne);
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
                checks.Invalid($"items[{i}]", version.Items[i], ProblemForm.ItemOnce);
            }
        }

        CheckScales(version, checks);
        var content = ContentRequests.Read(version, checks);
        checks.ThrowIfAny();
        var own = version.ItemScales.ToDictionary(entry => entry.Item, StringComparer.Ordinal);
        string[] scales = [.. version.Items.Select(item => own.TryGetValue(item, out var entry) && entry.Scale.Length > 0 ? entry.Scale : version.Scale)];
        bool[] reversed = [.. version.Items.Select(item => own.TryGetValue(item, out var entry) && entry.Reversed)];
        return new QuestionnaireDraft(
            new QuestionnaireVersionRow
            {
                Code = version.Code,
                Version = version.Version,
                TitleZh = version.Title.Zh,
                TitleEn = version.Title.En,
                Scale = version.Scale,
                Items = [.. version.Items],
                ItemScales = scales.All(scale => scale == version.Scale) ? [] : scales,
                ReversedItems = reversed.Contains(true) ? reversed : [],
                SurveyKind = version.SurveyKind,
                Module = version.Module,
                ItemMaxPoints = content.MaxPoints,
                RequiredItems = content.Required,
                Content = JsonSerializer.Serialize(content.Content),
            },
            version.Etag);
    }

    private static void CheckScales(QuestionnaireVersion version, FieldChecks checks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < version.ItemScales.Count; i++)
        {
            var entry = version.ItemScales[i];
            if (!version.Items.Contains(entry.Item))
            {
                checks.Add(Problems.UnknownItem($"item_scales[{i}].item", entry.Item, version.Items));
            }
            else if (!seen.Add(entry.Item))
            {
                checks.Invalid($"item_scales[{i}].item", entry.Item, ProblemForm.ItemOnce);
            }

            if (entry.Scale.Length > 0)
            {
                checks.Code($"item_scales[{i}].scale", entry.Scale);
            }
        }
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static QuestionnaireApprovalStep Read(ApproveQuestionnaireVersionRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("code", request.Code);
        if (request.Role.Length > 0)
        {
            checks.Code("role", request.Role);
        }

        checks.ThrowIfAny();
        return new QuestionnaireApprovalStep(request.Code, request.Version, request.Role, request.Etag);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static (string Code, int Version) Read(GetQuestionnaireVersionRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("code", request.Code);
        checks.ThrowIfAny();
        return (request.Code, request.Version);
    }
}
