using System.CommandLine;
using CSat.Analytics;
using CSat.Domain.Calendars;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Hosting.CommandLine;
using CSat.Hosting.Output;
using CSat.Reports.Page;
using CSat.Reports.Sheets;
using CSat.Reports.Workbooks;

namespace CSat.Reports.Generation;

/// <summary><c>./csat report KIND</c>.</summary>
internal static class ReportCommand
{
    private const string ChineseTag = "zh-CN";
    private const string EnglishTag = "en";

    public static HostCommand Create()
    {
        var kind = new Argument<string>("KIND") { Description = $"What to print: {string.Join(" or ", ReportKind.All.Select(one => one.Code))}." };
        var organization = new Option<string>("--organization") { Description = "The organisation's code.", HelpName = "O", Required = true };
        var round = new Option<string?>("--round") { Description = $"The survey round to review (default: the whole time; {ReportKind.SurveyAnalysis.Code} asks for it).", HelpName = "R" };
        var customer = new Option<string?>("--customer") { Description = $"Code of the customer that the {ReportKind.CustomerScorecard.Code} is of, which asks for it.", HelpName = "C" };
        var period = new Option<string?>("--period") { Description = "The calendar period to review: 2026-10, 2026Q3, 2026H2 or 2026.", HelpName = "P" };
        var language = new Option<string>("--lang") { Description = "The report's language.", DefaultValueFactory = _ => ChineseTag };
        var pdf = new Option<string>("--out") { Description = "The PDF to write.", HelpName = "FILE.pdf", Required = true };
        var html = new Option<string?>("--html") { Description = "Also write the page as a self-contained HTML file.", HelpName = "FILE.html" };
        kind.AcceptOnlyFromAmong([.. ReportKind.All.Select(one => one.Code)]);
        language.AcceptOnlyFromAmong(ChineseTag, EnglishTag);

        var command = new HostCommand(
            "report",
            "Print a report from the published warehouse of an organisation.",
            $"./csat report {ReportKind.ManagementReview.Code} --organization demo --lang zh-CN --out management-review.pdf --html management-review.html",
            $"./csat report {ReportKind.CustomerScorecard.Code} --organization demo --customer C-001 --lang zh-CN --out C-001.pdf");
        command.Arguments.Add(kind);
        command.Options.Add(organization);
        command.Options.Add(round);
        command.Options.Add(customer);
        command.Options.Add(period);
        command.Options.Add(language);
        command.Options.Add(pdf);
        command.Options.Add(html);
        command.Subcommands.Add(WorkbookCommand.Create());
        command.Subcommands.Add(SheetCommand.Create());
        return command.Handle(async (call, cancellation) =>
        {
            var arguments = call.Arguments;
            var code = arguments.GetRequiredValue(organization);
            var asked = ReportKind.Of(arguments.GetRequiredValue(kind));
            var request = new ReportRequest(
                call.State.Warehouse(code),
                code,
                asked,
                RangeOf(asked, arguments.GetValue(round), arguments.GetValue(period), arguments.GetValue(customer)),
                arguments.GetValue(language) == EnglishTag ? Language.English : Language.Chinese,
                arguments.GetRequiredValue(pdf),
                arguments.GetValue(html));
            WholeFiles.Check("--out", request.PdfFile, "report.pdf");
            WholeFiles.Check("--html", request.HtmlFile, "report.html");
            await using var generator = new ReportGenerator(call.Home.NodeModules, call.Loggers);
            var result = await generator.WriteAsync(request, cancellation).ConfigureAwait(false);
            call.Report.Fact("pdf", "PDF", Path.GetFullPath(request.PdfFile));
            if (request.HtmlFile is { } file)
            {
                call.Report.Fact("html", "HTML", Path.GetFullPath(file));
            }

            if (result.MissingGlyphs.Zh.Length > 0)
            {
                call.Report.Fact("missing_glyphs", "没有字形的字符 characters without a glyph", $"{result.MissingGlyphs.Zh} {result.MissingGlyphs.En}");
            }

            call.Report.Fact("data_as_of", "data as of", result.Snapshot.LocalDataAsOf);
            call.Report.Table("summary", ["Measure", "Value", "Note"], result.Cards.Select(card => (IReadOnlyList<object?>)[card.Label.In(request.Language), card.Value.In(request.Language), card.Note.In(request.Language)]));
            return ExitCodes.Done;
        });
    }

    private static ReviewRange RangeOf(ReportKind kind, string? round, string? period, string? customer) => (kind, round, period, customer) switch
    {
        ({ OfOneRound: true }, null, _, _) or ({ OfOneRound: true }, _, not null, _) => throw new ProblemException(Problems.FieldMissing("--round")),
        ({ OfOneCustomer: true }, _, _, null) => throw new ProblemException(Problems.FieldMissing("--customer")),
        ({ OfOneCustomer: false }, _, _, not null) => throw new ProblemException(Problems.FieldInvalid("--customer", customer, ProblemForm.ScorecardOnly)),
        _ => RangeOf(round, period) with { Sections = kind.Sections, Customer = customer },
    };

    /// <summary>The part of the time that was asked for.</summary>
    /// <exception cref="ProblemException">Both are given, or the period is none.</exception>
    public static ReviewRange RangeOf(string? round, string? period) => (round, period) switch
    {
        (_, null) => new(round, null),
        (not null, _) => throw new ProblemException(Problems.FieldInvalid("period", period, ProblemForm.RoundOrPeriod)),
        _ when CalendarPeriod.TryParse(period, out var known) => new(null, known),
        _ => throw new ProblemException(Problems.FieldInvalid("period", period, ProblemForm.Period)),
    };
}
