using CSat.Domain.Text;

namespace CSat.Regimes.Yaml;

/// <summary>
/// A mapping. The typed getters add an error to the document and return a harmless value when something is missing or wrong, so that one reading finds
/// all errors. Keys that were asked for count as known: call <see cref="Done"/> after the last getter to report the others.
/// </summary>
public sealed partial class YamlMap : YamlNode
{
    private readonly Dictionary<string, YamlNode> _entries;
    private readonly List<string> _order;
    private readonly Dictionary<string, (int Line, int Column)> _keys;
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);

    internal YamlMap(YamlDocument document, int line, int column, YamlPath place, IReadOnlyList<(string Key, int Line, int Column, YamlNode Value)> entries)
        : base(document, line, column, place)
    {
        _entries = entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        _keys = entries.ToDictionary(entry => entry.Key, entry => (entry.Line, entry.Column), StringComparer.Ordinal);
        _order = [.. entries.Select(entry => entry.Key)];
    }

    /// <summary>The keys in the order of the file.</summary>
    public IReadOnlyList<string> Keys => _order;

    /// <summary>Whether the key is there with a value; makes it known.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The node of a key; null when it is missing or empty. Makes the key known.</summary>
    public YamlNode? Find(string key)
    {
        _known.Add(key);
        return _entries.TryGetValue(key, out var node) && node is not YamlScalar { Value.Length: 0 } ? node : null;
    }

    /// <summary>Reports every key that no getter has asked for, with the nearest known one.</summary>
    public void Done()
    {
        foreach (var key in _order.Where(key => !_known.Contains(key)).TakeWhile(_ => !Document.IsFull))
        {
            var (line, column) = _keys[key];
            Document.Add(line, column, PathOf(key), Messages.UnknownKey(key, NearestName.Of(key, _known), _known));
        }
    }

    /// <summary>Adds an error at a key, or at the mapping itself when the key is missing.</summary>
    public void Add(string key, LocalizedText message)
    {
        if (_entries.TryGetValue(key, out var node))
        {
            node.Add(message);
        }
        else
        {
            Document.Add(Line, Column, PathOf(key), message);
        }
    }

    /// <summary>The same of what cannot be read: it counts in texts accepted earlier too.</summary>
    public void AddUnreadable(string key, LocalizedText message)
    {
        if (_entries.TryGetValue(key, out var node))
        {
            node.AddUnreadable(message);
        }
        else
        {
            Document.AddUnreadable(Line, Column, PathOf(key), message);
        }
    }

    private string PathOf(string key) => Place.Child(key).ToString();
}
