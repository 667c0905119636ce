using System.Text;
using CSat.Cli.Import;
using CSat.Cli.Mappings;
using CSat.Cli.Sources;
using CSat.Contracts.V1;
using CSat.Testing;

namespace CSat.Cli.Tests.Import;

/// <summary>Kinds of files that people have, from the file through the mapping to what is sent: every row arrives, and as what it says.</summary>
public sealed class FileKindTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    static FileKindTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void A_survey_of_Chinese_spreadsheets_arrives_whole(string encoding)
    {
        var rows = Responses(
            "序号,提交答卷时间,1、满意度？,2、建议\r\n1,2025/2/2 9:01:05,5,办理快𬭊\r\n2,2025/3/3 10:02:05,４,\r\n",
            "序号", "1、满意度？", "{ column: 提交答卷时间, formats: [\"yyyy/M/d H:mm:ss\"] }", "comments: [{ column: 2、建议 }]", encoding);

        rows.Select(row => row.Levels.Single()).ShouldBe([5, 4]);
        rows[0].Comments.Single().Text.ShouldBe("办理快𬭊");
    }

    [Fact]
    public void Columns_without_a_name_are_passed_over() =>
        Responses(",id,date,q1,,\n0,a1,2025-01-05,4,,\n1,a2,2025-01-06,5,,\n").Select(row => row.ExternalId).ShouldBe(["a1", "a2"]);

    [Theory]
    [InlineData("id;date;q1;note\na1;2025-01-05;4;good, but late\na2;2025-01-06;5;\"x; y\"\n", "recognised")]
    [InlineData("sep=|\nid|date|q1|note\na1|2025-01-05|4|good, but late\na2|2025-01-06|5|\"x; y\"\n", "said by the file")]
    public void Comments_are_whole_whatever_the_separator(string text, string why) =>
        Responses(text, more: "comments: [{ column: note }]").Select(row => row.Comments.Single().Text).ShouldBe(["good, but late", "x; y"], why);

    [Fact]
    public void Several_columns_of_comments_on_the_same_are_one_comment_under_their_names()
    {
        var rows = Responses(
            "id,date,q1,优点,建议,why\n1,2026-01-05,5,快,更近些,近\n2,2026-01-05,5,,更近些,\n3,2026-01-05,5,,,\n", more: "comments: [{ column: 优点 }, { column: 建议 }, { column: why, item: q1 }]");

        rows.Select(row => row.Comments.Select(comment => (comment.Item, comment.Text)).ToArray()).ShouldBe([[("", "优点: 快\n建议: 更近些"), ("q1", "近")], [("", "建议: 更近些")], []]);
    }

    [Theory]
    [InlineData("id,date,q1\nResponse ID,End Date,\"How satisfied\nare you?\"\n\"{\"\"ImportId\"\":\"\"a\"\"}\",{},{}\na1,2025-01-05,4\n", "header-rows: 3")]
    [InlineData("Survey of May, by \"the\" portal\n\nid,date,q1\na1,2025-01-05,4\n", "skip-lines: 2")]
    [InlineData("Survey of May\nid,date,q1\nno,day,1 to 5\na1,2025-01-05,4\n", "skip-lines: 1\nheader-rows: 2")]
    public void Rows_of_the_header_and_notes_above_it_are_no_data(string text, string more) => Responses(text, more: more).Single().ExternalId.ShouldBe("a1");

    [Fact]
    public void Halves_of_the_day_in_Chinese_are_read() =>
        Responses(
            "id,时间戳记,q1\na1,2025/1/5 下午 3:12:33,4\na2,2025/1/6 上午 9:02:01,5\na3,2025/1/7 上午 12:00:00,5\na4,2025/1/7 下午 12:00:00,5\n",
            date: "{ column: 时间戳记, formats: [\"yyyy/M/d tt h:mm:ss\"] }")
            .Select(row => Local(row.RespondedAt)).ShouldBe(["2025-01-05 15:12:33", "2025-01-06 09:02:01", "2025-01-07 00:00:00", "2025-01-07 12:00:00"]);

    [Fact]
    public void A_time_without_offset_is_local_and_in_the_round_of_its_local_day()
    {
        var rows = Responses("id,date,q1\n1,2025-01-31T23:30:00,4\n2,2025-01-31 23:30:00,4\n3,2025-01-31T23:30:00+08:00,4\n");

        rows.Select(row => row.RespondedAt.ToDateTimeOffset()).Distinct().ShouldBe([new(2025, 1, 31, 15, 30, 0, TimeSpan.Zero)]);
        rows.Select(row => row.Round).Distinct().ShouldBe(["2025-01"]);
    }

    [Fact]
    public void A_day_whose_midnight_is_skipped_is_that_day() =>
        Responses("id,date,q1\n1,2023-10-01,4\n2,2023-10-02,4\n", zone: "America/Asuncion").Select(row => row.Round).ShouldBe(["2023-10", "2023-10"]);

    [Theory]
    [InlineData("id,day,time,q1\n1,2025-01-31,23:30,4\n", "{ columns: [day, time] }", "2025-01-31 23:30:00")]
    [InlineData("id,day,time,q1\n1,31.01.2025,11:30 下午,4\n", "{ columns: [day, time], formats: [\"d.M.yyyy h:mm tt\"] }", "2025-01-31 23:30:00")]
    [InlineData("id,q1\n1,4\n", "{ constant: 2025-01-31 }", "2025-01-31 00:00:00")]
    [InlineData("id,date,q1\n1,45688.5,4\n", "{ column: date, formats: [serial-1900] }", "2025-01-31 12:00:00")]
    public void A_moment_may_stand_in_two_columns_or_in_none(string text, string date, string moment) => Responses(text, date: date).Select(row => Local(row.RespondedAt)).ShouldBe([moment]);

    [Theory]
    [InlineData("received-at: { column: received }\nevents:\n  - { event: answered, at: { column: closed, empty: [N/A, \"-\", 0000-00-00 00:00:00, 1900-01-01 00:00:00, \"NULL\", 未处理] } }", "of a column")]
    [InlineData("empty: [N/A, \"-\", 0000-00-00 00:00:00, 1900-01-01 00:00:00, \"NULL\", 未处理]\nreceived-at: { column: received }\nevents:\n  - { event: answered, at: { column: closed } }", "of the whole file")]
    public void What_registers_write_for_not_yet_is_no_event(string keys, string why)
    {
        string[] words = ["", "N/A", "-", "0000-00-00 00:00:00", "1900-01-01 00:00:00", "NULL", "未处理", "－"];
        var (rows, problems) = Complaints("id,received,closed\n" + string.Concat(words.Select((word, i) => $"{i},2025-01-05 10:00:00,{word}\n")) + "9,2025-01-05 10:00:00,2025-01-06 10:00:00\n", keys);

        problems.ShouldBeEmpty(why);
        rows.Select(row => row.Complaint.Events.Count).ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 1], why);
    }

    [Fact]
    public void A_word_for_none_that_the_mapping_does_not_list_is_refused_with_the_key_that_lists_it()
    {
        var (rows, problems) = Complaints("id,received,closed\n1,2025-01-05 10:00:00,N/A\n", "received-at: { column: received }\nevents:\n  - { event: answered, at: { column: closed } }");

        rows.ShouldBeEmpty();
        var problem = problems.ShouldHaveSingleItem();
        problem.Reason.ShouldBe(RowProblems.UnparsableDateReason);
        CSat.Hosting.Errors.ProblemTexts.English.Fix(problem).ShouldContain("empty");
        CSat.Hosting.Errors.ProblemTexts.Chinese.Fix(problem).ShouldContain("empty");
    }

    [Theory]
    [InlineData("", "id,date,q1,note,extra\n1,2025-01-05,4,x\n", 1, "a field is missing that nobody uses")]
    [InlineData("", "id,date,q1,note,extra\n1,2025-01-05,4\n", 0, "one that is used is missing: perhaps the row was cut")]
    [InlineData("short-rows: empty", "id,date,q1,note,extra\n1,2025-01-05,4\n", 1, "the mapping says that empty ones are left out")]
    [InlineData("", "id,date,q1,note\n1,2025-01-05,4,x,,\n", 1, "more fields, all empty")]
    [InlineData("", "id,date,q1,note\n1,2025-01-05,4,x, y\n", 0, "a comma in a value that nobody quoted")]
    [InlineData("", "id,date,q1,note\n1,2025-01-05,4.0,\"two\vlines\"\n", 1, "a level as a decimal, a control character in a comment")]
    public void Rows_of_another_length_go_by_one_rule(string more, string text, int rows, string why) =>
        Responses(text, more: more + "\ncomments: [{ column: note }]", allowProblems: true).Count.ShouldBe(rows, why);

    private List<SurveyResponse> Responses(
        string text, string id = "id", string item = "q1", string date = "{ column: date }", string more = "", string encoding = "utf-8", string zone = "Asia/Shanghai", bool allowProblems = false)
    {
        var mapping = MappingLoader.LoadResponses(
            _folder.Write("mapping.yaml", $$"""
                mapping: responses
                source-system: kinds
                organization: { code: kinds, name: { zh: k, en: k }, time-zone: {{zone}}, calendar: cn }
                regime: manufacturing-after-sales
                departments: [{ code: dep, name: { zh: 部门, en: Department } }]
                questionnaire: { code: form, version: 1, title: { zh: 问卷, en: Form }, scale: five-grade }
                items: [{ column: {{item}}, code: q1, name: { zh: q1, en: q1 }, department: dep }]
                levels: { values: { "1": 1, "2": 2, "3": 3, "4": 4, "5": 5 }, not-applicable: [""] }
                external-id: {{id}}
                responded-at: {{date}}
                rounds: { every: month, survey-kind: general-customers }
                rating: { kind: surveyed }
                respondent: customer
                """ + "\n" + more + "\n"),
            Repository.PathOf("regimes"));
        var path = _folder.PathOf("rows.csv");
        File.WriteAllBytes(path, Encoding.GetEncoding(encoding).GetBytes(text));
        var (rows, problems) = Mapped<ResponseRow>(path, mapping, header => new ResponseRowMapper(mapping, header));
        if (!allowProblems)
        {
            problems.ShouldBeEmpty();
        }

        return [.. rows.Select(row => row.Response)];
    }

    private (List<ComplaintRow> Rows, List<Domain.Problems.Problem> Problems) Complaints(string text, string keys)
    {
        var mapping = MappingLoader.LoadComplaints(
            _folder.Write("mapping.yaml", $$"""
                mapping: complaints
                source-system: kinds
                organization: { code: kinds, name: { zh: k, en: k }, time-zone: Asia/Shanghai, calendar: cn }
                external-id: id
                channel: telephone
                category: other
                {{keys}}
                """),
            Repository.PathOf("regimes"));
        return Mapped<ComplaintRow>(_folder.Write("rows.csv", text), mapping, header => new ComplaintRowMapper(mapping, header));
    }

    private static (List<TRow> Rows, List<Domain.Problems.Problem> Problems) Mapped<TRow>(string path, ImportMapping mapping, Func<IReadOnlyList<string>, IRowMapper<TRow>> make)
        where TRow : class
    {
        using var source = SourceFile.Open(path, mapping.Reading);
        ColumnCheck.Run(mapping, source);
        var mapper = make(source.Header);
        var (rows, all) = (new List<TRow>(), new List<Domain.Problems.Problem>());
        while (source.Read() is { } row)
        {
            if (mapper.Map(row, new Findings(), out var problems) is { } mapped)
            {
                rows.Add(mapped);
            }

            all.AddRange(problems);
        }

        return (rows, all);
    }

    private static string Local(Google.Protobuf.WellKnownTypes.Timestamp moment) =>
        moment.ToDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
