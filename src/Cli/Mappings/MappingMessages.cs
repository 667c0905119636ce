using CSat.Cli.Sources;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>The texts of mapping errors, each once.</summary>
internal static class MappingMessages
{
    // So many names of a header are shown.
    private const int NamesShown = 60;

    public static LocalizedText NoSuchColumn(string column, SourceFile file, bool listAll)
    {
        var nearest = NearestName.Of(column, file.Header);
        var (zh, en) = nearest is null ? ("。", ".") : ($"，是否指“{nearest}”？", $"; did you mean \"{nearest}\"?");
        return new(
            $"文件没有列“{column}”{zh}{(listAll ? $"文件的列：{Names(file, "、")}（{file.Form.InWords.Zh}）。" : "")}",
            $"The file has no column \"{column}\"{en}{(listAll ? $" Its columns: {Names(file, ", ")} ({file.Form.InWords.En})." : "")}");
    }

    public static LocalizedText ColumnTwice(string column, int first, int second, bool workbook) => new(
        $"表头中“{column}”出现了不止一次（第 {first} 列和第 {second} 列{(workbook ? "，合并的单元格占其各列" : "")}），无法知道是哪一列；请在文件中改为不同的名称{(workbook ? "或取消合并" : "")}。",
        $"The column \"{column}\" stands more than once in the header (columns {first} and {second}{(workbook ? "; a merged cell stands in each of its columns" : "")}), so that nobody knows which is meant; give them different names in the file{(workbook ? " or unmerge the cell" : "")}.");

    public static LocalizedText OtherHeader(int missing, int used, SourceFile file, LocalizedText cause) => new(
        $"映射用到的 {used} 个列中有 {missing} 个不在表头中。文件的读法：{file.Form.InWords.Zh}；读到 {file.Header.Count} 列：{Names(file, "、")}。{cause.Zh}",
        $"Of {used} columns that the mapping uses, {missing} are not in the header. The file was read as {file.Form.InWords.En}; it has {file.Header.Count} column{(file.Header.Count == 1 ? "" : "s")}: {Names(file, ", ")}. {cause.En}");

    public static LocalizedText ReadOtherwise(SourceForm form, ReadingRule rule)
    {
        var key = rule.Separator is { } separator && separator != form.Separator ? "separator" : "encoding";
        return new(
            $"按{form.InWords.Zh}读则可找到：请去掉映射中的 {key}，或改为 {key}: {(key == "separator" ? SourceForm.Shown(form.Separator) : form.Encoding)}。",
            $"Read as {form.InWords.En} they are found: leave {key} out of the mapping, or write {key}: {(key == "separator" ? SourceForm.Shown(form.Separator) : form.Encoding)}.");
    }

    public static LocalizedText HeaderFurtherDown(long line) => line == 1
        ? new("它们在第 1 行：请去掉映射中的 skip-lines。", "They stand in line 1: leave skip-lines out of the mapping.")
        : new($"它们在第 {line} 行：请在映射中写 skip-lines: {line - 1}。", $"They stand in line {line}: write skip-lines: {line - 1} in the mapping.");

    public static LocalizedText OtherFile(SourceFile file) => file.Header.Count > 1
        ? new("可能是另一个文件，或列名已改；用 ./csat import --look 查看文件的列。", "Perhaps it is another file, or the columns were renamed; ./csat import --look shows the columns of a file.")
        : new("只有一列，多半是分隔符不对：请在映射中写 separator（, ; | 或 tab）。", "With a single column the separator is mostly the wrong one: give it as separator (, ; | or tab) in the mapping.");

    public static LocalizedText OtherScale(string column, int values, int levels, IReadOnlyList<string> strange, long rows, long all, string path, bool isRecommendation)
    {
        var (zh, en) = isRecommendation
            ? ($"请在 {path} 写 scale: recommendation（0 至 10 的推荐意愿），或该列自己的 scale 和 levels", $"write scale: recommendation (0 to 10, how likely to recommend) at {path}, or a scale and levels of its own")
            : ($"请在 {path} 写该列自己的 scale 和 levels", $"write a scale and levels of its own at {path}");
        return new(
            $"列“{column}”有 {values} 种不同的值，而其量表只有 {levels} 级：{string.Join("、", strange)} 没有对应的等级（{all} 个作答中的 {rows} 个）。该列用的是另一种量表：{zh}。没有导入任何一行。",
            $"The column \"{column}\" has {values} different values, its scale {levels} levels: {string.Join(", ", strange)} have none ({rows} of {all} answers). It is on another scale: {en}. No row has gone in.");
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

    public static LocalizedText NoSuchEncoding(string value) => new(
        $"未知的编码“{value}”；可用 utf-8、utf-16、gb18030，或 windows-1252、big5、shift_jis 等名称；一般不必写，会自动识别。",
        $"Unknown encoding \"{value}\"; use utf-8, utf-16, gb18030, or another name such as windows-1252, big5, shift_jis. Mostly it need not be given: it is recognised.");

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

    public static LocalizedText IdOf() => new(
        "“of”应为列的列表，或 rows（由整行内容生成编号，相同的行按出现次序编号）。",
        "\"of\" is a list of columns, or rows (the content of the row makes the id, equal rows being numbered).");

    public static LocalizedText EventNeverAllowed(string kind, IReadOnlyList<string> leading) => new(
        $"按此顺序，“{kind}”永远不会被接受：之前没有列出“{string.Join("”或“", leading)}”。请在它之前列出该事件及其时间列；若文件只记载本事件，请写上 counts-as-answer: true，即以它作为答复。",
        $"In this order \"{kind}\" can never be accepted: no \"{string.Join("\" or \"", leading)}\" comes before it. List that event with its column before it; where the file knows this event only, write counts-as-answer: true, and it counts as the answer.");

    public static LocalizedText NotADateFormat(string value) => new(
        $"“{value}”不是日期格式；例如 yyyy-MM-dd、M/d/yyyy、yyyy-MM-dd HH:mm、yyyy/M/d tt h:mm，或 {string.Join("、", Import.DateReader.Words)}。",
        $"\"{value}\" is no date format; for example yyyy-MM-dd, M/d/yyyy, yyyy-MM-dd HH:mm, yyyy/M/d tt h:mm, or {string.Join(", ", Import.DateReader.Words)}.");

    public static LocalizedText NotADate(string value, IReadOnlyList<string> formats) => new(
        $"“{value}”不是日期；应形如 {string.Join("、", formats)}。", $"\"{value}\" is no date; write it as {string.Join(", ", formats)}.");

    private static string Names(SourceFile file, string between) =>
        string.Join(between, file.Header.Take(NamesShown).Select(name => name.Length == 0 ? "-" : name)) + (file.Header.Count > NamesShown ? between + "…" : "");
}
