using System.Text.Json.Nodes;
using CSat.Contracts.V1;
using CSat.Testing;

namespace CSat.Cli.Tests.Server;

/// <summary>What an import does with the content of a file: who a row is, what it is about, and what becomes of rows and texts that do not fit.</summary>
public sealed class ContentTests(ServerFixture server) : IClassFixture<ServerFixture>, IDisposable
{
    private readonly TestFiles _files = new();

    private TemporaryDirectory Folder => _files.Folder;

    public void Dispose() => _files.Dispose();

    /// <summary>Case 20: two guests of the same second.</summary>
    [Fact]
    public async Task Equal_ids_in_one_file_are_named_also_when_the_rows_are_equal()
    {
        var file = Folder.Write("rows.csv", "Timestamp,q1\n2026-01-05 9:01,4\n2026-01-05 9:01,4\n2026-01-05 9:07,5\n2026-01-05 9:01,3\n");

        var (code, output, errors) = await server.ImportAsync("responses", "--mapping", Survey("twins", "Timestamp", "Timestamp"), file);

        code.ShouldBe(1, errors);
        Result(output).ShouldBe((4, 2, 0, 0, 0, 2));
        var rejects = Rejects();
        rejects.Select(row => (row["csat_line"], row["csat_reason"], row["csat_field"])).ShouldBe([("3", "ID_TWICE_IN_FILE", "Timestamp"), ("5", "ID_TWICE_IN_FILE", "Timestamp")]);
        rejects.ShouldAllBe(row => row["csat_message_en"].Contains("line 2") && row["csat_fix_en"].Contains("{of: rows}"));
    }

    [Fact]
    public async Task An_id_made_of_the_content_tells_equal_rows_apart_and_finds_them_again()
    {
        var mapping = Survey("rows", "{ of: rows }", "Timestamp");
        var file = Folder.Write("rows.csv", "Timestamp,q1\n2026-01-05 9:01,4\n2026-01-05 9:01,4\n2026-01-05 9:07,5\n2026-01-05 9:20,2\n");
        Result((await server.ImportAsync("responses", "--mapping", mapping, file)).Output).ShouldBe((4, 4, 0, 0, 0, 0));
        Result((await server.ImportAsync("responses", "--mapping", mapping, file)).Output).ShouldBe((4, 0, 4, 0, 0, 0));

        // In reverse order, with columns in other places, a further empty column and one more equal row.
        Folder.Write("rows.csv", "more,q1,Timestamp\n,2,2026-01-05 9:20\n,5,2026-01-05 9:07\n,4,2026-01-05 9:01\n,4,2026-01-05 9:01\n,4,2026-01-05 9:01\n");
        Result((await server.ImportAsync("responses", "--mapping", mapping, file)).Output).ShouldBe((5, 1, 4, 0, 0, 0));
    }

    [Fact]
    public async Task An_id_can_be_made_of_several_columns()
    {
        var mapping = Survey("columns", "{ of: [shop, no] }", "date");
        var file = Folder.Write("rows.csv", "shop,no,q1,date\nA,1,4,2026-01-05\nB,1,4,2026-01-05\nA|1,,4,2026-01-05\nA,1,5,2026-01-05\n,,3,2026-01-05\n");

        Result((await server.ImportAsync("responses", "--mapping", mapping, file)).Output).ShouldBe((5, 3, 0, 0, 0, 2));

        Rejects().Select(row => (row["csat_line"], row["csat_reason"], row["csat_field"])).ShouldBe([("5", "ID_TWICE_IN_FILE", "shop + no"), ("6", "FIELD_MISSING", "shop")]);
    }

