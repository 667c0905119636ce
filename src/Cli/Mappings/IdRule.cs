using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>How a row gets the id that makes it unique within its source system.</summary>
/// <param name="Columns">The columns whose values make the id; none where the content of the whole row does, with the number of the equal row in the file.</param>
public sealed record IdRule(IReadOnlyList<string> Columns)
{
    /// <summary>Whether the content of the row makes the id.</summary>
    public bool IsContent => Columns.Count == 0;

    /// <summary>The column that a refusal of the id points to; empty where it is the whole row.</summary>
    public string Column => string.Join(" + ", Columns);

    /// <summary>Reads a column, <c>{of: [columns]}</c> or <c>{of: rows}</c>.</summary>
    internal static IdRule Read(YamlMap root, MappingContext context, string key = "external-id")
    {
        if (root.Find(key) is not YamlMap map)
        {
            return new IdRule([PartReader.Column(root, context, key)]);
        }

        var columns = map.Find("of") is YamlScalar ? [] : PartReader.ColumnList(map, context, "of");
        if (map.Find("of") is YamlScalar { Value: not "rows" })
        {
            map.Add("of", MappingMessages.IdOf());
        }

        map.Done();
        return new IdRule(columns);
    }
}
