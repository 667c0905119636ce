namespace CSat.Cli.Look;

/// <summary>Words by which answers on a scale and the purposes of columns are recognised, in Chinese and English.</summary>
internal static class ScaleWords
{
    private static readonly string[] Levels =
        ["满意", "同意", "符合", "一般", "satisf", "agree", "neutral", "excellent", "good", "fair", "poor", "很好", "较好", "较差", "很差", "优", "良", "likely", "never", "always", "often"];

    /// <summary>Whether a value is a word of a scale.</summary>
    public static bool Holds(string value) => value.Length <= 40 && IsNamed(value, Levels);

    /// <summary>Whether a name holds one of the words.</summary>
    public static bool IsNamed(string name, params IEnumerable<string> words) => words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
