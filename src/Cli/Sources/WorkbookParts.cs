using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace CSat.Cli.Sources;

/// <summary>What a workbook says beside its rows, which the library that reads those does not tell.</summary>
internal static partial class WorkbookParts
{
    /// <summary>Whether its days count from 1904.</summary>
    public static bool CountsFrom1904(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return Load(archive, "xl/workbook.xml").Elements().Any(element => element.Name.LocalName == "workbookPr" && element.Attribute("date1904")?.Value is "1" or "true");
    }

    /// <summary>The merged cells of a row of a sheet: index of the first column and of the last, from 0.</summary>
    public static IReadOnlyList<(int First, int Last)> Merged(string path, string sheet, long row)
    {
        using var archive = ZipFile.OpenRead(path);
        var id = Load(archive, "xl/workbook.xml").Descendants().First(element => element.Name.LocalName == "sheet" && element.Attribute("name")?.Value == sheet)
            .Attributes().First(attribute => attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.Length > 0).Value;
        var target = Load(archive, "xl/_rels/workbook.xml.rels").Elements().First(element => element.Attribute("Id")?.Value == id).Attribute("Target")!.Value;
        using var stream = archive.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target)!.Open();
        using var reader = XmlReader.Create(stream);
        var merged = new List<(int, int)>();
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && Range().Match(reader.GetAttribute("ref") ?? "") is { Success: true } range
                && long.Parse(range.Groups[2].ValueSpan) <= row && row <= long.Parse(range.Groups[4].ValueSpan) && range.Groups[1].Value != range.Groups[3].Value)
            {
                merged.Add((Column(range.Groups[1].Value), Column(range.Groups[3].Value)));
            }
        }

        return merged;
    }

    private static XElement Load(ZipArchive archive, string part)
    {
        using var stream = archive.GetEntry(part)!.Open();
        return XDocument.Load(stream).Root!;
    }

    private static int Column(string letters) => letters.Aggregate(0, (number, letter) => (26 * number) + letter - 'A' + 1) - 1;

    [GeneratedRegex("^([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})$")]
    private static partial Regex Range();
}
