using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>The words for rows that imports refused: they are in no figure, so a reader must know how many there are, and why.</summary>
public static class RefusalTexts
{
    private const int MostReasons = 4;

    /// <summary>A line for each kind of import that refused a row: how many, and the commonest reasons.</summary>
    /// <param name="refused">Kind by kind, the commonest reason first.</param>
    public static IEnumerable<LocalizedText> Lines(IReadOnlyList<RefusedRows> refused) =>
        refused.GroupBy(rows => rows.Kind).Select(kind => Line(kind.Key == "complaints" ? new("投诉", "complaints") : new("问卷", "forms"), [.. kind]));

    /// <summary>What a reason says about the row, without the facts of the single row; the reason itself for one that an importing program made up.</summary>
    /// <param name="reason">As error messages give it: <c>UNPARSABLE_DATE</c>.</param>
    public static LocalizedText Reason(string reason) => reason switch
    {
        "FIELD_MISSING" => new("必填项为空", "required field empty"),
        "FIELD_INVALID" => new("字段值不符合要求", "field value not allowed"),
        "FIELD_TOO_LONG" or "TEXT_TOO_LONG" => new("文本过长", "text too long"),
        "COMMENT_TOO_LONG" => new("意见过长", "comment too long"),
        "ATTRIBUTES_TOO_LARGE" => new("附加属性过大", "attributes too large"),
        "INVALID_TEXT" => new("含有无效字符", "invalid characters"),
        "NOT_FOUND" => new("所指对象不存在", "refers to what does not exist"),
        "ALREADY_EXISTS" => new("已经存在", "exists already"),
        "DUPLICATE_EXTERNAL_ID" => new("编号已用于其他内容", "id already used for other content"),
        "ID_TWICE_IN_FILE" => new("编号在文件中重复", "id twice in the file"),
        "DUPLICATE_COMMENT" => new("同一处有多条意见", "several comments in one place"),
        "UNKNOWN_ITEM" => new("问卷没有该项目", "item not in the questionnaire"),
        "UNKNOWN_CODE" => new("代码未定义", "unknown code"),
        "UNKNOWN_ROLE" => new("角色未定义", "unknown role"),
        "UNKNOWN_STEP" => new("步骤未定义", "unknown step"),
        "UNKNOWN_VALUE" => new("列值未在映射中定义", "value not in the mapping"),
        "UNKNOWN_LEVEL_VALUE" => new("评价值无对应等级", "answer without a level"),
        "LEVEL_OUT_OF_SCALE" => new("等级不在量表之内", "level not on the scale"),
        "WRONG_NUMBER_OF_LEVELS" => new("等级数与项目数不符", "levels do not match the items"),
        "WRONG_FIELD_COUNT" => new("列数与表头不符", "columns do not match the header"),
        "STRAY_QUOTE" => new("引号有误", "stray quotation mark"),
        "UNPARSABLE_DATE" => new("日期无法识别", "unreadable date"),
        "TIME_OUT_OF_RANGE" => new("时间超出合理范围", "time out of range"),
        "TIME_MISSING" => new("缺少时间", "time missing"),
        "OUT_OF_PERIOD" => new("日期不在轮次期间", "date outside the round"),
        "ROUND_CLOSED" => new("轮次未开放", "round not open"),
        "SELF_RATING_BY_CUSTOMER" or "SURVEYED_RATING_BY_SELF_RATER" => new("评价人与评价类别不符", "respondent does not fit the kind of rating"),
        "COMPETITOR_MISSING" => new("未指明竞争对手", "competitor not named"),
        "COMPETITOR_NOT_ALLOWED" => new("不应指明竞争对手", "competitor where none belongs"),
        "INVALID_TRANSITION" => new("事件与当前状态不符", "event does not fit the state"),
        "CLOSURE_NOT_CONFIRMED" => new("未经效果确认即结案", "closed without confirmation"),
        "CLOSURE_STEPS_MISSING" => new("缺少步骤即结案", "closed with steps missing"),
        "CUSTOMER_NOT_SATISFIED" => new("客户未满意即结案", "closed before the customer was satisfied"),
        "REOPENING_LIMIT" => new("重新打开超过次数", "reopened too often"),
        "REGIME_PART_MISSING" => new("制度没有相应规定", "no such part in the regime"),
        _ => LocalizedText.Same(reason),
    };

    private static LocalizedText Line(LocalizedText kind, RefusedRows[] refused)
    {
        var (all, others) = (refused.Sum(rows => rows.Rows), refused.Skip(MostReasons).Sum(rows => rows.Rows));
        var reasons = refused.Take(MostReasons).Select(rows => Counted(Reason(rows.Reason), rows.Rows)).ToList();
        if (others > 0)
        {
            reasons.Add(Counted(new("其他原因", "other reasons"), others));
        }

        var said = Display.Join(reasons);
        return new(
            $"{kind.Zh}导入时有 {Display.Count(all)} 行被拒绝，不在任何数值之内（{said.Zh}）",
            $"imports of {kind.En} refused {Display.Counted(all, "row, which is", "rows, which are")} in no figure ({said.En})");
    }

    private static LocalizedText Counted(LocalizedText reason, long rows) => new($"{reason.Zh} {Display.Count(rows)} 行", $"{reason.En} {Display.Count(rows)}");
}
