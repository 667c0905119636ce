using System.Globalization;
using System.IO.Compression;
using System.Security;

namespace CSat.Cli.Tests.Sources;

/// <summary>Writes workbooks cell by cell, so that a test says what each cell is rather than what a library makes of it.</summary>
internal static class TestWorkbook
{
    /// <summary>Formats of cells: 0 general, 1 date, 2 date and time, 3 time, 4 a Chinese date, 5 two decimals.</summary>
    private const string Styles =
        "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><numFmts count='1'><numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"d\"日\"'/></numFmts>"
        + "<fonts count='1'><font/></fonts><fills count='1'><fill/></fills><borders count='1'><border/></borders>"
        + "<cellXfs count='6'><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='22'/><xf numFmtId='21'/><xf numFmtId='164'/><xf numFmtId='2'/></cellXfs></styleSheet>";

    /// <summary>A text cell.</summary>
    public static string Text(string at, string text) => $"<c r='{at}' t='inlineStr'><is><t xml:space='preserve'>{SecurityElement.Escape(text)}</t></is></c>";

    /// <summary>A number in a format.</summary>
    public static string Number(string at, double number, int style = 0) => string.Create(CultureInfo.InvariantCulture, $"<c r='{at}' s='{style}'><v>{number:R}</v></c>");

    /// <summary>A truth value.</summary>
    public static string Flag(string at, bool flag) => $"<c r='{at}' t='b'><v>{(flag ? 1 : 0)}</v></c>";

    /// <summary>Writes one.</summary>
    /// <param name="path">Where.</param>
    /// <param name="from1904">Whether days count from 1904.</param>
    /// <param name="merged">A merged range; null for none.</param>
    /// <param name="sheets">Names and rows, each row a number and its cells.</param>
    public static string Write(string path, bool from1904, string? merged, params (string Name, (int Row, string[] Cells)[] Rows)[] sheets)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Put("[Content_Types].xml", $"<Types xmlns='{Package}/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/></Types>");
        Put("_rels/.rels", $"<Relationships xmlns='{Package}/relationships'><Relationship Id='rId1' Type='{Office}/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        Put("xl/styles.xml", Styles);
        Put(
            "xl/workbook.xml",
            $"<workbook xmlns='{Main}' xmlns:r='{Office}'><workbookPr date1904='{(from1904 ? 1 : 0)}'/><sheets>"
            + string.Concat(sheets.Select((sheet, i) => $"<sheet name='{sheet.Name}' sheetId='{i + 1}' r:id='rId{i + 1}'/>")) + "</sheets></workbook>");
        Put(
            "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns='{Package}/relationships'><Relationship Id='rId99' Type='{Office}/styles' Target='styles.xml'/>"
            + string.Concat(sheets.Select((_, i) => $"<Relationship Id='rId{i + 1}' Type='{Office}/worksheet' Target='worksheets/sheet{i + 1}.xml'/>")) + "</Relationships>");
        for (var i = 0; i < sheets.Length; i++)
        {
            Put(
                $"xl/worksheets/sheet{i + 1}.xml",
                $"<worksheet xmlns='{Main}'><sheetData>" + string.Concat(sheets[i].Rows.Select(row => $"<row r='{row.Row}'>{string.Concat(row.Cells)}</row>")) + "</sheetData>"
                + (merged is null ? "" : $"<mergeCells count='1'><mergeCell ref='{merged}'/></mergeCells>") + "</worksheet>");
        }

        return path;

        void Put(string name, string text)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write("<?xml version='1.0' encoding='UTF-8'?>" + text);
        }
    }
}
