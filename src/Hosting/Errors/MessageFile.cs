using System.Text.RegularExpressions;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using YamlDotNet.RepresentationModel;

namespace CSat.Hosting.Errors;

/// <summary>What problems say in one language: <c>messages/LOCALE.yaml</c>.</summary>
public sealed partial class MessageFile
{
    private readonly Dictionary<string, string> _format;

    private MessageFile(string locale, YamlMappingNode root)
    {
        Locale = locale;
        _format = Texts((YamlMappingNode)root["format"]);
        Words = Texts((YamlMappingNode)root["words"]);
        Reasons = ((YamlMappingNode)root["reasons"]).ToDictionary(
            entry => ((YamlScalarNode)entry.Key).Value!,
            entry => new ReasonTexts(((YamlScalarNode)entry.Value["message"]).Value!, ((YamlScalarNode)entry.Value["fix"]).Value!),
            StringComparer.Ordinal);
    }

    /// <summary>The language, from the file's name: <c>zh-CN</c>.</summary>
    public string Locale { get; }

    /// <summary>The texts by the key of a <see cref="KeyedWording"/>, facts in braces.</summary>
    public IReadOnlyDictionary<string, ReasonTexts> Reasons { get; }

    /// <summary>The words by the key of a <see cref="WordFact"/>.</summary>
    public IReadOnlyDictionary<string, string> Words { get; }

    /// <summary>Reads a file.</summary>
    public static MessageFile Read(string path)
    {
        using var reader = File.OpenText(path);
        var stream = new YamlStream();
        stream.Load(reader);
        return new(Path.GetFileNameWithoutExtension(path), (YamlMappingNode)stream.Documents[0].RootNode);
    }

    /// <summary>What is wrong.</summary>
    public string Message(Problem problem) => Say(problem, texts => texts.Message, given => given.Message);

    /// <summary>What to do about it; may be empty where the message of another program says it.</summary>
    public string Fix(Problem problem) => Say(problem, texts => texts.Fix, given => given.Fix);

    /// <summary>What is wrong with some input: the first problems in full, and then how many there are.</summary>
    /// <param name="said">The first of them, as <see cref="Whole"/> says them; the most telling first.</param>
    /// <param name="shown">How many these are.</param>
    /// <param name="count">How many there are in all.</param>
    public string Joined(IEnumerable<string> said, int shown, int count)
    {
        var text = string.Join(_format["sentences"], said);
        return count > shown ? text + Filled(_format["more"], [new("count", count)]) : text;
    }

    /// <summary>What is wrong and what to do about it.</summary>
    public string Whole(Problem problem) => Message(problem) + _format["sentences"] + Fix(problem);

    private static Dictionary<string, string> Texts(YamlMappingNode section) =>
        section.ToDictionary(entry => ((YamlScalarNode)entry.Key).Value!, entry => ((YamlScalarNode)entry.Value).Value!, StringComparer.Ordinal);

    private string Say(Problem problem, Func<ReasonTexts, string> part, Func<GivenWording, LocalizedText> given) => problem.Wording switch
    {
        KeyedWording keyed => Filled(part(Reasons[keyed.Key]), keyed.Facts),
        GivenWording own => Given(given(own)),
        var other => throw new ArgumentException($"A wording of kind {other.GetType().Name} cannot be said.", nameof(problem)),
    };

    private string Given(LocalizedText text) => text.In(Locale.StartsWith("zh", StringComparison.Ordinal) ? Language.Chinese : Language.English);

    private string Filled(string text, IReadOnlyList<NamedFact> facts) =>
        FactName().Replace(text, match => Shown(facts.First(fact => fact.Name == match.Groups[1].Value).Value, facts));

    private string Shown(Fact fact, IReadOnlyList<NamedFact> facts) => fact switch
    {
        WordFact word => Filled(Words[word.Key], facts),
        TextFact given => Given(given.Text),
        ListFact list => string.Join(_format["list"], list.Items.Select(item => Shown(item, facts))),
        _ => fact.ToString()!,
    };

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex FactName();
}

/// <summary>What a message file says for one wording of a reason.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record ReasonTexts(string Message, string Fix);
