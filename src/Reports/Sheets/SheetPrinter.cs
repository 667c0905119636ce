using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Reports.Assets;
using CSat.Reports.Page;
using CSat.Reports.Printing;
using Microsoft.Extensions.Logging;

namespace CSat.Reports.Sheets;

/// <summary>Makes forms and plans of a service's answers, with the fonts and the browser of the reports.</summary>
/// <param name="nodeModules">Where npm installed the fonts.</param>
/// <param name="loggers">For the renderer.</param>
/// <exception cref="ProblemException">Something needed is missing on this machine.</exception>
internal sealed class SheetPrinter(string nodeModules, ILoggerFactory loggers) : IAsyncDisposable
{
    private readonly PagePress _press = new(nodeModules);
    private readonly PageBuilder _pages = new(new FontCatalogue(nodeModules), loggers);

    /// <summary>The plan where the answers hold one, else the form.</summary>
    /// <exception cref="ProblemException">The answers hold neither.</exception>
    public Task<ReportPage> BuildAsync(SheetAnswers answers, Language language)
    {
        _press.Prepare();
        return (answers.Plan, answers.Questionnaire) switch
        {
            ({ } plan, _) => PageAsync(PlanSheet.Of(answers, plan), language),
            (_, { } version) => PageAsync(FormSheet.Of(answers, version), language),
            _ => throw new ProblemException(SheetProblems.Unreadable(answers.Organization.Code, "questionnaireVersion, surveyPlan")),
        };
    }

    /// <summary>Prints it.</summary>
    public Task<byte[]> PrintAsync(ReportPage page, SheetAnswers answers, CancellationToken cancellation) => _press.PrintAsync(page, answers.ReadAt, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _press.DisposeAsync().ConfigureAwait(false);
        await _pages.DisposeAsync().ConfigureAwait(false);
    }

    private Task<ReportPage> PageAsync(FormSheet sheet, Language language)
    {
        var chinese = language == Language.Chinese;
        var number = sheet.Demands.Document?.Number is { } known ? $"{known} · " : "";
        var approval = (sheet.ApprovedOn, sheet.ApprovedBy) switch
        {
            (null, _) => chinese ? "草稿，未批准" : "draft, not approved",
            ({ } day, { } role) => chinese ? $"{day:yyyy-MM-dd} {role.In(language)}批准" : $"approved {day:yyyy-MM-dd}, {role.In(language)}",
            ({ } day, null) => chinese ? $"{day:yyyy-MM-dd} 批准" : $"approved {day:yyyy-MM-dd}",
        };
        return BuildAsync<FormPage>(language, sheet, sheet.Organization, sheet.Title, $"{number}{sheet.Name} · {(chinese ? "摘要" : "digest")} {sheet.Digest} · {sheet.Regime} · {approval}");
    }

    private Task<ReportPage> PageAsync(PlanSheet sheet, Language language)
    {
        var read = sheet.ReadAt.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return BuildAsync<PlanPage>(language, sheet, sheet.Organization, sheet.Title, $"{sheet.Code} · {(language == Language.Chinese ? "查询于" : "as of")} {read}");
    }

    private Task<ReportPage> BuildAsync<TPage>(Language language, object sheet, LocalizedText organization, LocalizedText title, string foot)
        where TPage : SheetPage => _pages.BuildAsync<TPage>(
            new PageHead(organization.In(language), title.In(language), foot, language) { Css = EmbeddedText.PageCss + EmbeddedText.SheetCss },
            new Dictionary<string, object?> { ["Sheet"] = sheet, [nameof(SheetPage.Language)] = language });
}
