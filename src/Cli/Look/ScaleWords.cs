namespace CSat.Cli.Look;

/// <summary>Words by which answers on a scale are recognised, in Chinese and English.</summary>
internal static class ScaleWords
{
    private static readonly string[] Levels =
        ["满意", "同意", "符合", "一般", "satisf", "agree", "neutral", "excellent", "good", "fair", "poor", "很好", "较好", "较差", "很差", "优", "良", "likely", "never", "always", "often"];

    private static readonly string[] Denials = ["不", "差", "dis", "not ", "un", "poor", "never"];

    /// <summary>Whether a value is a word of a scale.</summary>
    public static bool Holds(string value) => value.Length <= 40 && Levels.Any(word => value.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a word of a scale says the bad.</summary>
    public static bool IsBad(string value) => Holds(value) && Denials.Any(word => value.Contains(word, StringComparison.OrdinalIgnoreCase));
}
