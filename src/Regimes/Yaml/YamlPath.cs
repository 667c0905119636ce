using System.Globalization;
using System.Text;

namespace CSat.Regimes.Yaml;

/// <summary>Where a node lies. Written out only for errors: a hostile file could otherwise make every node carry a long text.</summary>
internal sealed class YamlPath
{
    private readonly YamlPath? _parent;
    private readonly string _segment;

    private YamlPath(YamlPath? parent, string segment) => (_parent, _segment) = (parent, segment);

    public static YamlPath Root { get; } = new(null, "");

    public YamlPath Child(string key) => new(this, key);

    public YamlPath Item(int index) => new(this, string.Create(CultureInfo.InvariantCulture, $"[{index}]"));

    public override string ToString()
    {
        var segments = new Stack<string>();
        for (var path = this; path._parent is not null; path = path._parent)
        {
            segments.Push(path._segment);
        }

        var text = new StringBuilder();
        foreach (var segment in segments)
        {
            text.Append(text.Length == 0 || segment.StartsWith('[') ? "" : ".").Append(segment);
        }

        return text.ToString();
    }
}
