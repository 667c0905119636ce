using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CSat.Cli.Import;
using CSat.Cli.Sources;

namespace CSat.Cli.Look;

/// <summary>Writes a first mapping from what a file shows. What it cannot show stands as <see cref="Blank"/>, which no mapping is loaded with.</summary>
internal sealed partial class FirstMapping
{
    /// <summary>What is to be filled in.</summary>
    public const string Blank = "FILL-IN";

    private readonly FileProfile _file;
    private readonly string _code;
    private readonly StringBuilder _text = new();
    private readonly HashSet<ColumnProfile> _used = [];

    private FirstMapping(FileProfile file, string path)
    {
        _file = file;
        _code = CodeMaker.FromValue(Path.GetFileNameWithoutExtension(path)).Replace('_', '-').Replace('.', '-');
        _code = char.IsAsciiLetter(_code[0]) && _code.Length > 1 ? _code[..Math.Min(_code.Length, 60)] : "f-" + _code;
    }

    /// <summary>The mapping as YAML, and the keys in it that are to be filled in.</summary>
    public static (string Text, IReadOnlyList<string> Blanks) Write(FileProfile file, string path)
    {
        var mapping = new FirstMapping(file, path);
        mapping.WriteHead();
        if (file.IsComplaints)
        {
            mapping.WriteComplaints();
        }
        else
        {
            mapping.WriteResponses();
        }

        var text = mapping._text.ToString();
        return (text, [.. BlankKey().Matches(text).Select(match => match.Groups[1].Value).Distinct()]);
    }

    private void WriteHead()
    {
        Line($"# {Blank} 请填写；各键的含义见 samples/README.md。 To be filled in; samples/README.md explains every key.");
        Line($"mapping: {(_file.IsComplaints ? "complaints" : "responses")}");
        Line($"source-system: {_code}");
        Line($"organization: {{ code: {_code}, name: {{ zh: {_code}, en: {_code} }}, time-zone: {Blank}, calendar: cn }}  # Asia/Shanghai, Europe/Berlin ...");
        Line($"regime: {Blank}  # ./csat regimes list");
        if (_file.Form.Sheet is { } sheet)
        {
            Line($"sheet: {Quoted(sheet)}");
        }
        else
        {
            Line($"# 识别为 Recognised, so not to be stated: encoding {_file.Form.Encoding}, separator {SourceForm.Shown(_file.Form.Separator)}");
        }

        if (_file.Reading.SkipLines > 0)
        {
            Line($"skip-lines: {_file.Reading.SkipLines}");
        }

        if (_file.Reading.HeaderRows > 1)
        {
            Line($"header-rows: {_file.Reading.HeaderRows}");
        }

        Line(_file.Id is { } id ? $"external-id: {Name(id)}" : "external-id: { of: rows }  # 整行内容即编号 the row itself is the id");
    }

    private void WriteResponses()
    {
        Line($"departments:\n  - {{ code: all, name: {{ zh: 全部, en: All }} }}");
        Line($"questionnaire: {{ code: {_code}, version: 1, title: {{ zh: {_code}, en: {_code} }}, scale: {Blank} }}");
        Line("items:");
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (column, i) in _file.Items.Select((column, i) => (column, i + 1)))
        {
            var code = CodeMaker.FromValue(column.Name);
            code = code.Length <= 40 && codes.Add(code) ? code : $"item-{i}";
            Line($"  - {{ column: {Name(column)}, code: {code}, name: {{ zh: {Quoted(column.Name)}, en: {Quoted(column.Name)} }}, department: all }}");
        }

        if (_file.Items.Count == 0)
        {
            Line($"  - {{ column: {Blank}, code: item-1, name: {{ zh: 项目, en: Item }}, department: all }}");
        }

        if (_file.Levels.Count > _file.Items.Count)
        {
            Line($"  # 等级不同 on another scale: {string.Join(", ", _file.Levels.Except(_file.Items).Select(column => column.Name.ReplaceLineEndings(" ")))}");
        }

        WriteLevels();
        var dates = _file.Dates.Where(column => !column.IsConstant).ToArray();
        var responded = dates.FirstOrDefault(column => NameWords.Names(column.Name, NameWords.Submitted)) ?? dates.FirstOrDefault();
        Line(responded is null ? $"responded-at: {{ constant: {Blank} }}  # 文件没有可用的日期 no column tells the day" : $"responded-at: {Date(responded)}");
        if (responded is not null && responded.Filled < responded.Rows)
        {
            Line($"only-rows-where:  # {responded.Rows - responded.Filled} 行未提交 rows were not sent in\n  - {{ column: {Name(responded)}, not: [\"\"] }}");
        }

