using System.Globalization;
using System.Text.RegularExpressions;
using CSat.Domain.Calendars;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>The parts that recur all over a regime file: codes, rule IDs, limits, time limits.</summary>
internal static partial class Parts
{
    /// <summary>The rule IDs of an entry; every entry has at least one.</summary>
    public static IReadOnlyList<string> Rules(YamlMap map)
    {
        var rules = map.Scalars("rule");
        if (rules.Count == 0 && !map.Has("rule"))
        {
            map.Add("rule", new("缺少“rule”：每一项都要注明它执行的条款，例如 R08.16。", "\"rule\" is missing: every entry names the rule it carries out, for example R08.16."));
        }

        foreach (var rule in rules.Where(rule => !RuleId().IsMatch(rule.Value)))
        {
            rule.Add(new($"“{rule.Value}”不是条款编号，应形如 R08.16。", $"\"{rule.Value}\" is not a rule ID like R08.16."));
        }

        return [.. rules.Select(rule => rule.Value)];
    }

    /// <summary>A code: small letters, digits and hyphens.</summary>
    public static string Code(YamlMap map, string key = "code")
    {
        var code = map.Text(key);
        if (code.Length > 0 && !CodeForm().IsMatch(code))
        {
            map.Add(key, new($"“{code}”不是有效的代码：只用小写字母、数字和连字符，最多 64 个字符。", $"\"{code}\" is not a code: small letters, digits and hyphens, at most 64."));
        }

        return code;
    }

    /// <summary>Reads a list of entries that have codes, and reports a code given twice.</summary>
    public static IReadOnlyList<T> Coded<T>(YamlMap map, string key, Func<YamlMap, T> read, bool required = false, string codeKey = "code")
    {
        var entries = required ? map.RequiredMaps(key) : map.Maps(key);
        var result = new List<T>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            result.Add(read(entry));
            if (entry.OptionalText(codeKey) is { } code && !seen.Add(code))
            {
                entry.Add(codeKey, new($"代码“{code}”重复。", $"The code \"{code}\" is given twice."));
            }
        }

        return result;
    }

    /// <summary>Reads a list of names: code, name, rule.</summary>
    public static IReadOnlyList<CodedName> Names(YamlMap map, string key, bool withRequired = false) => Coded(map, key, entry =>
    {
        var name = new CodedName(Code(entry), entry.Localized("name"), withRequired && entry.Flag("required", false), Rules(entry));
        entry.Done();
        return name;
    });

    /// <summary>Reads a list of sentences: text, rule.</summary>
    public static IReadOnlyList<Statement> Statements(YamlMap map, string key) => [.. map.Maps(key).Select(Statement)];

    /// <summary>Reads a sentence: text, rule.</summary>
    public static Statement Statement(YamlMap entry)
    {
        var statement = new Statement(entry.Localized("text"), Rules(entry));
        entry.Done();
        return statement;
    }

    /// <summary>A condition under a key of its own, which must be there.</summary>
    public static Threshold ConditionAt(YamlMap map, string key, decimal from, decimal to)
    {
        if (map.OptionalMap(key) is { } entry)
        {
            var condition = Condition(entry, from, to);
            entry.Done();
            return condition;
        }

        if (!map.Has(key))
        {
            map.Add(key, Messages.Missing(key));
        }

        return new(ThresholdOperator.AtLeast, from);
    }

    /// <summary>A condition: exactly one of at-least, more-than, at-most, less-than.</summary>
    public static Threshold Condition(YamlMap map, decimal from, decimal to)
    {
        var given = Choices.Operators.Where(choice => map.Has(choice.Key)).ToArray();
        if (given.Length != 1)
        {
            map.AddUnreadable(new("此处应恰好给出 at-least、more-than、at-most、less-than 之一。", "Exactly one of at-least, more-than, at-most, less-than is needed here."));
            return new(ThresholdOperator.AtLeast, from);
        }

        return new(given[0].Value, map.Number(given[0].Key, from, to));
    }

    /// <summary>A time limit such as <c>3 working-days</c>; null when missing or wrong.</summary>
    public static TimeLimit? Time(YamlMap map, string key)
    {
        if (map.OptionalText(key) is not { } text)
        {
            return null;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 2
            && decimal.TryParse(words[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && Choices.Units.TryGetValue(words[1], out var unit)
            && TimeLimit.IsValid(amount, unit))
        {
            return new(amount, unit);
        }

        var units = string.Join(", ", Choices.Units.Keys);
        map.AddUnreadable(key, new(
            $"“{text}”不是时限，应形如“3 working-days”；单位为 {units}；天、月、年为整数，最长十年，以月或年计最长一百年。",
            $"\"{text}\" is not a time limit like \"3 working-days\"; the units are {units}; days, months and years are whole; ten years at most, in months or years a hundred."));
        return null;
    }

    /// <summary>Reports a name that is not among the defined ones.</summary>
    public static void Reference(YamlScalar name, IReadOnlyCollection<string> defined, LocalizedText what)
    {
        if (!defined.Contains(name.Value) && !name.Document.IsFull)
        {
            name.Add(Messages.NotDefined(what, name.Value, defined));
        }
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]{0,15}\.[0-9]{1,4}[a-z]?$")]
    private static partial Regex RuleId();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$")]
    private static partial Regex CodeForm();
}
