using System.Globalization;
using CSat.Api.Calls;
using CSat.Api.Questionnaires.Contents;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Questionnaires;

/// <summary>Questionnaire versions in the words of the contract.</summary>
internal static class QuestionnaireMapper
{
    public static QuestionnaireVersion ToContract(ShownQuestionnaire shown)
    {
        var (row, content) = (shown.Row, shown.Content);
        return new()
        {
            Code = row.Code,
            Version = row.Version,
            Title = new LocalizedText { Zh = row.TitleZh, En = row.TitleEn },
            Scale = row.Scale,
            Items = { row.Items },
            ItemScales =
            {
                Enumerable.Range(0, row.Items.Length)
                    .Where(i => row.ScaleOf(i) != row.Scale || row.IsReversed(i))
                    .Select(i => new ItemScale { Item = row.Items[i], Scale = row.ScaleOf(i) == row.Scale ? "" : row.ScaleOf(i), Reversed = row.IsReversed(i) }),
            },
            SurveyKind = row.SurveyKind,
            Module = row.Module,
            ItemContents = { Enumerable.Range(0, row.Items.Length).Select(i => ItemOf(shown, i)).Where(item => item.Required || item.MaxPoints is not null || item.Criteria.Count > 0) },
            CommentFields = { content.CommentFields.Select(field => new CommentField { Code = field.Code, Title = ContractText.Of(field.Title) }) },
            Purpose = content.Purpose is { } purpose ? ContractText.Of(purpose) : null,
            Focus = content.Focus is { } focus ? ContractText.Of(focus) : null,
            DecidedBy = { content.DecidedBy },
            Approval = row.ApprovedAt is { } approved ? new QuestionnaireApproval { ApprovedAt = approved.ToTimestamp(), Role = row.ApprovedRole } : null,
            Contacts = { shown.Contacts.Select(line => new ContactLine { Code = line.Code, Name = ContractText.Of(line.Name), Number = line.Number, Rules = { line.Rules } }) },
            Regime = new RegimeReference { RegimeCode = shown.Regime.Code, Version = row.RegimeVersion },
            Etag = Etag.Of(row),
        };
    }

    private static ItemContent ItemOf(ShownQuestionnaire shown, int position) => new()
    {
        Item = shown.Row.Items[position],
        MaxPoints = shown.Row.MaxPointsOf(position) is { } points ? new() { Value = points.ToString("0.####", CultureInfo.InvariantCulture) } : null,
        Required = shown.Row.IsRequired(position),
        Criteria = { shown.CriteriaOf(position).Select(criterion => new LevelCriterion { Level = criterion.Level, Text = ContractText.Of(criterion.Text) }) },
    };
}