        Line($"rounds: {{ every: quarter, survey-kind: {Blank} }}");
        Line("rating: { kind: surveyed }");
        Line("respondent: customer");
        List("comments", _file.Texts.Where(column => !_used.Contains(column)));
        List("attributes", _file.Columns.Where(column => column is { Name.Length: > 0, IsDate: false, IsToolNumber: false, Values.Count: >= 2 and <= 30 } && !_used.Contains(column)));
    }

    private void WriteLevels()
    {
        var values = _file.Items.SelectMany(column => column.Values!.Select(value => value.Value)).Distinct(CellText.Same).ToList();
        var numbers = values.Where(value => !ColumnProfile.IsNone(value) && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)).ToDictionary(
            value => value, value => decimal.Parse(value, CultureInfo.InvariantCulture).ToString("0.#", CultureInfo.InvariantCulture));

        // A nought beside 1 to 5 is no level but a form's way to say nothing; on a scale to ten it is the lowest level.
        var nought = numbers.FirstOrDefault(pair => pair.Value == "0").Key;
        var isNone = nought is not null && !numbers.ContainsValue("10");
        var none = _file.Items.SelectMany(column => column.Empty).Concat(isNone ? [nought!] : []).Append("").Distinct().ToList();
        Line("levels:");
        Line("  values: { " + string.Join(", ", values.Except(none).Order(StringComparer.Ordinal).Select(value =>
            $"{Quoted(value)}: {(numbers.TryGetValue(value, out var number) ? nought is not null && !isNone ? (decimal.Parse(number, CultureInfo.InvariantCulture) + 1).ToString("0", CultureInfo.InvariantCulture) : number : Blank)}")) + " }");
        Line($"  not-applicable: [{string.Join(", ", none.Select(Quoted))}]");
    }

    private void WriteComplaints()
    {
        var handling = new HandlingColumns(_file);
        Line($"received-at: {Date(handling.Received)}");
        if (handling.Due is { } due)
        {
            Line($"customer-due-at: {Date(due)}");
        }

        if (handling.Channel is { } channel)
        {
            Line($"channel:\n  column: {Name(channel)}\n  values: {{ {string.Join(", ", channel.Values!.Select(value => $"{Quoted(value.Value)}: {Blank}"))}{(channel.Filled < channel.Rows ? $", \"\": {Blank}" : "")} }}");
        }
        else
        {
            Line($"channel: {Blank}");
        }

        Line($"category: {{ column: {Name(Category("issue", "category", "complaint type", "type", "类别", "分类", "问题", "类型"))} }}");
        if (Category("department", "agency", "branch", "company", "unit", "部门", "单位", "网点", "承办") is { } department)
        {
            Line($"department: {{ column: {Name(department)} }}");
        }

        if (Category("product", "产品", "业务") is { } offering)
        {
            Line($"offering: {{ column: {Name(offering)} }}");
        }

        if (_file.Texts.Count > 0)
        {
            Line($"description: {{ columns: [{string.Join(", ", _file.Texts.Select(Name))}] }}");
        }

        if (handling.Events.Count > 0)
        {
            Line("events:  # 按发生的先后 in the order in which they happen");
            foreach (var (kind, column, when) in handling.Events)
            {
                var at = column is null ? "" : $", at: {Date(column)}";
                var condition = when is null ? "" : $", when: {{ column: {Name(when.Value.Column)}, is: [{string.Join(", ", when.Value.Values.Select(Quoted))}] }}";
                Line($"  - {{ event: {kind ?? Blank}{at}{condition}{(kind == "closed" && !handling.HasAnswer ? ", counts-as-answer: true" : "")} }}");
            }
        }
    }

    private ColumnProfile? Category(params string[] words) => words
        .SelectMany(word => _file.Columns.Where(column => column is { IsDate: false, IsUnique: false, Filled: > 0 } && NameWords.Names(column.Name, word) && !_used.Contains(column)))
        .OrderByDescending(column => column.Filled == column.Rows)
        .FirstOrDefault();

    private void List(string key, IEnumerable<ColumnProfile> columns)
    {
        var lines = columns.Select(column => $"  - {{ column: {Name(column)} }}").ToList();
        if (lines.Count > 0)
        {
            Line($"{key}:");
            lines.ForEach(Line);
        }
    }

    private string Date(ColumnProfile? column)
    {
        var formats = column is null or { HasDateCells: true } or { Dates.IsIso: true } ? ""
            : $", formats: [{string.Join(", ", (column.Dates.IsAmbiguous ? [Blank] : column.Dates.Fitting.Take(1)).Select(Quoted))}]";
        var empty = column is { Empty.Count: > 0 } ? $", empty: [{string.Join(", ", column.Empty.Select(Quoted))}]" : "";
        return $"{{ column: {Name(column)}{formats}{empty} }}";
    }

    private string Name(ColumnProfile? column)
    {
        if (column is null)
        {
            return Blank;
        }

        _used.Add(column);
        return Quoted(column.Name);
    }

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ") + "\"";

    // The key or the value of a level before a blank.
    [GeneratedRegex("([a-z-]+|\"[^\"]*\"): (?:\\[\")?" + Blank)]
    private static partial Regex BlankKey();

    private void Line(string line) => _text.Append(line).Append('\n');
}
