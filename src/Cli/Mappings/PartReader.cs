using System.Text.RegularExpressions;
using CSat.Cli.Sources;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>Reads the parts that mappings of all kinds are made of.</summary>
internal static partial class PartReader
{
    /// <summary>A column name, which must be there; remembered for the check against the CSV file.</summary>
    public static string Column(YamlMap map, MappingContext context, string key = "column")
    {
        var column = map.Text(key);
        Use(map.Find(key), column, context);
        return column;
    }

    /// <summary>A column name; null when missing.</summary>
    public static string? OptionalColumn(YamlMap map, MappingContext context, string key = "column")
    {
        var column = map.OptionalText(key);
        Use(map.Find(key), column, context);
        return column;
    }

    /// <summary>A list of column names, at least one.</summary>
    public static IReadOnlyList<string> ColumnList(YamlMap map, MappingContext context, string key = "columns")
    {
        if (!map.Has(key))
        {
            map.Text(key);
        }

        var scalars = map.Scalars(key);
        foreach (var scalar in scalars)
        {
            Use(scalar, scalar.Value, context);
        }

        return [.. scalars.Select(scalar => scalar.Value)];
    }

    /// <summary>A code, which must be there.</summary>
    public static string Code(YamlMap map, string key)
    {
        var code = map.Text(key);
        CheckCode(map, key, code);
        return code;
    }

    /// <summary>A code; empty when missing.</summary>
    public static string OptionalCode(YamlMap map, string key)
    {
        var code = map.OptionalText(key) ?? "";
        CheckCode(map, key, code);
        return code;
    }

    /// <summary>Reports a text that has not the form of a code.</summary>
    public static void CheckCode(YamlMap map, string key, string code)
    {
        if (code.Length > 0 && !CodeForm().IsMatch(code))
        {
            map.Add(key, MappingMessages.NotACode(code));
        }
    }

    /// <summary>Entries with code and name.</summary>
    public static IReadOnlyList<Entry> Entries(YamlMap map, string key)
    {
        var entries = new List<Entry>();
        foreach (var child in map.Maps(key))
        {
            var entry = new Entry(Code(child, "code"), child.Localized("name"));
            child.Done();
            if (entries.Any(earlier => earlier.Code == entry.Code))
            {
                child.Add("code", MappingMessages.Twice(entry.Code));
            }

            entries.Add(entry);
        }

        return entries;
    }

    /// <summary>Values of a column: a list or one value, the empty one included; null when missing.</summary>
    public static IReadOnlySet<string>? Values(YamlMap map, string key)
    {
        var values = new HashSet<string>(CellText.Same);
        switch (map.Find(key))
        {
            case null when !map.Keys.Contains(key): return null;
            case null:
                // The key stands there with the empty text: that is the value meant.
                values.Add("");
                break;
            case YamlScalar single:
                values.Add(single.Value.Trim());
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    if (item is YamlScalar scalar)
                    {
                        values.Add(scalar.Value.Trim());
                    }
                    else
                    {
                        item.Add(new("此处应为单个值。", "A single value is needed here."));
                    }
                }

                break;
            case var other:
                other.Add(new("此处应为单个值或列表。", "A value or a list of values is needed here."));
                break;
        }

        return values;
    }

    /// <summary>What each value of a column means; null when missing.</summary>
    public static IReadOnlyDictionary<string, T>? ValueMap<T>(YamlMap map, string key, Func<YamlMap, string, T> read)
    {
        if (map.OptionalMap(key) is not { } values)
        {
            return null;
        }

        var meanings = new Dictionary<string, T>(CellText.Same);
        foreach (var value in values.Keys)
        {
            if (!meanings.TryAdd(value.Trim(), read(values, value)))
            {
                values.Add(value, MappingMessages.Twice(value));
            }
        }

        return meanings;
    }

    /// <summary>A zone; the default when missing or unknown.</summary>
    public static TimeZoneInfo Zone(YamlMap map, string key, TimeZoneInfo otherwise)
    {
        if (map.OptionalText(key) is not { } id)
        {
            return otherwise;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            return zone;
        }

        map.Add(key, MappingMessages.NoSuchZone(id));
        return otherwise;
    }

    /// <summary>A condition: <c>{column, is: values}</c> or <c>{column, not: values}</c>.</summary>
    public static ValueCondition Condition(YamlMap map, MappingContext context)
    {
        var column = Column(map, context);
        var wanted = Values(map, "is");
        var unwanted = Values(map, "not");
        if (wanted is null == unwanted is null)
        {
            map.Add("is", MappingMessages.EitherOr("is", "not"));
        }

        map.Done();
        return new ValueCondition(column, wanted ?? unwanted ?? new HashSet<string>(), wanted is null);
    }

    /// <summary>A constant word, or <c>{column, values}</c>.</summary>
    public static Choice<T> Choice<T>(YamlMap map, string key, IReadOnlyDictionary<string, T> words, MappingContext context)
    {
        if (map.Find(key) is not YamlMap choice)
        {
            return new Choice<T>(map.OneOf(key, words), null, new Dictionary<string, T>());
        }

        var column = Column(choice, context);
        var values = ValueMap(choice, "values", (child, value) => child.OneOf(value, words));
        if (values is null)
        {
            choice.Map("values");
        }

        choice.Done();
        return new Choice<T>(default, column, values ?? new Dictionary<string, T>());
    }

    private static void Use(YamlNode? node, string? column, MappingContext context)
    {
        if (node is not null && column is { Length: > 0 })
        {
            context.Columns.Add(new ColumnUse(column, node.Line, node.Path));
        }
    }

    [GeneratedRegex("^[A-Za-z0-9._-]{1,64}$")]
    private static partial Regex CodeForm();
}

/// <summary>A value that is the same for all rows, or that a column decides.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Constant">The value for all rows, where <paramref name="Column"/> is null.</param>
/// <param name="Column">The column that decides.</param>
/// <param name="Values">What each value of the column means.</param>
public sealed record Choice<T>(T? Constant, string? Column, IReadOnlyDictionary<string, T> Values);

/// <summary>A named entry of the directory: a department, a competitor, an offering or a category.</summary>
/// <param name="Code">Code, unique in the organisation.</param>
/// <param name="Name">Shown name.</param>
public sealed record Entry(string Code, LocalizedText Name);

/// <summary>A place of the mapping that names a column of the CSV file.</summary>
/// <param name="Column">The column.</param>
/// <param name="Line">Line in the mapping file.</param>
/// <param name="Path">Path in the mapping file, for example <c>items[2].column</c>.</param>
public sealed record ColumnUse(string Column, int Line, string Path);