    /// <summary>Case 14: the corrected rejects file brings the customer's own words.</summary>
    [Fact]
    public async Task A_corrected_rejects_file_goes_in_with_the_words_as_they_were()
    {
        string[] words = ["=HYPERLINK(\"\"x\"\")", "@SUM(1+1)", "-10 would not come", "+86 10 5555 0100", " ＝1", "'=1", "'tis", "-10"];
        var mapping = Survey("formula", "id", "date");
        File.AppendAllText(mapping, "comments: [{ column: comment }]\n");
        var file = Folder.Write("rows.csv", "id,date,q1,comment\n" + string.Concat(words.Select((word, i) => $"{i},2026-01-05,9,\"{word}\"\n")));
        var rejects = Folder.PathOf("made", "on", "the", "way", "out.csv");
        (await server.ImportAsync("responses", "--mapping", mapping, file, "--rejects", rejects)).ExitCode.ShouldBe(1);
        var written = File.ReadAllText(rejects);
        written.ShouldContain("\"'=HYPERLINK(");
        written.ShouldContain(",'-10 would");
        written.ShouldContain(",9,-10");
        File.WriteAllText(rejects, written.Replace(",9,", ",5,", StringComparison.Ordinal));

        var (code, output, errors) = await server.ImportAsync("responses", "--mapping", mapping, rejects);

        code.ShouldBe(0, errors);
        Result(output).ShouldBe((8, 8, 0, 0, 0, 0));
        var again = Folder.Write("again.csv", "id,date,q1,comment\n" + string.Concat(words.Select((word, i) => $"{i},2026-01-05,5,\"{word}\"\n")));
        Result((await server.ImportAsync("responses", "--mapping", mapping, again)).Output).ShouldBe((8, 0, 8, 0, 0, 0));
    }

    /// <summary>Case 13: every row of a bigger import says all.</summary>
    [Fact]
    public async Task Every_refused_complaint_says_reason_field_rule_and_fix_in_both_languages()
    {
        var mapping = Register("refused", "{ event: answered, at: { column: answered } }, { event: closed, at: { column: closed } }");
        var file = Folder.Write("rows.csv", "id,received,text,answered,closed\n" + string.Concat(Enumerable.Range(1, 1_200).Select(i => $"{i},2025-01-05,x,,2025-01-07\n")));

        var (code, output, errors) = await server.ImportAsync("complaints", "--mapping", mapping, file);

        code.ShouldBe(1, errors);
        Result(output).ShouldBe((1_200, 0, 0, 0, 1_200, 0));
        var rejects = Rejects();
        rejects.Count.ShouldBe(1_200);
        rejects.Select(row => string.Join('#', row.Where(cell => cell.Key is not ("csat_line" or "id")).Select(cell => cell.Value))).Distinct().Count().ShouldBe(1);
        (rejects[0]["csat_reason"], rejects[0]["csat_field"], rejects[0]["csat_rule"]).ShouldBe(("INVALID_TRANSITION", "kind", "life-cycle"));
        rejects[0]["csat_message_zh"].ShouldContain("已登记");
        rejects[0]["csat_message_en"].ShouldContain("registered");
        rejects[0]["csat_fix_zh"].ShouldContain("已答复");
        rejects[0]["csat_fix_en"].ShouldContain("answered");
    }

    [Theory]
    [InlineData("{ event: closed, at: { column: closed } }", "events[0].event", "\"answered\"")]
    [InlineData("{ event: closed, at: { column: closed } }, { event: answered, at: { column: answered } }", "events[0].event", "\"answered\"")]
    [InlineData("{ event: reopened, at: { column: closed } }", "events[0].event", "\"answered\" or \"closed\"")]
    [InlineData("{ event: answered, at: { column: answered } }, { event: closed, at: { column: closed } }, { event: assigned, at: { column: closed } }, { event: customer-satisfied, at: { column: closed } }", null, "")]
    public async Task Events_that_can_never_be_accepted_are_refused_before_the_first_row(string events, string? place, string way)
    {
        var file = Folder.Write("rows.csv", "id,received,text,answered,closed\n1,2025-01-05,x,,\n");

        var (code, _, errors) = await server.ImportAsync("complaints", "--mapping", Register($"never-{Math.Abs(events.Length)}", events), file);

        code.ShouldBe(place is null ? 0 : 1, errors);
        if (place is not null)
        {
            errors.ShouldContain(place);
            errors.ShouldContain(way);
            errors.ShouldContain("counts-as-answer");
        }
    }

