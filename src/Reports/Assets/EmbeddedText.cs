using CSat.Charts.Drawing;

namespace CSat.Reports.Assets;

/// <summary>The page's own style sheets and script.</summary>
internal static class EmbeddedText
{
    public static string ReportCss { get; } = Read("report.css");

    public static string PageCss { get; } = Read("page.css");

    public static string SheetCss { get; } = Read("sheet.css");

    public static string PageScript { get; } = Read("page.js");

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedText).Assembly.GetManifestResourceStream("Assets/" + name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Replace("{{fonts}}", FontNames.List, StringComparison.Ordinal);
    }
}
