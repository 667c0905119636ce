using CSat.Contracts.V1;

namespace CSat.Cli.Tests.Server;

/// <summary>What becomes of records that come again under their ids with other content.</summary>
public sealed class ExportedAgainTests(ServerFixture server) : IClassFixture<ServerFixture>, IDisposable
{
    private const string Header = "id,date,q1,q2,comment\n";
    private const string Begun = Header + "A,2026-01-05 9:00,5,,\nB,2026-01-05 9:10,3,2,\nC,2026-01-05 9:20,,,\n";
    private const string Finished = Header + "A,2026-01-06 8:00,5,4,good\nB,2026-01-05 9:10,3,2,\nC,2026-01-05 9:20,2,,\nD,2026-01-07 9:00,1,1,\n";
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_form_finished_later_takes_the_place_of_the_first_version_which_is_kept()
    {
        var mapping = Mapping("later", keepsHistory: true);
        (await ImportAsync(mapping, Begun)).ShouldBe((3, 3, 0, 0, 0, 0));

        (await ImportAsync(mapping, Finished)).ShouldBe((4, 1, 1, 2, 0, 0));

        var versions = await VersionsAsync("later", "A");
        versions.Select(version => (version.Version, string.Join(' ', version.Response.Levels), version.Response.Comments.Select(comment => comment.Text).FirstOrDefault())).ShouldBe([(1, "5 0", null), (2, "5 4", "good")]);
        versions[0].ReplacedAt.ShouldBe(versions[1].ReceivedAt);
        versions[1].ReplacedAt.ShouldBeNull();
        versions[1].Response.ExternalId.ShouldBe("A");
        (await VersionsAsync("later", "B")).Count.ShouldBe(1);
        (await VersionsAsync("later", "C")).Select(version => string.Join(' ', version.Response.Levels)).ShouldBe(["0 0", "2 0"]);

        // Once more it changes nothing.
        (await ImportAsync(mapping, Finished)).ShouldBe((4, 0, 4, 0, 0, 0));
        (await VersionsAsync("later", "A")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_older_export_after_the_newer_is_named_and_overwrites_nothing()
    {
        var mapping = Mapping("older", keepsHistory: true);
        await ImportAsync(mapping, Begun);
        await ImportAsync(mapping, Finished);

        (await ImportAsync(mapping, Begun)).ShouldBe((3, 0, 1, 0, 2, 0));

        var refused = _files.Rejects();
        refused.Select(row => (row["csat_line"], row["csat_reason"], row["csat_field"])).ShouldBe([("2", "OLDER_EXPORT", "id"), ("4", "OLDER_EXPORT", "id")]);
        refused[0]["csat_message_zh"].ShouldContain("较早的导出");
        refused[0]["csat_fix_en"].ShouldContain("Nothing has to be done");
        (await VersionsAsync("older", "A")).Count.ShouldBe(2);

        // Also one that was never imported, and whatever the mapping says now.
        (await ImportAsync(mapping, Header + "D,2026-01-07 9:00,1,,\n")).ShouldBe((1, 0, 0, 0, 1, 0));
        _files.Rejects().Single()["csat_reason"].ShouldBe("OLDER_EXPORT");
        (await ImportAsync(Mapping("older", keepsHistory: false), Header + "A,2026-01-05 9:00,5,,\n")).ShouldBe((1, 0, 0, 0, 1, 0));
        _files.Rejects().Single()["csat_reason"].ShouldBe("OLDER_EXPORT");
    }

    [Theory]
    [InlineData("other-refused", false, "A,2026-01-06 8:00,5,4,", "levels", "without the option it is refused")]
    [InlineData("other-lost", true, "A,2026-01-06 8:00,,4,", "levels", "an answer is lost")]
    [InlineData("other-changed", true, "A,2026-01-05 9:00,4,,", "levels", "another answer at the same time")]
    [InlineData("other-earlier", true, "A,2026-01-04 8:00,5,4,", "responded_at", "more answers, given earlier")]
    public async Task Another_form_under_its_id_is_refused_as_such(string organization, bool keepsHistory, string row, string differing, string why)
    {
        var mapping = Mapping(organization, keepsHistory);
        await ImportAsync(mapping, Begun);

        (await ImportAsync(mapping, Header + row + "\n")).ShouldBe((1, 0, 0, 0, 1, 0), why);

        _files.Rejects().Single().ShouldSatisfyAllConditions(
            refused => refused["csat_reason"].ShouldBe("DUPLICATE_EXTERNAL_ID", why), refused => refused["csat_message_en"].ShouldContain(differing, Case.Sensitive, why));
        (await VersionsAsync(organization, "A")).Count.ShouldBe(1, why);
    }

    [Fact]
    public async Task A_closed_round_takes_no_later_version()
    {
        var mapping = Mapping("closed", keepsHistory: true);
        await ImportAsync(mapping, Begun);
        using var connection = server.Connect();
        await connection.Rounds.CloseRoundAsync(new CloseRoundRequest { Organization = "closed", Round = "2026Q1" }, connection.Call(default));

        (await ImportAsync(mapping, Finished)).ShouldBe((4, 0, 1, 0, 3, 0));

        _files.Rejects().ShouldAllBe(row => row["csat_reason"] == "ROUND_CLOSED");
        (await VersionsAsync("closed", "A")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_calendar_of_an_organisation_is_compared_before_the_first_row()
    {
        var mapping = Mapping("calendars", keepsHistory: false);
        await ImportAsync(mapping, Begun);
        File.WriteAllText(mapping, File.ReadAllText(mapping).Replace("time-zone: Asia/Shanghai", "time-zone: Asia/Shanghai, calendar: us", StringComparison.Ordinal));

        var (code, _, errors) = await server.ImportAsync("responses", "--mapping", mapping, _files.Folder.Write("rows.csv", Header + "E,2026-01-05 9:00,5,,\n"));

        code.ShouldBe(1);
        errors.ShouldContain("ORGANIZATION_DIFFERS");
        errors.ShouldContain("calendar: cn");
        File.Exists(_files.Folder.PathOf("rows.rejects.csv")).ShouldBeFalse();
        File.WriteAllText(mapping, File.ReadAllText(mapping).Replace("calendar: us", "calendar: cn", StringComparison.Ordinal));
        (await ImportAsync(mapping, Begun)).ShouldBe((3, 0, 3, 0, 0, 0));
    }

    private async Task<(long Rows, long Stored, long AlreadyStored, long Extended, long Refused, long NotMapped)> ImportAsync(string mapping, string rows)
    {
        var (_, output, errors) = await server.ImportAsync("responses", "--mapping", mapping, _files.Folder.Write("rows.csv", rows));
        output.ShouldNotBeEmpty(errors);
        return TestFiles.Result(output);
    }

    private async Task<IReadOnlyList<ResponseVersion>> VersionsAsync(string organization, string externalId)
    {
        using var connection = server.Connect();
        var request = new ListResponseVersionsRequest { Organization = organization, SourceSystem = "test", ExternalId = externalId };
        return (await connection.Responses.ListResponseVersionsAsync(request, connection.Call(default))).Versions;
    }

    private string Mapping(string organization, bool keepsHistory)
    {
        var mapping = _files.Survey(organization, "id", "date");
        File.WriteAllText(
            mapping,
            File.ReadAllText(mapping).Replace("{ column: q1, name: 项目, department: all }", "{ column: q1, name: 项目, department: all }, { column: q2, name: 项目二, department: all }", StringComparison.Ordinal)
            + "comments: [{ column: comment }]\n" + (keepsHistory ? "finished-later: keep-history\n" : ""));
        return mapping;
    }
}
