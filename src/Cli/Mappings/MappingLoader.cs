using CSat.Regimes;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>Reads mapping files. All errors of a file are reported at once, each with file, line, path and what is allowed.</summary>
public static class MappingLoader
{
    /// <summary>Reads a mapping of survey responses.</summary>
    /// <param name="path">The mapping file.</param>
    /// <param name="regimesFolder">Where regimes that are named by code are found.</param>
    /// <exception cref="RegimeFileException">The file has errors.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ResponseMapping LoadResponses(string path, string regimesFolder) =>
        Load(path, regimesFolder, "responses", ResponseMappingReader.Read);

    /// <summary>Reads a mapping of complaints.</summary>
    /// <inheritdoc cref="LoadResponses"/>
    public static ComplaintMapping LoadComplaints(string path, string regimesFolder) =>
        Load(path, regimesFolder, "complaints", ComplaintMappingReader.Read);

    /// <summary>Reads a mapping of customers.</summary>
    /// <inheritdoc cref="LoadResponses"/>
    public static CustomerMapping LoadCustomers(string path, string regimesFolder) =>
        Load(path, regimesFolder, "customers", CustomerMappingReader.Read);

    private static T Load<T>(string path, string regimesFolder, string kind, Func<YamlMap, MappingContext, T> read)
    {
        var document = YamlDocument.Load(path);
        document.ThrowIfErrors();
        var context = new MappingContext(Path.GetFileName(path), Path.GetDirectoryName(Path.GetFullPath(path))!, regimesFolder);
        document.Root.OneOf("mapping", new Dictionary<string, string> { [kind] = kind });

        // A mapping of the other kind would be wrong in every line: one error says it.
        document.ThrowIfErrors();
        var mapping = read(document.Root, context);
        document.Root.Done();
        document.ThrowIfErrors();
        return mapping;
    }
}

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
