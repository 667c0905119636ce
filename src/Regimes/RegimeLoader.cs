using CSat.Domain.Regimes;
using CSat.Regimes.Reading;
using CSat.Regimes.Yaml;

namespace CSat.Regimes;

/// <summary>Reads a regime file. The same text gives the same regime, so an adopted version may be stored as its text.</summary>
public static class RegimeLoader
{
    /// <summary>Reads a file; its name must be the regime's code.</summary>
    /// <exception cref="RegimeFileException">The file has errors; all are given.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Regime Load(string path)
    {
        var document = YamlDocument.Load(path);
        return Read(document, Path.GetFileNameWithoutExtension(path));
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">The name that errors give.</param>
    /// <exception cref="RegimeFileException">The text has errors; all are given.</exception>
    public static Regime Parse(string text, string file = "regime.yaml") => Read(YamlDocument.Parse(text, file), null);

    private static Regime Read(YamlDocument document, string? expectedCode)
    {
        document.ThrowIfErrors();
        var regime = RegimeReader.Read(document.Root, expectedCode);
        document.ThrowIfErrors();
        return regime;
    }
}
