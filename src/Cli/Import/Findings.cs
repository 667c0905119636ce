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

    /// <summary>The ids of the rows; shared by both readings of the file.</summary>
    public Repeats Repeats { get; init; } = new();

    /// <summary>The values of the items.</summary>
    public ItemValues Items { get; } = new();

    /// <summary>Texts cut because they are longer than what is stored.</summary>
    public long TextsCut { get; set; }

    /// <summary>Records seen: rows, or what rows of one answer each are put together to.</summary>
    public long Rows { get; set; }
}
