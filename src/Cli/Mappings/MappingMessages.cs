using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>The texts of mapping errors, each once.</summary>
internal static class MappingMessages
{
    public static LocalizedText NoSuchColumn(string column, IReadOnlyList<string> header, bool listAll)
    {
        var nearest = NearestName.Of(column, header);
        var (zh, en) = nearest is null ? ("。", ".") : ($"，是否指“{nearest}”？", $"; did you mean \"{nearest}\"?");
        return new(
            $"CSV 文件没有列“{column}”{zh}{(listAll ? $"文件的列：{string.Join("、", header)}。" : "")}",
            $"The CSV file has no column \"{column}\"{en}{(listAll ? $" Its columns: {string.Join(", ", header)}." : "")}");
    }

    public static LocalizedText NotACode(string value) => new(
        $"“{value}”不是代码：应为 1 至 64 个字母、数字、“-”、“_”或“.”。", $"\"{value}\" is no code: 1 to 64 letters, digits, '-', '_' or '.'.");

    public static LocalizedText NotAnOrganizationCode(string value) => new(
        $"“{value}”不是组织代码：应为 2 至 63 个小写字母、数字和连字符，以字母开头。",
        $"\"{value}\" is no organisation code: 2 to 63 lower case letters, digits and hyphens, a letter first.");

    public static LocalizedText Twice(string value) => new($"“{value}”重复。", $"\"{value}\" is given twice.");

    public static LocalizedText SentOutsidePeriod() => new(
        "发出日期不在该轮次的期间内；问卷按发出日期归属轮次。", "Not within the period of the round: forms belong to the round in whose period they were sent.");

    public static LocalizedText NoSuchZone(string value) => new(
        $"未知的时区“{value}”；请使用 IANA 名称，例如 Asia/Shanghai。", $"Unknown time zone \"{value}\"; use an IANA name such as Asia/Shanghai.");

    public static LocalizedText NoSuchRegime(string value, IEnumerable<string> known) => new(
        $"找不到制度“{value}”。请使用映射文件旁的 .yaml 文件，或其中之一：{string.Join("、", known)}。",
        $"There is no regime \"{value}\". Name a .yaml file beside the mapping, or one of: {string.Join(", ", known)}.");

    public static LocalizedText RegimeWithErrors(string value, string first) => new(
        $"制度文件“{value}”有错误：{first}", $"The regime file \"{value}\" has errors: {first}");

    public static LocalizedText RegimeLacks(string regime, string part) => new(
        $"制度“{regime}”没有 {part} 部分。", $"The regime \"{regime}\" has no part {part}.");

    public static LocalizedText NotOneOf(string what, string value, IReadOnlyCollection<string> allowed)
    {
        var nearest = NearestName.Of(value, allowed);
        return new(
            $"{what}“{value}”不存在{(nearest is null ? "" : $"，是否指“{nearest}”")}。可用的值：{string.Join("、", allowed)}。",
            $"There is no {what} \"{value}\"{(nearest is null ? "" : $"; did you mean \"{nearest}\"")}. Allowed: {string.Join(", ", allowed)}.");
    }

    public static LocalizedText LevelTwice(string value) => new(
        $"“{value}”同时是等级和不适用。", $"\"{value}\" is both a level and not applicable.");

    public static LocalizedText EitherOr(string first, string second) => new(
        $"“{first}”和“{second}”必须且只能给出一个。", $"Give exactly one of \"{first}\" and \"{second}\".");

    public static LocalizedText EndBeforeStart() => new("最后一天早于第一天。", "The last day is before the first.");

    public static LocalizedText AtOrWhen() => new("请给出“at”（时间列）或“when”（条件），或两者。", "Give \"at\" (a column of times) or \"when\" (a condition), or both.");

    public static LocalizedText NotADateFormat(string value) => new(
        $"“{value}”不是日期格式；例如 yyyy-MM-dd、M/d/yyyy、yyyy-MM-dd HH:mm。", $"\"{value}\" is no date format; for example yyyy-MM-dd, M/d/yyyy, yyyy-MM-dd HH:mm.");
}
