namespace CSat.Regimes.Yaml;

public sealed partial class YamlMap
{
    /// <summary>A mapping that must be there; an empty one after an error.</summary>
    public YamlMap Map(string key)
    {
        var map = OptionalMap(key);
        return Required(key, map) ?? new YamlMap(Document, Line, Column, Place.Child(key), []);
    }

    /// <summary>A mapping; null when missing or wrong.</summary>
    public YamlMap? OptionalMap(string key)
    {
        switch (Find(key))
        {
            case null: return null;
            case YamlMap map: return map;
            case var other:
                other.AddUnreadable(Messages.NotAMap());
                return null;
        }
    }

    /// <summary>A list of mappings; empty when missing.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        var maps = new List<YamlMap>();
        foreach (var item in ItemsOf(key))
        {
            if (item is YamlMap map)
            {
                maps.Add(map);
            }
            else
            {
                item.AddUnreadable(Messages.NotAMap());
            }
        }

        return maps;
    }

    /// <summary>A list of mappings with at least one entry.</summary>
    public IReadOnlyList<YamlMap> RequiredMaps(string key)
    {
        var maps = Maps(key);
        if (maps.Count == 0 && Find(key) is null or YamlSequence { Items.Count: 0 })
        {
            Add(key, Messages.Missing(key));
        }

        return maps;
    }

    /// <summary>A list of values, or one value alone; empty when missing.</summary>
    public IReadOnlyList<YamlScalar> Scalars(string key)
    {
        if (Find(key) is YamlScalar single)
        {
            return [single];
        }

        var scalars = new List<YamlScalar>();
        foreach (var item in ItemsOf(key))
        {
            if (item is YamlScalar { Value.Length: > 0 } scalar)
            {
                scalars.Add(scalar);
            }
            else
            {
                item.AddUnreadable(Messages.NotAValue());
            }
        }

        return scalars;
    }

    /// <summary>A list of texts, or one text alone; empty when missing.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Scalars(key).Select(scalar => scalar.Value)];

    private IReadOnlyList<YamlNode> ItemsOf(string key)
    {
        switch (Find(key))
        {
            case null: return [];
            case YamlSequence sequence: return sequence.Items;
            case var other:
                other.AddUnreadable(Messages.NotAList());
                return [];
        }
    }
}
