using CSat.Domain.Text;

namespace CSat.Regimes.Yaml;

/// <summary>A node of a YAML document.</summary>
public abstract class YamlNode
{
    private protected YamlNode(YamlDocument document, int line, int column, YamlPath place)
    {
        Document = document;
        Line = line;
        Column = column;
        Place = place;
    }

    /// <summary>Line, from 1.</summary>
    public int Line { get; }

    /// <summary>Column, from 1.</summary>
    public int Column { get; }

    /// <summary>Where in the document, for example <c>survey.kinds[0].code</c>; empty for the root.</summary>
    public string Path => Place.ToString();

    internal YamlPath Place { get; }

    /// <summary>The document that collects the errors.</summary>
    public YamlDocument Document { get; }

    /// <summary>Adds an error that names this node.</summary>
    public void Add(LocalizedText message) => Document.Add(Line, Column, Path, message);

    /// <summary>Adds an error that names this node, of which nothing can be made: it counts in texts accepted earlier too.</summary>
    public void AddUnreadable(LocalizedText message) => Document.AddUnreadable(Line, Column, Path, message);
}
