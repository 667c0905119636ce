using CSat.Cli.Sources;
using CSat.Domain.Scoring;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>Reads columns whose cells hold several choices: each choice is an item of yes and no, chosen or not by whoever answered the question at all.</summary>
internal static class ChoiceReader
{
    private const int Yes = 2;
    private const int No = 1;

    private static readonly Dictionary<string, bool> Other = new() { ["refuse"] = false, ["leave-out"] = true };

    /// <summary>The key <c>choices</c>: a list of <c>{column, separator, department, other, values: [{value, code, name}]}</c>.</summary>
    /// <param name="root">The mapping.</param>
    /// <param name="departments">The departments that may own them.</param>
    /// <param name="context">Gathers the columns.</param>
    /// <param name="items">The items so far; takes those of the choices.</param>
    public static void Read(YamlMap root, IReadOnlyList<Entry> departments, MappingContext context, List<ItemColumn> items)
    {
        foreach (var map in root.Maps("choices"))
        {
            var column = PartReader.Column(map, context);
            var separator = map.Text("separator");
            var department = PartReader.Code(map, "department");
            CommonReader.CheckKnown(map, "department", "department", department, [.. departments.Select(entry => entry.Code)]);
            var leavesOther = map.OneOf("other", Other, false);
            var values = map.RequiredMaps("values");
            var all = new HashSet<string>(CellText.Same);
            foreach (var value in values)
            {
                var text = value.Text("value");
                var code = PartReader.Code(value, "code");
                var name = value.OptionalLocalized("name") ?? Domain.Text.LocalizedText.Same(text);
                value.Done();
                if (!all.Add(text) || items.Any(earlier => earlier.Code == code))
                {
                    value.Add("code", MappingMessages.Twice(code));
                }

                items.Add(new ItemColumn(column, code, name, department, "")
                {
                    Scale = StandardScales.YesNo.Code,
                    Levels = new LevelMapping(new Dictionary<string, int>(), new HashSet<string>()),
                    Choice = new ChoiceRule(separator, text, all, leavesOther),
                });
            }

            map.Done();
        }
    }

    /// <summary>The level of a choice.</summary>
    public static int Level(bool chosen) => chosen ? Yes : No;
}

/// <summary>A choice of a question whose answers stand in one cell.</summary>
/// <param name="Separator">What stands between the choices of a cell.</param>
/// <param name="Value">The choice.</param>
/// <param name="All">All choices of the question that the mapping names.</param>
/// <param name="LeavesOther">Whether others are left out; else they refuse the row.</param>
public sealed record ChoiceRule(string Separator, string Value, IReadOnlySet<string> All, bool LeavesOther)
{
    private const StringSplitOptions Parts = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>The choices of a cell; width makes no difference to the separator.</summary>
    public string[] In(string cell) => string.IsNullOrWhiteSpace(Separator) ? cell.Split(Separator, Parts) : CellText.Normal(cell).Split(CellText.Normal(Separator), Parts);
}
