using CSat.Domain.Regimes;

namespace CSat.Regimes;

/// <summary>The regimes of a folder, by code.</summary>
public sealed class RegimeCatalogue
{
    private readonly SortedDictionary<string, (Regime Regime, string Text)> _byCode = new(StringComparer.Ordinal);

    private RegimeCatalogue()
    {
    }

    /// <summary>All regimes, by code.</summary>
    public IReadOnlyList<Regime> Regimes => [.. _byCode.Values.Select(entry => entry.Regime)];

    /// <summary>Reads every <c>*.yaml</c> of a folder.</summary>
    /// <exception cref="RegimeFileException">Some file has errors; the errors of all files are given.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static RegimeCatalogue Load(string folder)
    {
        var catalogue = new RegimeCatalogue();
        var errors = new List<RegimeFileError>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            try
            {
                var regime = RegimeLoader.Load(path);
                catalogue._byCode[regime.Code] = (regime, File.ReadAllText(path));
            }
            catch (RegimeFileException exception)
            {
                errors.AddRange(exception.Errors);
            }
        }

        return errors.Count > 0 ? throw new RegimeFileException(errors) : catalogue;
    }

    /// <summary>The regime of a code; null when there is none.</summary>
    public Regime? Find(string code) => _byCode.TryGetValue(code, out var entry) ? entry.Regime : null;

    /// <summary>The YAML text of a regime, as it is stored when an organisation adopts it; null when there is none.</summary>
    public string? TextOf(string code) => _byCode.TryGetValue(code, out var entry) ? entry.Text : null;
}
