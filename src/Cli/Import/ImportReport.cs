using System.Globalization;
using CSat.Cli.Csv;
using CSat.Cli.Mappings;
using CSat.Cli.Sources;
using CSat.Hosting.Output;

namespace CSat.Cli.Import;

/// <summary>Prints what became of an import.</summary>
public static class ImportReport
{
    /// <summary>The result table, and where the refused rows are.</summary>
    public static void Print(ConsoleReport report, ImportMapping mapping, SourceForm form, ImportResult result, RejectsFile rejects)
    {
        report.Member("organization", mapping.Organization.Code);
        report.Line($"组织 Organisation: {mapping.Organization.Code}");
        report.Line($"读法 Read as: {form.InWords.Zh}; {form.InWords.En}");
        report.Member("read_as", form.ToJson());
        report.Table(
            "result",
            ["Rows", "Stored", "Already stored", "Extended", "Refused", "Not mapped", "Left out"],
            [[result.Rows, result.Stored, result.AlreadyStored, result.Extended, result.Refused, result.NotMapped, result.LeftOut]]);
        if (result.FileRows != result.Rows)
        {
            report.Fact("rows_in_file", "文件的行数（上表按问卷计） Rows of the file (the table counts forms)", result.FileRows.ToString(CultureInfo.InvariantCulture));
        }

        if (mapping is ResponseMapping { Weight: { } weight })
        {
            report.Fact("weight", "权重列（权重随问卷保存，各数值未加权） Column of weights (kept with the forms, no figure is weighted)", weight);
        }

        if (result.TextsCut > 0)
        {
            report.Fact("texts_cut", "截断的文本（行已导入） Texts cut (their rows are in)", result.TextsCut.ToString(CultureInfo.InvariantCulture));
        }

        if (result.Blank > 0)
        {
            report.Fact("blank", "空白问卷（没有任何一项作答，不算回收） Blank forms (no item answered, not counted as returned)", result.Blank.ToString(CultureInfo.InvariantCulture));
        }

        if (rejects.Rows > 0)
        {
            report.Fact("rejects", "未导入的行 Rows that did not go in", rejects.Path);
        }
    }
}
