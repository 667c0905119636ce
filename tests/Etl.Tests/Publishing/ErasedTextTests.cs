using System.Text;
using CSat.Domain.Erasures;
using CSat.Domain.Text;
using CSat.Etl.Increments;
using CSat.Etl.Publishing;
using CSat.Etl.Tests.Source;
using CSat.Postgres.Audit;
using CSat.Postgres.Erasures;
using CSat.Postgres.Tenants;
using CSat.Testing;

namespace CSat.Etl.Tests.Publishing;

/// <summary>What was erased is in no file of the warehouse from the next publication on: neither in a kept snapshot, nor among the bytes of the new one.</summary>
public sealed class ErasedTextTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Said = "Zhou Liang of Xihu Road 7 wrote this";

    private static readonly DateTimeOffset Moment = new(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_run_after_an_erasure_keeps_its_own_snapshot_alone_and_builds_on_no_older_one()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        var form = await survey.AddAsync(5, 4, 3, 2, 1);
        await source.RunAsync("INSERT INTO csat.response_comment (organization_id, response_id, item_position, comment) VALUES ($1, $2, 0, $3)", form, Said);
        await source.PublishChangesAsync(Moment);
        await survey.AddAsync(5, 4, 3, 2, 1);
        await source.PublishChangesAsync(Moment.AddMinutes(1));
        source.Kept().Count.ShouldBe(2);
        FilesThatHoldIt(source).ShouldContain(Path.GetFileName(source.Kept()[1].Path), "otherwise this test shows nothing");

        await EraseAsync(source, form);
        var result = await source.PublishChangesAsync(Moment.AddMinutes(2));

        (result.Rebuild, result.Responses).ShouldBe((RebuildReason.Erased, 7));
        source.Kept().Select(snapshot => snapshot.RunId).ShouldBe([result.RunId]);
        FilesThatHoldIt(source).ShouldBeEmpty();
        WarehouseVerification.VerifyAll(source.Published).ShouldAllBe(found => found.Problems.Count == 0);
        await survey.AddAsync(5, 4, 3, 2, 1);
        (await source.PublishChangesAsync(Moment.AddMinutes(3))).Rebuild.ShouldBeNull("what is past is past");
        source.Kept().Count.ShouldBe(2);
        FilesThatHoldIt(source).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rebuild_that_was_asked_for_forgets_too()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        var form = await survey.AddAsync(5, 4, 3, 2, 1);
        await source.RunAsync("INSERT INTO csat.response_comment (organization_id, response_id, item_position, comment) VALUES ($1, $2, 0, $3)", form, Said);
        await source.PublishAsync();
        await EraseAsync(source, form);

        await source.PublishAsync();

        source.Kept().ShouldHaveSingleItem();
        FilesThatHoldIt(source).ShouldBeEmpty();
    }

    private async Task EraseAsync(SampleSource source, Guid form)
    {
        await using var transaction = await TenantTransaction.BeginAsync(postgres.Application, source.Organization.Id);
        var writer = new ErasureWriter(transaction.Connection, source.Organization.Id);
        var salt = await writer.SaltAsync(given: null, CancellationToken.None);
        var erasure = new ErasureRow
        {
            ErasureId = Guid.CreateVersion7(), At = DateTimeOffset.UtcNow, Actor = "test", Subject = EnumCode.Of(ErasureSubject.Response), SubjectId = form, Reason = EnumCode.Of(ErasureReason.RequestOfPerson), SourceSystem = "test",
            Digest = ErasureWriter.DigestOf(salt, form.ToString()),
        };
        await writer.EraseAsync(erasure, AuditAct.OfProgram("test", erasure.At), isListed: false, CancellationToken.None);
        await transaction.CommitAsync();
    }

    private static IReadOnlyList<string> FilesThatHoldIt(SampleSource source) =>
        [.. Directory.EnumerateFiles(source.Folder, "*.duckdb").Where(path => File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Said)) >= 0).Select(path => Path.GetFileName(path))];
}
