namespace CSat.Regimes.Yaml;

/// <summary>A list.</summary>
public sealed class YamlSequence : YamlNode
{
    internal YamlSequence(YamlDocument document, int line, int column, YamlPath place, IReadOnlyList<YamlNode> items)
        : base(document, line, column, place) => Items = items;

    /// <summary>The entries in order.</summary>
    public IReadOnlyList<YamlNode> Items { get; }
}
