namespace CSat.Cli.Mappings;

/// <summary>What the readers of one mapping file share.</summary>
/// <param name="file">The file's name, for messages.</param>
/// <param name="folder">Its folder; a regime file may lie beside it.</param>
/// <param name="regimesFolder">Where regimes named by code are found.</param>
public sealed class MappingContext(string file, string folder, string regimesFolder)
{
    /// <summary>The file's name, for messages.</summary>
    public string File { get; } = file;

    /// <summary>Its folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>Where regimes named by code are found.</summary>
    public string RegimesFolder { get; } = regimesFolder;

    /// <summary>Every place that names a column, so far.</summary>
    public List<ColumnUse> Columns { get; } = [];
}
