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
        Etag = Etag.Of(row),
    };
}
