using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Regimes;
using CSat.Regimes.Yaml;

namespace CSat.Cli.RegimeFiles;

/// <summary>A regime file that a user names, wherever it lies and whatever it is called.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text.</param>
internal sealed record RegimeFile(string Name, string Text)
{
    /// <summary>Reads the file's text.</summary>
    /// <exception cref="ProblemException">There is no such file.</exception>
    /// <exception cref="RegimeFileException">It is larger than a regime may be or no UTF-8.</exception>
    public static RegimeFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new ProblemException(Csv.CsvProblems.FileMissing(path));
        }

        // What is too large is refused before it is in memory.
        if (new FileInfo(path).Length > YamlDocument.LimitBytes)
        {
            YamlDocument.Load(path).ThrowIfErrors();
        }

        return new(Path.GetFileName(path), File.ReadAllText(path));
    }

    /// <summary>The regime in it.</summary>
    /// <exception cref="RegimeFileException">It has errors; all are given.</exception>
    public Regime Parse() => RegimeLoader.Parse(Text, Name);
}
