using CSat.Domain.Text;

namespace CSat.Analytics.Shared;

/// <summary>Texts that people gave, such as names and comments, as they may stand beside numbers.</summary>
internal static class ShownText
{
    /// <summary>A name.</summary>
    public static LocalizedText Of(string? zh, string? en) => new(Of(zh), Of(en));

    /// <summary>A text in the language in which it was written.</summary>
    public static string Of(string? text) => DirectionMarks.SetApart(text ?? "");
}
