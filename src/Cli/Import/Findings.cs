using CSat.Cli.Mappings;

namespace CSat.Cli.Import;

/// <summary>What the rows of a file name that must exist before they can be sent.</summary>
public sealed class Findings
{
    /// <summary>Rounds by code.</summary>
    public SortedDictionary<string, RoundSetup> Rounds { get; } = new(StringComparer.Ordinal);

    /// <summary>Competitors by code.</summary>
    public SortedDictionary<string, Entry> Competitors { get; } = new(StringComparer.Ordinal);

    /// <summary>Departments by code.</summary>
    public SortedDictionary<string, Entry> Departments { get; } = new(StringComparer.Ordinal);

    /// <summary>Complaint categories by code.</summary>
    public SortedDictionary<string, Entry> Categories { get; } = new(StringComparer.Ordinal);

    /// <summary>Offerings by code.</summary>
    public SortedDictionary<string, Entry> Offerings { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows seen.</summary>
    public long Rows { get; set; }
}
