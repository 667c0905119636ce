namespace CSat.Regimes.Yaml;

/// <summary>A single value, as text.</summary>
public sealed class YamlScalar : YamlNode
{
    internal YamlScalar(YamlDocument document, int line, int column, YamlPath place, string value)
        : base(document, line, column, place) => Value = value;

    /// <summary>The text; empty for a key without a value.</summary>
    public string Value { get; }
}
