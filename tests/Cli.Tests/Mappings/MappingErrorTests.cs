using CSat.Cli.Mappings;
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
    [InlineData("survey-kind: general-customers", "survey-kind: general-customer", "rounds.survey-kind", "did you mean \"general-customers\"", "a survey kind that the regime lacks")]
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
        var mapping = MappingLoader.LoadResponses(Repository.PathOf("samples", "lounge", "mapping.yaml"), Repository.PathOf("regimes"));
        string[] header = ["response_no", "airline", "airport", "lounge_type", "traveller_type", "date", "confort", "cleanliness", "bar_beverages", "catering", "washrooms", "wifi", "staff_service", "recommended"];

        var errors = Should.Throw<RegimeFileException>(() => MappingLoader.CheckColumns(mapping, header)).Errors;

        errors.Select(error => error.Path).ShouldBe(["items[0].column", "items[5].column"]);
        errors[0].Message.En.ShouldContain("did you mean \"confort\"");
        errors[0].Message.En.ShouldContain(string.Join(", ", header));
        errors[0].Message.Zh.ShouldContain("是否指“confort”");
        errors[0].Line.ShouldBeGreaterThan(1);
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
}
