using System.Text.RegularExpressions;

namespace CSat.Cli.Look;

/// <summary>
/// Words by which the names of columns show what they hold. A Chinese word may stand anywhere in a name; an English one is a word of the name or, from four letters on,
/// the beginning of one, so that <c>id</c> is found in ResponseId and complaint_id but not in Incident; of words with a blank only the letters count.
/// </summary>
internal static partial class NameWords
{
    private const int StemLength = 4;

    /// <summary>Ids.</summary>
    public static string[] Id { get; } = ["编号", "序号", "单号", "id", "uuid", "no", "number", "nr", "key"];

    /// <summary>What only a register of complaints names.</summary>
    public static string[] Complaint { get; } = ["投诉", "诉求", "工单", "信访", "complain", "grievance", "ticket", "service request", "incident"];

    /// <summary>What only a survey tool names.</summary>
    public static string[] Survey { get; } =
        ["问卷", "答卷", "填写", "时间戳", "submitdate", "date submitted", "last page", "start language", "timestamp", "respondent", "response id", "response no", "submission", "questionnaire"];

    /// <summary>Numbers that a survey tool writes beside the answers.</summary>
    public static string[] Tool { get; } = ["last page", "page", "progress", "duration", "seed", "weight", "用时", "权重"];

    /// <summary>Answers on a scale of satisfaction.</summary>
    public static string[] Score { get; } = ["满意", "评分", "打分", "satisf", "rating", "score"];

    /// <summary>Sentences.</summary>
    public static string[] Text { get; } = ["内容", "描述", "意见", "建议", "备注", "原因", "comment", "narrative", "description", "remark", "text", "letter"];

    /// <summary>When a form was sent in.</summary>
    public static string[] Submitted { get; } = ["提交", "完成", "submit", "completed", "end", "enddate"];

    /// <summary>When a complaint was received.</summary>
    public static string[] Received { get; } = ["received", "created", "registered", "opened", "受理", "登记", "来电", "投诉时间", "投诉日期", "反映", "接收"];

    /// <summary>Until when it is to be answered.</summary>
    public static string[] Due { get; } = ["due", "deadline", "期限", "截止", "时限"];

    /// <summary>When it was passed to somebody.</summary>
    public static string[] Assigned { get; } = ["assigned", "sent to", "派单", "转办", "交办", "分派"];

    /// <summary>When it was answered.</summary>
    public static string[] Answered { get; } = ["answered", "responded", "response", "replied", "答复", "回复"];

    /// <summary>When it was closed.</summary>
    public static string[] Closed { get; } = ["closed", "resolved", "办结", "结案", "关闭", "完结"];

    /// <summary>When the customer was called back.</summary>
    public static string[] CalledBack { get; } = ["回访", "call-back", "callback", "follow-up"];

    /// <summary>How it came in.</summary>
    public static string[] Channel { get; } = ["channel", "submitted via", "渠道", "来源", "方式"];

    /// <summary>Whether a name holds one of the words.</summary>
    public static bool Names(string name, params IReadOnlyList<string> words)
    {
        var parts = Part().Matches(name).Select(match => match.Value).ToArray();
        var letters = string.Concat(parts);
        return words.Any(word => !char.IsAsciiLetter(word[0]) ? name.Contains(word, StringComparison.Ordinal)
            : word.Any(c => !char.IsAsciiLetter(c)) ? letters.Contains(string.Concat(word.Where(char.IsAsciiLetter)), StringComparison.OrdinalIgnoreCase)
            : parts.Any(part => word.Length >= StemLength ? part.StartsWith(word, StringComparison.OrdinalIgnoreCase) : part.Equals(word, StringComparison.OrdinalIgnoreCase)));
    }

    // Words of a name: by case, and by whatever is no letter.
    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Part();
}
