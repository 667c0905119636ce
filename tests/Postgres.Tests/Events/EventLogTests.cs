using System.Diagnostics;
using CSat.Domain.Problems;
using CSat.Postgres.Events;
using CSat.Postgres.Requests;
using CSat.Postgres.Tenants;
using CSat.Postgres.Texts;
using CSat.Testing;
using EventLog = CSat.Postgres.Events.EventLog;

namespace CSat.Postgres.Tests.Events;

/// <summary>An event costs three round trips, happens once for each request, and waits for the one before it. The log here is of texts, the smallest there is.</summary>
public sealed class EventLogTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = new(2026, 3, 6, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null)]
    [InlineData("req-1")]
    public async Task An_event_takes_three_round_trips(string? requestId)
    {
        var organization = await postgres.CreateOrganizationAsync();
        var request = await RequestAsync(requestId, "a");
        var trips = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => Interlocked.Add(ref trips, activity.Parent?.OperationName == "append" ? 1 : 0),
        };
        ActivitySource.AddActivityListener(listener);
        using var append = new Activity("append").Start();

        (await AppendAsync(organization, request, "a")).ShouldBe((0, false));

        append.Stop();
        trips.ShouldBe(2, "and the commit");
    }

    [Fact]
    public async Task A_request_is_done_once_and_is_good_for_one_event()
    {
        var organization = await postgres.CreateOrganizationAsync();
        var request = await RequestAsync("req-1", "a");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => AppendAsync(organization, request, "a")));

        answers.Count(answer => !answer.IsRepeated).ShouldBe(1);
        (await AppendAsync(organization, null, "b")).Before.ShouldBe(1, "the other nine wrote nothing");
        var other = await RequestAsync("req-1", "b");
        (await Should.ThrowAsync<ProblemException>(() => AppendAsync(organization, other, "b"))).Problems.ShouldHaveSingleItem().Reason.ShouldBe(ProblemReason.DuplicateRequestId);
    }

    [Fact]
    public async Task What_is_refused_writes_nothing_and_leaves_its_request_free()
    {
        var organization = await postgres.CreateOrganizationAsync();
        var request = await RequestAsync("req-1", "a");

        await Should.ThrowAsync<ProblemException>(() => AppendAsync(organization, request, "refused"));

        (await AppendAsync(organization, request, "a")).ShouldBe((0, false));
    }

    private async Task<IdentifiedRequest?> RequestAsync(string? id, string content)
    {
        await new RequestLog(postgres.Application).PrepareAsync(Guid.Empty, Now, CancellationToken.None);
        return id is null ? null : new IdentifiedRequest(id, "/test", System.Text.Encoding.UTF8.GetBytes(content), Now);
    }

    private Task<(int Before, bool IsRepeated)> AppendAsync(Guid organization, IdentifiedRequest? request, string content) => EventLog.AppendAsync(
        postgres.Application,
        organization,
        request,
        [
            TenantStatements.BatchCommand(organization, "postgres/complaints/find_complaint.sql", new { Name = "none", Id = Guid.Empty }),
            TenantStatements.BatchCommand(organization, "postgres/complaints/select_running.sql", new { Now }),
        ],
        async results =>
        {
            await results.SkipAsync();
            return await results.RowsAsync<PersonalText>();
        },
        async (transaction, _, isRepeated) =>
        {
            var before = isRepeated ? 0 : await CountAsync(transaction);
            return content == "refused"
                ? throw new ProblemException(Problems.FieldMissing("content"))
                : new EventAppend<(int, bool)>(organization, isRepeated ? [] : [PersonalText.Insert(organization, organization, [PersonalText.Create(content)])], (before, isRepeated));
        },
        CancellationToken.None);

    private static async Task<int> CountAsync(TenantTransaction transaction)
    {
        using var silent = new Activity("count").Start();
        await using var command = new Npgsql.NpgsqlCommand("SELECT count(*)::integer FROM csat.personal_text", transaction.Connection, transaction.Transaction);
        return (int)(await command.ExecuteScalarAsync())!;
    }
}
