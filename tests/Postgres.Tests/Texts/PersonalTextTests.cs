using System.Security.Cryptography;
using System.Text;
using CSat.Postgres.Tenants;
using CSat.Postgres.Texts;
using CSat.Testing;
using Npgsql;

namespace CSat.Postgres.Tests.Texts;

public sealed class PersonalTextTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public void The_same_text_is_kept_once_and_has_a_digest_of_its_own_elsewhere()
    {
        var (one, other) = (new PersonalTexts([]), new PersonalTexts([]));
        var reference = one.Keep("李工")!;

        one.Keep("李工").ShouldBe(reference);
        one.Keep(null).ShouldBeNull();
        one.Added.ShouldHaveSingleItem();
        other.Keep("李工")!.Digest.ShouldNotBe(reference.Digest, "two equal texts cannot be told from their digests");
        var text = one.Find(reference)!;
        reference.Digest.ShouldBe(Convert.ToHexStringLower(HMACSHA256.HashData(text.DigestKey, Encoding.UTF8.GetBytes("李工"))));
        other.Find(reference).ShouldBeNull();
        other.Find(null).ShouldBeNull();
    }

    [Fact]
    public async Task Texts_are_stored_for_their_subject_out_of_reach_of_the_warehouse()
    {
        var (organization, subject) = (await postgres.CreateOrganizationAsync(), Guid.CreateVersion7());
        var texts = new[] { PersonalText.Create("甲"), PersonalText.Create("") };
        await using (var transaction = await TenantTransaction.BeginAsync(postgres.Application, organization))
        {
            await transaction.ExecuteAsync([PersonalText.Insert(organization, subject, texts)], CancellationToken.None);
            await transaction.CommitAsync();
        }

        await using var read = postgres.Owner.CreateCommand("SELECT string_agg(content, '|' ORDER BY content DESC) FROM csat.personal_text WHERE subject_id = $1");
        read.Parameters.Add(new() { Value = subject });
        (await read.ExecuteScalarAsync()).ShouldBe("甲|");
        await using var extract = await TenantTransaction.BeginAsync(postgres.Etl, organization);
        await using var select = new NpgsqlCommand("SELECT count(*) FROM csat.personal_text", extract.Connection, extract.Transaction);
        (await Should.ThrowAsync<PostgresException>(() => select.ExecuteScalarAsync())).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }
}
