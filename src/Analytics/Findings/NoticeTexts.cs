using CSat.Analytics.Figures;
using CSat.Domain.Notices;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The words for notices.</summary>
public static class NoticeTexts
{
    /// <summary>How a notice stands to its last day.</summary>
    public static LocalizedText Verdict(NoticeOutcome outcome) => outcome switch
    {
        NoticeOutcome.InTime => new("按时发布", "in time"),
        NoticeOutcome.Late => new("逾期发布", "late"),
        NoticeOutcome.Missing => new("未发布", "not published"),
        NoticeOutcome.Published => new("已发布", "published"),
        _ => new("待发布", "to be published"),
    };

    /// <summary>How it went out.</summary>
    public static LocalizedText Way(string? way) => way switch
    {
        "posted" => new("张贴", "posted"),
        "letter" => new("信函", "letter"),
        "message" => new("短信", "text message"),
        "mail" => new("邮件", "mail"),
        "newspaper" => new("报刊", "newspaper"),
        _ => LocalizedText.Same("–"),
    };
}

/// <summary>Sentences about notices.</summary>
internal static class NoticeFindings
{
    /// <summary>Notices that the regime demands and that did not go out in time (R01.11, R05.32, R09.17).</summary>
    public static IEnumerable<Finding> Of(ReviewFigures figures) =>
        from row in figures.Notices.Rows
        where row.Outcome is NoticeOutcome.Missing or NoticeOutcome.Late
        let about = row.About is { } named ? new LocalizedText($"（{named.In(Language.Chinese)}）", $" ({named.In(Language.English)})") : LocalizedText.Same("")
        let verdict = NoticeTexts.Verdict(row.Outcome)
        select new Finding("notice-not-in-time", PublishedNotices.Figure.Id, FindingTone.Bad, new(
            $"“{row.Rule.Name.In(Language.Chinese)}”{about.Zh}{verdict.Zh}：最迟应于 {row.DueOn:yyyy-MM-dd} 发布。",
            $"\"{row.Rule.Name.In(Language.English)}\"{about.En} is {verdict.En}: it was due by {row.DueOn:yyyy-MM-dd}."));
}
