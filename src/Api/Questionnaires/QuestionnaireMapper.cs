using CSat.Api.Calls;
using CSat.Contracts.V1;

namespace CSat.Api.Questionnaires;

/// <summary>Questionnaire versions in the words of the contract.</summary>
internal static class QuestionnaireMapper
{
    public static QuestionnaireVersion ToContract(QuestionnaireVersionRow row) => new()
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
        Etag = Etag.Of(row),
    };
}