    [Fact]
    public async Task Closing_counts_as_the_answer_where_the_mapping_says_so_and_the_row_states_none()
    {
        var mapping = Register("closure", "{ event: answered, at: { column: answered } }, { event: closed, at: { column: closed }, counts-as-answer: true }");
        var file = Folder.Write("rows.csv", "id,received,text,answered,closed\n1,2025-01-05,x,,2025-01-07\n2,2025-01-05,x,2025-01-06,2025-01-07\n3,2025-01-05,x,,\n");

        Result((await server.ImportAsync("complaints", "--mapping", mapping, file)).Output).ShouldBe((3, 3, 0, 0, 0, 0));

        (await EventsOf("closure", "1")).ShouldBe([(ComplaintEventKind.Registered, 5), (ComplaintEventKind.Answered, 7), (ComplaintEventKind.Closed, 7)]);
        (await EventsOf("closure", "2")).ShouldBe([(ComplaintEventKind.Registered, 5), (ComplaintEventKind.Answered, 6), (ComplaintEventKind.Closed, 7)]);
        (await EventsOf("closure", "3")).ShouldBe([(ComplaintEventKind.Registered, 5)]);
    }

    /// <summary>Case 01: a register that is exported again.</summary>
    [Fact]
    public async Task A_register_exported_again_grows_by_new_events()
    {
        const string Header = "id,received,text,answered,closed\n";
        const string Events = "{ event: answered, at: { column: answered } }, { event: closed, at: { column: closed } }";
        var mapping = Register("register", Events);
        var january = Folder.Write("january.csv", Header + "K-1,2025-01-06,late,,\nK-2,2025-01-07,broken,,\n");
        var february = Folder.Write("february.csv", Header + "K-3,2025-02-03,late,,\nK-2,2025-01-07,broken,,\nK-1,2025-01-06,late,2025-01-09,2025-01-10\n");
        Result((await server.ImportAsync("complaints", "--mapping", mapping, january)).Output).ShouldBe((2, 2, 0, 0, 0, 0));

        var (code, output, errors) = await server.ImportAsync("complaints", "--mapping", mapping, february);

        code.ShouldBe(0, errors);
        Result(output).ShouldBe((3, 1, 1, 1, 0, 0));
        (await EventsOf("register", "K-1")).ShouldBe([(ComplaintEventKind.Registered, 6), (ComplaintEventKind.Answered, 9), (ComplaintEventKind.Closed, 10)]);
        var grown = await Find("register", "K-1");
        grown.State.ShouldBe(ComplaintState.Closed);
        grown.Clocks.Single().Outcome.ShouldBe(ClockOutcome.InTime);

        // Either export again changes nothing; the older one is named.
        Result((await server.ImportAsync("complaints", "--mapping", mapping, february)).Output).ShouldBe((3, 0, 3, 0, 0, 0));
        Result((await server.ImportAsync("complaints", "--mapping", mapping, january)).Output).ShouldBe((2, 0, 1, 0, 1, 0));
        var older = _files.Rejects("january").Single();
        (older["csat_line"], older["csat_reason"], older["csat_field"]).ShouldBe(("2", "OLDER_EXPORT", "id"));
        older["csat_message_en"].ShouldContain("(answered, closed)");
        older["csat_message_zh"].ShouldContain("没有改动任何内容");
        older["csat_fix_en"].ShouldContain("in the order in which they were made");
        (await Find("register", "K-1")).Events.Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_event_in_the_middle_finds_its_place_in_the_life_of_the_complaint()
    {
        const string Header = "id,received,text,assigned,answered,closed\n";
        var mapping = Register("middle", "{ event: assigned, at: { column: assigned } }, { event: answered, at: { column: answered } }, { event: closed, at: { column: closed } }");
        var file = Folder.Write("rows.csv", Header + "K-1,2025-01-06,late,,2025-01-09,\n");
        Result((await server.ImportAsync("complaints", "--mapping", mapping, file)).Output).ShouldBe((1, 1, 0, 0, 0, 0));

        Folder.Write("rows.csv", Header + "K-1,2025-01-06,late,2025-01-07,2025-01-09,2025-01-12\n");
        Result((await server.ImportAsync("complaints", "--mapping", mapping, file)).Output).ShouldBe((1, 0, 0, 1, 0, 0));

        (await EventsOf("middle", "K-1")).ShouldBe([(ComplaintEventKind.Registered, 6), (ComplaintEventKind.Assigned, 7), (ComplaintEventKind.Answered, 9), (ComplaintEventKind.Closed, 12)]);
        (await Find("middle", "K-1")).State.ShouldBe(ComplaintState.Closed);
        Result((await server.ImportAsync("complaints", "--mapping", mapping, file)).Output).ShouldBe((1, 0, 1, 0, 0, 0));
    }

    [Theory]
    [InlineData("K-1,2025-01-06,late,,2025-01-10", "answered", "an event in the middle is left out")]
    [InlineData("K-1,2025-01-06,late,2025-01-08,2025-01-10", "answered", "an event has another time")]
    [InlineData("K-1,2025-01-06,late,2025-01-09 08:00,2025-01-10", "answered", "an event has a finer time")]
    [InlineData("K-1,2025-01-05,late,2025-01-09,2025-01-10", "received_at", "another receipt")]
    [InlineData("K-1,2025-01-06,other,2025-01-09,2025-01-10", "description", "another text")]
    public async Task What_was_stored_is_not_changed_by_a_later_export_and_the_difference_is_named(string row, string differing, string why)
    {
        const string Header = "id,received,text,answered,closed\n";
        var organization = "changed-" + differing.Replace('_', '-') + row.Length;
        var mapping = Register(organization, "{ event: answered, at: { column: answered, formats: [yyyy-MM-dd, \"yyyy-MM-dd HH:mm\"] } }, { event: closed, at: { column: closed } }");
        var file = Folder.Write("rows.csv", Header + "K-1,2025-01-06,late,2025-01-09,2025-01-10\n");
        Result((await server.ImportAsync("complaints", "--mapping", mapping, file)).Output).ShouldBe((1, 1, 0, 0, 0, 0), why);

        Folder.Write("rows.csv", Header + row + "\n");
        Result((await server.ImportAsync("complaints", "--mapping", mapping, file)).Output).ShouldBe((1, 0, 0, 0, 1, 0), why);

        var refused = Rejects().Single();
        refused["csat_reason"].ShouldBe("DUPLICATE_EXTERNAL_ID");
        refused["csat_message_en"].ShouldContain(differing, Case.Sensitive, why);
        refused["csat_fix_en"].ShouldContain("may add events");
        refused["csat_fix_zh"].ShouldContain("只能增加事件");
        (await Find(organization, "K-1")).Events.Count.ShouldBe(3, why);
    }

    /// <summary>Case 15: letters of 30,000 characters are kept whole; one beyond all bounds is cut where the mapping says so.</summary>
    [Fact]
    public async Task A_long_letter_is_kept_whole_and_a_longer_one_is_cut_with_a_mark_where_the_mapping_says_so()
    {
        var mapping = Register("letters", "");
        var file = Folder.Write("rows.csv", $"id,received,text,answered,closed\n1,2025-01-05,{new string('信', 30_000)},,\n2,2025-01-05,{new string('长', 100_000)},,\n3,2025-01-05,{string.Concat(Enumerable.Repeat("𠮷", 50_001))},,\n");
        Result((await server.ImportAsync("complaints", "--mapping", mapping, file)).Output).ShouldBe((3, 2, 0, 0, 0, 1));
        Rejects().Single()["csat_fix_en"].ShouldContain("longer-text: cut");
        File.AppendAllText(mapping, "longer-text: cut\n");

        var (code, output, errors) = await server.ImportAsync("complaints", "--mapping", mapping, file);

        code.ShouldBe(0, errors);
        Result(output).ShouldBe((3, 1, 2, 0, 0, 0));
        JsonNode.Parse(output)!["texts_cut"]!.ToString().ShouldBe("1");
        (await Find("letters", "1")).Description.ShouldBe(new string('信', 30_000));
        var cut = (await Find("letters", "3")).Description;
        cut.ShouldEndWith("[截断 cut, 100,002]");
        cut.Length.ShouldBeInRange(99_990, 100_000);
        cut.ShouldNotContain('\uFFFD');
    }

    /// <summary>Case 28: the branch of the respondent.</summary>
    [Fact]
    public async Task Unknown_departments_are_made_or_refused_by_the_mapping_s_word()
    {
        var file = Folder.Write("rows.csv", "id,date,q1,branch\n1,2026-01-05,5,北区\n2,2026-01-05,5,North\n3,2026-01-05,5,50% off\n4,2026-01-05,5,\n5,2026-01-05,5,50 off\n");
        var mapping = Survey("branches", "id", "date");
        var text = File.ReadAllText(mapping).Replace("name: 全部 }", "name: 全部 }, { code: n, name: { zh: 北区, en: North } }", StringComparison.Ordinal);
        File.WriteAllText(mapping, text + "department: { column: branch, unknown: refuse }\n");
        Result((await server.ImportAsync("responses", "--mapping", mapping, file)).Output).ShouldBe((5, 3, 0, 0, 0, 2));
        Rejects().Select(row => (row["csat_line"], row["csat_reason"], row["csat_field"])).ShouldBe([("4", "UNKNOWN_VALUE", "branch"), ("6", "UNKNOWN_VALUE", "branch")]);
        File.WriteAllText(mapping, text + "department: { column: branch }\n");

        Result((await server.ImportAsync("responses", "--mapping", mapping, file)).Output).ShouldBe((5, 2, 3, 0, 0, 0));

        using var connection = server.Connect();
        var directory = await connection.Organizations.GetDirectoryAsync(new GetDirectoryRequest { Organization = "branches" }, connection.Call(default));
        directory.Directory.Departments.Select(department => department.Name.Zh).ShouldBe(["全部", "北区", "50% off", "50 off"], ignoreOrder: true);
    }

    [Fact]
    public async Task Times_in_a_refusal_are_those_of_the_organisation_s_clocks_and_the_fix_names_the_word_for_none()
    {
        var mapping = Register("times", "{ event: answered, at: { column: answered, formats: [yyyy-MM-dd HH:mm] } }");
        var file = Folder.Write("rows.csv", "id,received,text,answered,closed\n1,2025-01-05,x,1900-01-01 09:00,\n2,2025-01-05,x,2150-12-31 09:00,\n");

        Result((await server.ImportAsync("complaints", "--mapping", mapping, file)).Output).ShouldBe((2, 0, 0, 0, 2, 0));

        var rejects = Rejects();
        rejects.Select(row => row["csat_reason"]).ShouldBe(["TIME_OUT_OF_RANGE", "TIME_OUT_OF_RANGE"]);
        rejects[0]["csat_message_en"].ShouldContain("1900-01-01 09:00:00 +08:05", Case.Sensitive, "the clocks of Shanghai before 1901");
        rejects[1]["csat_message_zh"].ShouldContain("2150-12-31 09:00:00 +08:00");
        rejects[1]["csat_fix_en"].ShouldContain("from 2025-01-05 00:00:00 +08:00");
        rejects.ShouldAllBe(row => row["csat_fix_en"].Contains("under empty") && row["csat_fix_zh"].Contains("列入 empty"));
    }

    private static (long Rows, long Stored, long AlreadyStored, long Extended, long Refused, long NotMapped) Result(string output) => TestFiles.Result(output);

    private async Task<Complaint> Find(string organization, string externalId)
    {
        using var connection = server.Connect();
        var listed = await connection.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = organization }, connection.Call(default));
        var id = listed.Complaints.Single(complaint => complaint.ExternalId == externalId).ComplaintId;
        return await connection.Complaints.GetComplaintAsync(new GetComplaintRequest { Organization = organization, Complaint = id }, connection.Call(default));
    }

    private async Task<IEnumerable<(ComplaintEventKind Kind, int Day)>> EventsOf(string organization, string externalId) =>
        (await Find(organization, externalId)).Events.Select(entry => (entry.Kind, entry.OccurredAt.ToDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).Day));

    private List<Dictionary<string, string>> Rejects() => _files.Rejects();

    private string Survey(string organization, string id, string date) => _files.Survey(organization, id, date);

    private string Register(string organization, string events) => _files.Register(organization, events);
}
