using CSat.Domain.Text;

namespace CSat.Regimes.Yaml;

/// <summary>The texts of the reader's errors, each once.</summary>
internal static class Messages
{
    private const int Shown = 40;

    public static LocalizedText Syntax(string detail) => new($"YAML 语法错误：{detail}", $"This is not YAML: {detail}");

    public static LocalizedText Lost() => new("从这里起不是 YAML。请检查前面是否有未闭合的括号或引号、多余的冒号。", "From here on this is not YAML. Look before it for a bracket or quotation mark that is not closed, or a colon too many.");

    public static LocalizedText Empty() => new("文件是空的。", "The file is empty.");

    public static LocalizedText SecondDocument() => new("一个文件只能有一个 YAML 文档。", "A file holds one YAML document.");

    public static LocalizedText TooDeep() => new($"嵌套超过 {YamlDocument.LimitDepth} 层。", $"Nested deeper than {YamlDocument.LimitDepth} levels.");

    public static LocalizedText TooManyEntries() => new($"条目超过 {YamlDocument.LimitEntries} 个。", $"More than {YamlDocument.LimitEntries} entries.");

    public static LocalizedText Alias() => new("不允许使用锚点和别名（& 和 *）；请写出全文。含 * 或 & 的文本请加引号。", "Anchors and aliases (& and *) are not allowed; write the text out. Quote a text that begins with * or &.");

    public static LocalizedText Tag() => new("不允许使用类型标记（!）。", "Type tags (!) are not allowed.");

    public static LocalizedText NotAKey() => new("键必须是简单的文本。", "A key must be a plain text.");

    public static LocalizedText KeyTooLong(int limit) => new($"键超过 {limit} 个字符。", $"A key is longer than {limit} characters.");

    public static LocalizedText DuplicateKey(string key, int line) => new($"键“{key}”重复，第 {line} 行已给出。", $"The key \"{key}\" is given twice; first on line {line}.");

    public static LocalizedText UnknownKey(string key, string? nearest, IEnumerable<string> known) => new(
        $"未知的键“{key}”{IsMeant(nearest)}可用的键：{string.Join("、", known)}。",
        $"Unknown key \"{key}\"{DidYouMean(nearest)} Known keys: {string.Join(", ", known)}.");

    public static LocalizedText Missing(string key) => new($"缺少“{key}”。", $"\"{key}\" is missing.");

    public static LocalizedText NotAMap() => new("此处应为键值对。", "A mapping (key: value) is needed here.");

    public static LocalizedText NotAList() => new("此处应为列表。", "A list is needed here.");

    public static LocalizedText NotAValue() => new("此处应为单个值。", "A single value is needed here.");

    public static LocalizedText NoText() => new("至少给出 zh 或 en 中的一个。", "Give at least one of zh and en.");

    public static LocalizedText NotATextInTwoLanguages() => new("此处应为文本，或 {zh: …, en: …}。", "A text is needed here, or {zh: ..., en: ...}.");

    public static LocalizedText NotANumber(string value, decimal from, decimal to, int places) => new(
        FormattableString.Invariant($"“{value}”应为 {from} 至 {to} 之间的数，最多 {places} 位小数。"),
        FormattableString.Invariant($"\"{value}\" must be a number from {from} to {to} with at most {places} decimal places."));

    public static LocalizedText NotAWholeNumber(string value, int from, int to) => new(
        FormattableString.Invariant($"“{value}”应为 {from} 至 {to} 之间的整数。"), FormattableString.Invariant($"\"{value}\" must be a whole number from {from} to {to}."));

    public static LocalizedText NotADate(string value) => new($"“{value}”应为 yyyy-MM-dd 形式的日期。", $"\"{value}\" must be a date like 2026-10-01.");

    public static LocalizedText NotOneOf(string value, IReadOnlyCollection<string> allowed)
    {
        var nearest = NearestName.Of(value, allowed);
        return new(
            $"“{value}”不被允许{IsMeant(nearest)}可用的值：{string.Join("、", allowed)}。",
            $"\"{value}\" is not allowed{DidYouMean(nearest)} Allowed: {string.Join(", ", allowed)}.");
    }

    public static LocalizedText NotDefined(LocalizedText what, string value, IReadOnlyCollection<string> defined)
    {
        var nearest = NearestName.Of(value, defined);
        return new(
            $"{what.Zh}“{value}”未定义{IsMeant(nearest)}已定义：{string.Join("、", defined.Take(Shown))}。",
            $"The {what.En} \"{value}\" is not defined{DidYouMean(nearest)} Defined: {string.Join(", ", defined.Take(Shown))}.");
    }

    private static string DidYouMean(string? nearest) => nearest is null ? "." : $"; did you mean \"{nearest}\"?";

    private static string IsMeant(string? nearest) => nearest is null ? "。" : $"，是否指“{nearest}”？";
}
