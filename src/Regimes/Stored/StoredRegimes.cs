using System.Globalization;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Text;
using CSat.Regimes.Reading;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Stored;

/// <summary>
/// Reads regimes that were adopted earlier. Their text passed the strict check of its day, so it is not checked again: keys of which this program knows nothing
/// are passed over, and a range, a reference or a demand that came later does not count. A stricter check never breaks an old round.
/// </summary>
public static class StoredRegimes
{
    private const int ErrorsShown = 3;

    /// <summary>The schemas that can be read, each with its reader. A schema that gives words another meaning gets a number and a reader of its own.</summary>
    private static readonly Dictionary<string, Func<YamlMap, Regime>> Readers = new(StringComparer.Ordinal)
    {
        [RegimeReader.Schema.ToString(CultureInfo.InvariantCulture)] = root => RegimeReader.Read(root, null),
    };

    /// <summary>Reads a text as it was adopted.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="name">What the problem calls it: the regime's code and version.</param>
    /// <exception cref="ProblemException">
    /// It is no YAML, its schema is none of this program's, or it says something in words that its schema never had: it is damaged, or of a newer program.
    /// </exception>
    public static Regime Parse(string text, string name)
    {
        var document = YamlDocument.ParseStored(text, name);
        ThrowIfErrors(document);
        var schema = (document.Root.Find("schema") as YamlScalar)?.Value ?? "";
        if (!Readers.TryGetValue(schema, out var read))
        {
            document.Root.AddUnreadable("schema", new(
                $"schema 为“{schema}”，本程序可读：{string.Join("、", Readers.Keys)}。", $"it is of schema \"{schema}\", this program reads {string.Join(", ", Readers.Keys)}."));
            ThrowIfErrors(document);
        }

        var regime = read!(document.Root);
        ThrowIfErrors(document);
        return regime;
    }

    private static string Place(RegimeFileError error) => $"{error.Line}:{error.Column}{(error.Path.Length > 0 ? " " : "")}{error.Path}";

    private static void ThrowIfErrors(YamlDocument document)
    {
        if (document.Errors.Count > 0)
        {
            var shown = document.Errors.Take(ErrorsShown).ToArray();
            var errors = new LocalizedText(
                string.Join(" ", shown.Select(error => $"{Place(error)}：{error.Message.Zh}")),
                string.Join(" ", shown.Select(error => $"{Place(error)}: {error.Message.En}")));
            throw new ProblemException(Unreadable(document.File, errors));
        }
    }

    private static Problem Unreadable(string regime, LocalizedText errors) =>
        Problem.Worded("stored", ProblemReason.RegimeInvalid, "regime", "stored-regime", ("regime", regime), ("errors", new TextFact(errors)));
}
