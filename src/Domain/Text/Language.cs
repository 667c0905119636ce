namespace CSat.Domain.Text;

/// <summary>The two languages of the product.</summary>
public enum Language
{
    /// <summary>Simplified Chinese (zh-CN), the first language.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
