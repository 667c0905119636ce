using CSat.Cli.Mappings;
using CSat.Cli.Sources;
using CSat.Domain.Problems;
using CSat.Regimes;
using CSat.Testing;

namespace CSat.Cli.Tests.Mappings;

/// <summary>Each error of a mapping names its line, its path and what is allowed.</summary>
public sealed class MappingErrorTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("scale: five-grade", "scale: five-grades", "questionnaire.scale", "five-grade", "a scale that the regime lacks")]
    [InlineData("\"5\": very-satisfied", "\"5\": delighted", "levels.values.5", "very-satisfied", "a level that the scale lacks")]
    [InlineData("not-applicable: [\"0\", \"\"]", "not-applicable: [\"0\", \"5\"]", "levels.not-applicable", "both a level and not applicable", "a value with two meanings")]
    [InlineData("every: half-year", "every: fortnight", "rounds.every", "half-year", "a period that is none")]
    [InlineData("survey-kind: special", "survey-kind: specials", "rounds.survey-kind", "did you mean \"special\"", "a survey kind that the regime lacks")]
    [InlineData("time-zone: UTC", "time-zone: Mars/Olympus", "organization.time-zone", "IANA", "a zone that does not exist")]
    [InlineData("code: lounge\n", "code: Lounge 1\n", "organization.code", "lower case", "an organisation code with capitals")]
    [InlineData("regime: manufacturing-after-sales", "regime: after-sales", "regime", "manufacturing-after-sales", "a regime that is not there")]
    [InlineData("department: it }", "department: informatics }", "items[5].department", "facilities, cleaning, catering, it, service", "an item of no department")]
    [InlineData("respondent: customer", "respondent: passenger", "respondent", "customer, dealer, salesperson", "a respondent kind that is none")]
    [InlineData("formats: [yyyy-MM-dd]", "formats: [dd.mm]", "responded-at.formats", "yyyy-MM-dd", "a format without a year")]
    [InlineData("external-id: response_no", "external_id: response_no", "external_id", "did you mean \"external-id\"", "an unknown key")]
    [InlineData("code: comfort,", "code: 舒适,", "items[0].code", "1 to 64 letters", "a code with other letters")]
    [InlineData("code: wifi,", "code: comfort,", "items[5].code", "given twice", "a code given twice")]
    [InlineData("own: british-airways ", "owner: british-airways ", "rating.company.own", "missing", "nobody says which company is ours")]
    public void A_wrong_line_is_named(string right, string wrong, string path, string words, string why)
    {
        var text = File.ReadAllText(Repository.PathOf("samples", "lounge", "mapping.yaml"));
        text.ShouldContain(right);
        var broken = text.Replace(right, wrong, StringComparison.Ordinal);
        var line = text[..text.IndexOf(right, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

        var errors = Errors(broken);

        var error = errors.FirstOrDefault(found => found.Path == path).ShouldNotBeNull(why);
        error.Line.ShouldBe(line, why);
        error.Message.En.ShouldContain(words, Case.Sensitive, why);
        error.Message.Zh.ShouldNotBeEmpty();
    }

    [Fact]
    public void All_errors_come_at_once()
    {
        var text = File.ReadAllText(Repository.PathOf("samples", "lounge", "mapping.yaml"))
            .Replace("every: half-year", "every: fortnight", StringComparison.Ordinal)
            .Replace("respondent: customer", "respondent: passenger", StringComparison.Ordinal)
            .Replace("department: it }", "department: informatics }", StringComparison.Ordinal);

        Errors(text).Select(error => error.Path).ShouldBe(["items[5].department", "rounds.every", "respondent"], ignoreOrder: true);
    }

    [Fact]
    public void A_mapping_of_complaints_is_not_taken_for_one_of_responses()
    {
        var error = Errors(File.ReadAllText(Repository.PathOf("samples", "cfpb", "mapping.yaml"))).Single();

        error.Path.ShouldBe("mapping");
        error.Message.En.ShouldContain("responses");
    }

    [Fact]
    public void A_column_that_the_file_lacks_is_named_with_the_nearest_and_all_columns()
    {
        string[] header = ["response_no", "airline", "airport", "lounge_type", "traveller_type", "date", "confort", "cleanliness", "bar_beverages", "catering", "washrooms", "wifi", "staff_service", "recommended"];

        var errors = ColumnErrors(string.Join(',', header) + "\n1\n");

        errors.Select(error => error.Path).ShouldBe(["items[0].column", "items[5].column"]);
        errors[0].Message.En.ShouldContain("did you mean \"confort\"");
        errors[0].Message.En.ShouldContain(string.Join(", ", header));
        errors[0].Message.Zh.ShouldContain("是否指“confort”");
        errors[0].Line.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("separator: \",\"", "response_no;airline;airport;lounge_type;traveller_type;date;comfort;cleanliness\n1;a;b;c;d;2025-01-05;5;5\n", "leave separator out", "去掉映射中的 separator", "a separator that is not the file's")]
    [InlineData("", "Lounge reviews, exported by the portal\n\nresponse_no,airline,airport,lounge_type,traveller_type,date,comfort,cleanliness\n1,a,b,c,d,2025-01-05,5,5\n", "write skip-lines: 2", "skip-lines: 2", "notes above the header")]
    [InlineData("skip-lines: 3", "response_no,airline,airport,lounge_type,traveller_type,date,comfort,cleanliness\n1,a,b,c,d,2025-01-05,5,5\n2,a,b,c,d,2025-01-05,5,5\n3,a,b,c,d,2025-01-05,5,5\n", "leave skip-lines out", "去掉映射中的 skip-lines", "a header that was skipped")]
    [InlineData("encoding: utf-16be", "\uFEFFresponse_no,airline\n", "FILE_ENCODING", "", "an encoding that is not the file's")]
    [InlineData("", "id\n1\n", "separator", "separator", "a single column")]
    [InlineData("", "Who,What,When\n1,2,3\n", "another file", "另一个文件", "another file")]
    public void A_file_read_in_the_wrong_way_is_one_error_with_its_likely_cause(string key, string text, string english, string chinese, string why)
    {
        var mapping = File.ReadAllText(Repository.PathOf("samples", "lounge", "mapping.yaml")) + key + "\n";
        if (english == "FILE_ENCODING")
        {
            Should.Throw<ProblemException>(() => ColumnErrors(text, mapping), why).Problems.Single().Reason.ShouldBe(english);
            return;
        }

        var error = ColumnErrors(text, mapping).ShouldHaveSingleItem(why);
        error.Message.En.ShouldContain(english, Case.Sensitive, why);
        error.Message.Zh.ShouldContain(chinese, Case.Sensitive, why);
    }

    [Theory]
    [InlineData("comfort,confort,comfort", "columns 7 and 9", "the same name")]
    [InlineData("comfort,confort,ｃｏｍｆｏｒｔ ", null, "the very spelling goes before another width")]
    [InlineData("cｏmfort,confort,ｃｏｍｆｏｒｔ", "columns 7 and 9", "names that differ in width only")]
    public void A_used_name_that_stands_twice_is_refused_and_an_unused_one_is_not(string comfort, string? words, string why)
    {
        var text = $"response_no,airline,airport,lounge_type,traveller_type,date,{comfort},cleanliness,bar_beverages,catering,washrooms,wifi_connectivity,staff_service,recommended,,x,x\n";
        if (words is null)
        {
            ColumnErrors(text).ShouldBeEmpty(why);
        }
        else
        {
            ColumnErrors(text).ShouldHaveSingleItem(why).Message.En.ShouldContain(words);
        }
    }

    [Theory]
    [InlineData("event: answered,", "event: replied,", "events[1].event", "answered")]
    [InlineData("not: [\"\", \"In progress\"]", "noot: [\"\"]", "events[1].when.is", "exactly one of")]
    [InlineData("Web: web,", "Web: website,", "channel.values.Web", "postal-mail")]
    [InlineData("clock: company-answer", "clock: answer", "reported-clocks[0].clock", "company-answer")]
    public void A_wrong_line_of_a_complaint_mapping_is_named(string right, string wrong, string path, string words)
    {
        File.Copy(Repository.PathOf("samples", "cfpb", "regime.yaml"), _folder.PathOf("regime.yaml"));
        var text = File.ReadAllText(Repository.PathOf("samples", "cfpb", "mapping.yaml"));
        text.ShouldContain(right);

        var file = _folder.Write("mapping.yaml", text.Replace(right, wrong, StringComparison.Ordinal));
        var errors = Should.Throw<RegimeFileException>(() => MappingLoader.LoadComplaints(file, Repository.PathOf("regimes"))).Errors;

        errors.FirstOrDefault(found => found.Path == path).ShouldNotBeNull(string.Join("\n", errors)).Message.En.ShouldContain(words);
    }

    private IReadOnlyList<RegimeFileError> Errors(string text) => Should.Throw<RegimeFileException>(
        () => MappingLoader.LoadResponses(_folder.Write("mapping.yaml", text), Repository.PathOf("regimes"))).Errors;

    private IReadOnlyList<RegimeFileError> ColumnErrors(string text, string? mapping = null)
    {
        var path = mapping is null ? Repository.PathOf("samples", "lounge", "mapping.yaml") : _folder.Write("mapping.yaml", mapping);
        var loaded = MappingLoader.LoadResponses(path, Repository.PathOf("regimes"));
        using var source = SourceFile.Open(_folder.Write("rows.csv", text), loaded.Reading);
        try
        {
            ColumnCheck.Run(loaded, source);
            return [];
        }
        catch (RegimeFileException error)
        {
            return error.Errors;
        }
    }
}
