using System.Text.Json.Nodes;
using CSat.Domain.Text;

namespace CSat.Cli.Sources;

/// <summary>How a file was read.</summary>
/// <param name="Encoding">Name of the encoding; null in a workbook.</param>
/// <param name="Separator">What stands between fields; null in a workbook.</param>
/// <param name="Sheet">Name of the sheet; null in a text file.</param>
/// <param name="HeaderLine">Line or row of the header.</param>
public sealed record SourceForm(string? Encoding, char? Separator, string? Sheet, long HeaderLine)
{
    /// <summary>The same in words, without a full stop.</summary>
    public LocalizedText InWords => Sheet is not null
        ? new($"工作表“{Sheet}”，表头在第 {HeaderLine} 行", $"sheet \"{Sheet}\", header in row {HeaderLine}")
        : new($"编码 {Encoding}，分隔符 {Shown(Separator)}，表头在第 {HeaderLine} 行", $"encoding {Encoding}, separator {Shown(Separator)}, header in line {HeaderLine}");

    /// <summary>The same for programs.</summary>
    public JsonObject ToJson() => new() { ["encoding"] = Encoding, ["separator"] = Separator?.ToString(), ["sheet"] = Sheet, ["header_line"] = HeaderLine };

    /// <summary>A separator as a mapping writes it.</summary>
    public static string Shown(char? separator) => separator == '\t' ? "tab" : $"\"{separator}\"";
}
