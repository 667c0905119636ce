using System.Text.RegularExpressions;
using CSat.Contracts.V1;
using CSat.Reports.Sheets;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;
using Language = CSat.Domain.Text.Language;

namespace CSat.Reports.Tests.Sheets;

/// <summary>The paper form as Chromium prints it: everything that it must say is on it, in both languages, whole.</summary>
public sealed class FormTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private readonly TemporaryDirectory _work = new();
    private readonly SheetPrinter _printer = new(Repository.NodeModules, NullLoggerFactory.Instance);

    [Theory]
    [InlineData("manufacturing-after-sales", "key-customers", Language.Chinese)]
    [InlineData("manufacturing-after-sales", "key-customers", Language.English)]
    [InlineData("hospital-bonus-penalty", "monthly-inpatients", Language.Chinese)]
    [InlineData("hospital-bonus-penalty", "monthly-inpatients", Language.English)]
    [InlineData("three-modules-employees", "employees", Language.Chinese)]
    [InlineData("three-modules-employees", "employees", Language.English)]
    public async Task Every_item_level_and_criterion_is_on_the_form(string regime, string kind, Language language)
    {
        var (version, directory) = AnswerFile.Questionnaire(regime, kind);
        var (pages, sheet) = await PrintAsync(regime, version, directory, language, $"{regime}.{language}");
        var text = string.Concat(pages);

        foreach (var words in Words(sheet, language).Append(sheet.Title.In(language)).Append(sheet.Name).Append(sheet.Digest).Append(sheet.Organization.In(language)))
        {
            text.ShouldContain(Bare(words));
        }

        text.ShouldContain(Bare(language == Language.Chinese ? "意见和建议" : "Opinions and suggestions"));
        text.ShouldContain(Bare(language == Language.Chinese ? "调查目的：了解客户的评价" : "Purpose: To learn what customers think"));
        text.ShouldContain(Bare(language == Language.Chinese ? "2026-03-02" : "approved 2026-03-02"), customMessage: "the day in the organisation's zone");
        text.ShouldNotContain(language == Language.Chinese ? "草稿" : "Draft");
    }

    [Theory]
    [InlineData(Language.Chinese, "无法判断")]
    [InlineData(Language.English, "Cannotjudge")]
    public async Task A_long_form_repeats_its_head_on_every_page_and_splits_no_item(Language language, string abstain)
    {
        var (version, directory) = AnswerFile.Questionnaire("manufacturing-after-sales", "key-customers", items: 40);
        var topics = AnswerFile.Regime("manufacturing-after-sales").Survey!.Topics.Where(topic => topic.Criteria.Count > 0).ToArray();
        for (var i = 0; i < 40; i++)
        {
            version.ItemContents[i].Criteria.Clear();
            version.ItemContents[i].Criteria.AddRange(topics[i % topics.Length].Criteria.Select(pair => new LevelCriterion { Level = pair.Key, Text = AnswerFile.Text($"{pair.Value.Zh}（{i + 1}）", $"{pair.Value.En} ({i + 1})") }));
        }

        var (pages, sheet) = await PrintAsync("manufacturing-after-sales", version, directory, language, $"long.{language}");

        pages.Count.ShouldBeInRange(3, 12);
        foreach (var item in sheet.Blocks.Single().Items)
        {
            string[] words = [item.Name.In(language), .. item.Criteria.Values.Select(criterion => criterion.In(language))];
            pages.Count(page => words.All(word => page.Contains(Bare(word), StringComparison.Ordinal))).ShouldBe(1, $"item {item.Number} is whole on one page");
        }

        var best = Bare(sheet.Blocks.Single().Scale.Levels[0].Name.In(language));
        foreach (var page in pages.Where(page => sheet.Blocks.Single().Items.Any(item => page.Contains(Bare(item.Criteria[5].In(language)), StringComparison.Ordinal))))
        {
            page.ShouldContain(best);
            page.ShouldContain(abstain);
        }
    }

    [Theory]
    [InlineData("manufacturing-after-sales", "key-customers", "□ 客户", "经销商 业务员（自评） 评价的企业 竞争对手（名称）", "调查人声明 征询热线 评价的科室")]
    [InlineData("hospital-ward-programme", "letters", "征询热线电话：028-88395303", "", "测评对象 评价的企业")]
    [InlineData("hospital-ward-programme", "ward-round", "测评对象 病人 家属", "测评区域 病区", "征询热线电话")]
    [InlineData("hospital-bonus-penalty", "department-evaluation", "评价的科室（部门） 评价的人员", "调查人声明：遵守调查纪律，调查行为规范严谨、不得对调查对象进行诱导、确保调查的信息全面真实。", "经销商")]
    [InlineData("property-focus-analyses", "half-yearly", "年龄 性别 女 男 职业", "", "经销商")]
    [InlineData("property-fourth-quarter-survey", "fourth-quarter", "表号 QR-017-03", "", "评价的企业")]
    [InlineData("bus-maker-survey", "survey", "表号 XS-QR-008", "", "评价的企业")]
    public async Task What_the_regime_demands_beside_the_items_is_on_the_form_and_nothing_else(string regime, string kind, string said, string also, string unsaid)
    {
        var (version, directory) = AnswerFile.Questionnaire(regime, kind);
        var text = string.Concat((await PrintAsync(regime, version, directory, Language.Chinese, "demands")).Pages);

        foreach (var words in $"{said} {also}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "□"))
        {
            text.ShouldContain(Bare(words));
        }

        foreach (var words in unsaid.Split(' '))
        {
            text.ShouldNotContain(words);
        }
    }

    [Theory]
    [InlineData(Language.Chinese, "草稿：未经批准，不得发放。")]
    [InlineData(Language.English, "Draft: not approved, not to be handed out.")]
    public async Task A_version_that_is_not_approved_says_so_on_every_page_and_keeps_its_digest(Language language, string said)
    {
        var (approved, directory) = AnswerFile.Questionnaire("manufacturing-after-sales", "key-customers", items: 30);
        var (draft, _) = AnswerFile.Questionnaire("manufacturing-after-sales", "key-customers", items: 30, approved: false);

        var printed = await PrintAsync("manufacturing-after-sales", draft, directory, language, "draft");

        printed.Pages.Count.ShouldBeGreaterThan(1);
        printed.Pages[0].ShouldContain(Bare(said));
        printed.Pages.ShouldAllBe(page => page.Contains(language == Language.Chinese ? "草稿" : "DRAFT", StringComparison.Ordinal));
        printed.Sheet.Digest.ShouldBe((await PrintAsync("manufacturing-after-sales", approved, directory, language, "approved")).Sheet.Digest);
        directory.Items[0].Name.Zh += "！";
        (await PrintAsync("manufacturing-after-sales", approved, directory, language, "changed")).Sheet.Digest.ShouldNotBe(printed.Sheet.Digest);
    }

    [Fact]
    public async Task Scales_points_and_required_marks_are_those_of_the_version()
    {
        var (version, directory) = AnswerFile.Questionnaire("manufacturing-after-sales", "key-customers");
        version.ItemScales.Add(new ItemScale { Item = "item-7", Scale = "recommendation" });
        foreach (var content in version.ItemContents)
        {
            content.MaxPoints = new() { Value = content.Item == "item-1" ? "40" : "10" };
            content.Required = content.Item != "item-2";
        }

        var (pages, sheet) = await PrintAsync("manufacturing-after-sales", version, directory, Language.Chinese, "points");
        var text = string.Concat(pages);

        sheet.Blocks.Select(block => (block.Scale.Code, block.Items.Count, block.MayAbstain)).ShouldBe([("five-grade", 6, true), ("recommendation", 1, false)]);
        Regex.Count(text, "\\*必答").ShouldBe(6);
        text.ShouldContain("满分40分");
        text.ShouldContain("很满意10/10");
        text.ShouldContain("109876543210");
    }

    [Fact]
    public async Task The_same_form_gives_the_same_bytes_and_no_letter_is_a_box()
    {
        var (version, directory) = AnswerFile.Questionnaire("manufacturing-after-sales", "key-customers");
        await PrintAsync("manufacturing-after-sales", version, directory, Language.Chinese, "first");
        await PrintAsync("manufacturing-after-sales", version, directory, Language.Chinese, "second");

        File.ReadAllBytes(_work.PathOf("first.pdf")).ShouldBe(File.ReadAllBytes(_work.PathOf("second.pdf")));
        using var pdf = new PdfReading(_work.PathOf("first.pdf"));
        Enumerable.Range(1, pdf.Pages).Sum(pdf.Boxes).ShouldBe(0);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _printer.DisposeAsync();

    public void Dispose() => _work.Dispose();

    private static IEnumerable<string> Words(FormSheet sheet, Language language) =>
        from block in sheet.Blocks
        from words in block.Items.SelectMany(item => item.Criteria.Values.Append(item.Name)).Concat(block.Scale.Levels.Select(level => level.Name))
        select words.In(language);

    // A word that is broken at the end of a line has no blank there.
    private static string Bare(string text) => Regex.Replace(text, "\\s", "");

    private async Task<(IReadOnlyList<string> Pages, FormSheet Sheet)> PrintAsync(string regime, QuestionnaireVersion version, Contracts.V1.Directory directory, Language language, string name)
    {
        var answers = await SheetAnswers.ReadAsync(await AnswerFile.WriteAsync(_work.PathOf(name + ".json"), regime, version, directory), CancellationToken.None);
        var page = await _printer.BuildAsync(answers, language);
        page.MissingGlyphs.Zh.ShouldBeEmpty();
        var file = _work.PathOf(name + ".pdf");
        await File.WriteAllBytesAsync(file, await _printer.PrintAsync(page, answers, CancellationToken.None));
        if (Environment.GetEnvironmentVariable("CSAT_KEEP") is { Length: > 0 } folder)
        {
            File.Copy(file, Path.Combine(folder, name + ".pdf"), overwrite: true);
        }

        using var pdf = new PdfReading(file);
        output.WriteLine($"{name}: {pdf.Pages} pages");
        return ([.. Enumerable.Range(1, pdf.Pages).Select(number => Bare(pdf.Text(number)))], FormSheet.Of(answers, version));
    }
}
