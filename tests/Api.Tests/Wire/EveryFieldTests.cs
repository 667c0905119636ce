using System.Globalization;
using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace CSat.Api.Tests.Wire;

/// <summary>
/// Every field of every request of every service, at every depth, with what no text, date, time, number or enum may be: refused by name, never our fault, and
/// nothing is written by a refused call.
/// </summary>
public sealed class EveryFieldTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string> Services() => [.. ContractCalls.Methods.Select(method => method.Service.Name).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_bad_value_in_any_field_is_refused_and_writes_nothing(string service)
    {
        var organization = await api.CreateOrganizationAsync();
        var complaint = await organization.RegisterAsync(TestOrganization.Complaint("known"));
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        var (sent, wrong) = (0, new List<string>());
        foreach (var method in ContractCalls.Methods.Where(method => method.Service.Name == service))
        {
            var sample = ContractCalls.Sample(method, organization, complaint.ComplaintId).ToByteArray();
            if (method.IsClientStreaming)
            {
                // Its good row is stored beside the bad ones.
                (await SendAsync(raw, method, sample)).Refused.ShouldBeFalse();
            }

            foreach (var field in WireFields.Of(method.InputType).GroupBy(value => value.Path))
            {
                var before = await StoredAsync();
                foreach (var value in field)
                {
                    sent++;
                    var told = $"{method.FullName} {value.Path}: {value.What}";
                    var (status, refused, names) = await SendAsync(raw, method, [.. sample, .. value.Bytes]);
                    if (status is StatusCode.Internal or StatusCode.Unknown or StatusCode.Unavailable || (value.MustBeRefused && (!refused || status is not (StatusCode.InvalidArgument or StatusCode.OK))))
                    {
                        wrong.Add($"{told}: {status}");
                    }
                    else if (value.MustBeRefused && !names.Contains(LastName(value.Path), StringComparison.Ordinal) && !names.Contains("MESSAGE_UNREADABLE", StringComparison.Ordinal))
                    {
                        wrong.Add($"{told}: names {names}");
                    }

                    if (!refused)
                    {
                        before = await StoredAsync();
                    }
                }

                if (await StoredAsync() != before)
                {
                    wrong.Add($"{method.FullName} {field.Key}: a refused call has written");
                }
            }
        }

        wrong.ShouldBeEmpty();
        sent.ShouldBeGreaterThan(30);
        api.Log.VerifyNoUnexpectedErrors();
    }

    [Fact]
    public async Task Every_list_may_be_empty_without_a_fault_of_ours()
    {
        var organization = await api.CreateOrganizationAsync();
        var complaint = await organization.RegisterAsync(TestOrganization.Complaint("known"));
        using var raw = new RawClient(api.Host.Endpoint, api.InstallationKey);
        foreach (var method in ContractCalls.Methods)
        {
            var whole = ContractCalls.Sample(method, organization, complaint.ComplaintId);
            foreach (var bytes in Without(whole).Append([]))
            {
                var (status, _, _) = await SendAsync(raw, method, bytes);
                status.ShouldNotBeOneOf([StatusCode.Internal, StatusCode.Unknown, StatusCode.Unavailable], $"{method.FullName} {Convert.ToHexString(bytes)}");
            }
        }

        api.Log.VerifyNoUnexpectedErrors();
    }

    [Fact]
    public async Task The_replacement_character_itself_is_a_text_like_any_other()
    {
        var organization = await api.CreateOrganizationAsync();
        var form = TestOrganization.Form("replaced");
        form.Comments.Add(new Comment { Text = "was already \uFFFD when it came" });

        (await organization.SubmitAsync(form)).Outcome.ShouldBe(SubmitOutcome.Stored);
        (await api.CountAsync("SELECT count(*) FROM csat.response_comment c JOIN csat.organization o USING (organization_id) WHERE o.code = $1 AND c.comment LIKE '%' || U&'\\FFFD' || '%'", organization.Code)).ShouldBe(1);
    }

    [Fact]
    public async Task A_bad_row_of_an_import_is_refused_by_itself()
    {
        var organization = await api.CreateOrganizationAsync();
        var bad = TestOrganization.Form("bad");
        bad.Attributes["region"] = "a\u0007b";

        var outcome = await organization.ImportAsync([TestOrganization.Form("first"), bad, TestOrganization.Form("last")]);

        (outcome.Stored, outcome.Refused).ShouldBe((2, 1));
        outcome.Verdicts.Single().Problems.Single().Field.ShouldBe("attributes[region]");
    }

    [Theory]
    [InlineData("1900-01-01", true)]
    [InlineData("1899-12-31", false)]
    public async Task The_first_believable_day_passes_and_the_day_before_does_not(string day, bool passes)
    {
        var organization = await api.CreateOrganizationAsync();
        var round = TestOrganization.DescribeRound("old");
        round.PeriodStart = Contract.Date(day);

        await ShouldPassAsync(passes, "period_start", () => OpenAsync(organization, round));
    }

    [Theory]
    [InlineData("2199-12-31", true)]
    [InlineData("2200-01-01", false)]
    public async Task The_last_believable_day_passes_and_the_day_after_does_not(string day, bool passes)
    {
        var organization = await api.CreateOrganizationAsync();
        var round = TestOrganization.DescribeRound("far");
        round.PeriodEnd = Contract.Date(day);

        await ShouldPassAsync(passes, "period_end", () => OpenAsync(organization, round));
    }

    private static async Task OpenAsync(TestOrganization organization, Contracts.V1.Round round) =>
        await organization.Rounds.OpenRoundAsync(new OpenRoundRequest { Organization = organization.Code, Round = round }, organization.Key);

    private static async Task ShouldPassAsync(bool passes, string field, Func<Task> call)
    {
        if (passes)
        {
            await call();
            return;
        }

        var refusal = await Refusal.OfAsync(call);
        (refusal.Code, refusal.Reason, refusal.Field).ShouldBe((StatusCode.InvalidArgument, "FIELD_INVALID", field));
        refusal.Message("en").ShouldContain("1900-01-01");
        refusal.Message("zh-CN").ShouldContain("2199-12-31");
    }

    /// <summary>Status; whether the call, or the one row of an import, was refused; reasons and fields that it names.</summary>
    private static async Task<(StatusCode Status, bool Refused, string Names)> SendAsync(RawClient raw, MethodDescriptor method, byte[] message)
    {
        var answer = await raw.PostAsync(ContractCalls.PathOf(method), RawClient.Frame(message));
        var status = answer.Status.ShouldNotBeNull();
        if (status != StatusCode.OK)
        {
            var refusal = answer.ToRefusal();
            return (status, true, $"{refusal.Reason} {refusal.Field} {string.Join(' ', refusal.Fields)}");
        }

        if (!method.IsServerStreaming || answer.Body.Length < 5)
        {
            return (status, false, "");
        }

        var outcome = ((IMessage)ImportResponsesResponse.Parser.ParseFrom(answer.Body.AsSpan(5))) is ImportResponsesResponse parsed ? parsed.Outcome : null;
        return (status, outcome!.Refused > 0, string.Join(' ', outcome.Verdicts.SelectMany(verdict => verdict.Problems).Select(problem => $"{problem.Reason} {problem.Field}")));
    }

    private static string LastName(string path) => path.Replace("[]", "", StringComparison.Ordinal).Split('.').LastOrDefault(name => name is not ("key" or "value")) ?? path;

    /// <summary>The message without each of its lists and parts, one at a time, at any depth.</summary>
    private static IEnumerable<byte[]> Without(IMessage message) => Lists(message).Select(list =>
    {
        var copy = message.Descriptor.Parser.ParseFrom(message.ToByteArray());
        list.Field.Accessor.Clear(list.Path.Aggregate(copy, (at, field) => (IMessage)field.Accessor.GetValue(at)));
        return copy.ToByteArray();
    });

    private static IEnumerable<(FieldDescriptor[] Path, FieldDescriptor Field)> Lists(IMessage message, params FieldDescriptor[] path)
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            if (field.IsRepeated)
            {
                yield return (path, field);
            }
            else if (field.FieldType == FieldType.Message && field.Accessor.GetValue(message) is IMessage inner)
            {
                yield return (path, field);
                foreach (var deeper in Lists(inner, [.. path, field]))
                {
                    yield return deeper;
                }
            }
        }
    }

    /// <summary>What all tables hold, but for what an import counts of itself and what a key's use leaves.</summary>
    private async Task<string> StoredAsync()
    {
        var tables = new List<string>();
        await using (var list = api.Postgres.Owner.CreateCommand(
            "SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'csat' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname NOT IN ('api_key', 'import_run', 'import_refusal', 'audit_seal', 'level_count', 'level_count_horizon', 'replaced_levels') ORDER BY 1"))
        await using (var reader = await list.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        tables.Count.ShouldBeGreaterThan(10);
        await using var count = api.Postgres.Owner.CreateCommand(string.Join(
            " UNION ALL ", tables.Select(table => $"SELECT '{table}', count(*)::text || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text FROM {table} t{(table == "csat.audit_entry" ? " WHERE subject <> 'import'" : "")}")));
        var stored = new List<string>();
        await using var rows = await count.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            stored.Add(string.Create(CultureInfo.InvariantCulture, $"{rows.GetString(0)} {rows.GetString(1)}"));
        }

        return string.Join('\n', stored);
    }
}
