using System.CommandLine;
using System.Text;
using CSat.Domain.Text;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Output;

namespace CSat.Reports.Sheets;

/// <summary><c>report sheet</c>: what <c>./csat form</c> and <c>./csat survey-plan</c> start with the answers of the service.</summary>
internal static class SheetCommand
{
    private const string ChineseTag = "zh-CN";
    private const string EnglishTag = "en";

    public static HostCommand Create()
    {
        var file = new Argument<string>("FILE") { Description = "The service's answers about a questionnaire or a survey plan, as JSON." };
        var language = new Option<string>("--lang") { Description = "The document's language.", DefaultValueFactory = _ => ChineseTag };
        var pdf = new Option<string>("--out") { Description = "The PDF to write.", HelpName = "FILE.pdf", Required = true };
        var html = new Option<string?>("--html") { Description = "Also write the page as a self-contained HTML file.", HelpName = "FILE.html" };
        language.AcceptOnlyFromAmong(ChineseTag, EnglishTag);
        return new HostCommand("sheet", "Print a questionnaire or a survey plan from the service's answers.", "./csat form customer-survey/1 --organization demo --out form.pdf")
        {
            file, language, pdf, html,
        }.Handle(async (call, cancellation) =>
        {
            var (pdfFile, htmlFile) = (call.Arguments.GetRequiredValue(pdf), call.Arguments.GetValue(html));
            WholeFiles.Check("--out", pdfFile, "form.pdf");
            WholeFiles.Check("--html", htmlFile, "form.html");
            var answers = await SheetAnswers.ReadAsync(call.Arguments.GetRequiredValue(file), cancellation).ConfigureAwait(false);
            await using var printer = new SheetPrinter(call.Home.NodeModules, call.Loggers);
            var page = await printer.BuildAsync(answers, call.Arguments.GetValue(language) == EnglishTag ? Language.English : Language.Chinese).ConfigureAwait(false);
            var printed = await printer.PrintAsync(page, answers, cancellation).ConfigureAwait(false);
            await WholeFiles.WriteAsync([(pdfFile, printed), .. htmlFile is null ? Array.Empty<(string, byte[])>() : [(htmlFile, Encoding.UTF8.GetBytes(page.SelfContained()))]], cancellation).ConfigureAwait(false);
            call.Report.Fact("pdf", "PDF", Path.GetFullPath(pdfFile));
            if (htmlFile is not null)
            {
                call.Report.Fact("html", "HTML", Path.GetFullPath(htmlFile));
            }

            if (answers.Plan is null)
            {
                call.Report.Fact("digest", "摘要 digest", FormSheet.Of(answers, answers.Questionnaire!).Digest);
                call.Report.Fact("draft", "草稿 draft", answers.Questionnaire!.Approval is null);
            }

            if (page.MissingGlyphs.Zh.Length > 0)
            {
                call.Report.Fact("missing_glyphs", "没有字形的字符 characters without a glyph", $"{page.MissingGlyphs.Zh} {page.MissingGlyphs.En}");
            }

            return ExitCodes.Done;
        });
    }
}
