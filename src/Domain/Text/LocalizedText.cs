namespace CSat.Domain.Text;

/// <summary>A text in the two languages of the product. A reader who lacks one language is shown the other.</summary>
/// <param name="Zh">Simplified Chinese; may be empty when <paramref name="En"/> is not.</param>
/// <param name="En">English; may be empty when <paramref name="Zh"/> is not.</param>
public sealed record LocalizedText(string Zh, string En)
{
    /// <summary>The text in one language, or in the other when that one is empty.</summary>
    public string In(Language language) => language switch
    {
        Language.Chinese => Zh.Length > 0 ? Zh : En,
        _ => En.Length > 0 ? En : Zh,
    };

    /// <summary>One text that serves both languages, such as a proper name.</summary>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>The English text, for logs and test output.</summary>
    public override string ToString() => In(Language.English);
}

/// <summary>The two languages of the product.</summary>
public enum Language
{
    /// <summary>Simplified Chinese (zh-CN), the first language.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
