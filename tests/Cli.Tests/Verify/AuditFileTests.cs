using System.Security.Cryptography;
using System.Text;
using CSat.Cli.Verify;
using CSat.Domain.Audits;
using CSat.Domain.Problems;
using CSat.Hosting.Audits;
using CSat.Hosting.Errors;
using CSat.Testing;

namespace CSat.Cli.Tests.Verify;

/// <summary>An exported chain is verified by itself: whatever byte of it is changed, and whatever line is lost, doubled or moved, is found and named by its position.</summary>
public sealed class AuditFileTests
{
    private const string Organization = "demo";
    private static readonly Guid Id = new("0199d2a0-0000-7000-8000-000000000001");

    [Fact]
    public void A_file_as_it_was_written_is_sound_and_passes_through_every_head_that_was_kept()
    {
        var chain = Chain(20);
        var heads = new[] { 0, 1, 7, 20 }.Select(position => ($"{position}", Head(chain, position))).ToArray();

        var found = Verify(File(chain), heads);

        found.Problems.ShouldBeEmpty();
        (found.Organization, found.Entries, found.Head.Position).ShouldBe((Organization, 20, 20));
        Verify(File([])).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Every_bit_of_every_byte_counts()
    {
        var file = File(Chain(6));
        var unseen = new List<int>();
        for (var place = 0; place < file.Length; place++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                file[place] ^= (byte)(1 << bit);
                if (Verify(file).Problems.Count == 0)
                {
                    unseen.Add(place);
                }

                file[place] ^= (byte)(1 << bit);
            }
        }

        unseen.ShouldBeEmpty();
        Verify(file).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_byte_of_a_long_file_is_named_by_the_entry_it_is_in()
    {
        var chain = Chain(Soak.Count(20_000, 1_000_000));
        var file = File(chain);
        var starts = new List<int> { 0 };
        for (var i = 0; i < file.Length - 1; i++)
        {
            if (file[i] == '\n')
            {
                starts.Add(i + 1);
            }
        }

        var random = new Random(20_261_129);
        for (var flip = 0; flip < Soak.Count(20, 10); flip++)
        {
            var line = random.Next(1, chain.Count + 1);
            var place = random.Next(starts[line], starts[line + 1] - 1);
            var old = file[place];
            do
            {
                file[place] = (byte)random.Next(256);
            }
            while (file[place] == old || file[place] == '\n');

            var problems = Verify(file).Problems;
            problems.ShouldNotBeEmpty($"byte {place} of {file.Length}");
            Said(problems).ShouldContain($" {line} ", customMessage: $"byte {place} of line {line}");
            file[place] = old;
        }

        Verify(file).Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("removed", "positions 4 to 4 are missing")]
    [InlineData("three removed", "positions 4 to 6 are missing")]
    [InlineData("doubled", "position 4 comes more than once")]
    [InlineData("swapped", "position 4 comes after later ones")]
    [InlineData("put in again at the end", "position 2 comes more than once")]
    [InlineData("cut after a line", "after 7 entries")]
    [InlineData("cut within a line", "position 8 is not as it was sealed")]
    [InlineData("without its last line break", "after 10 entries")]
    [InlineData("of another organisation", "position 1 is not as it was sealed")]
    public void What_became_of_a_line_is_said(string how, string said)
    {
        var lines = Encoding.UTF8.GetString(File(Chain(10))).Split('\n').SkipLast(1).ToList();
        switch (how)
        {
            case "removed":
                lines.RemoveAt(4);
                break;
            case "three removed":
                lines.RemoveRange(4, 3);
                break;
            case "doubled":
                lines.Insert(4, lines[4]);
                break;
            case "swapped":
                (lines[4], lines[5]) = (lines[5], lines[4]);
                break;
            case "put in again at the end":
                lines.Insert(11, lines[2]);
                break;
            case "cut after a line":
                lines.RemoveRange(8, 4);
                break;
            case "cut within a line":
                lines.RemoveRange(9, 3);
                lines[8] = lines[8][..^9];
                break;
            case "of another organisation":
                lines[0] = lines[0].Replace(Organization, "other", StringComparison.Ordinal);
                break;
        }

        var text = string.Join('\n', lines) + (how == "without its last line break" ? "" : "\n");
        var problems = Verify(Encoding.UTF8.GetBytes(text)).Problems;

        Said(problems).ShouldContain(said);
        problems.ShouldAllBe(problem => problem.Field == "file.jsonl");
    }

    [Fact]
    public void A_chain_that_was_made_anew_or_cut_with_care_is_found_by_the_head_alone()
    {
        var chain = Chain(10);
        var head = Head(chain, 10);
        var anew = Seal([.. chain.Select(entry => entry.Position == 5 ? entry.Entry with { Method = "/csat.v1.RoundService/Other" } : entry.Entry)]);
        var cut = chain.Take(9).ToList();

        Verify(File(anew)).Problems.ShouldBeEmpty();
        Verify(File(cut)).Problems.ShouldBeEmpty();
        Verify(File(anew), ("head", head)).Problems.ShouldHaveSingleItem().Message.En.ShouldContain("position 10");
        Verify(File(cut), ("head", head)).Problems.ShouldHaveSingleItem().Message.En.ShouldContain("position 10");
        Verify(File(cut), ("head", Head(chain, 9))).Problems.ShouldBeEmpty();
        Verify(File(cut), ("head", Head(chain, 9) with { Organization = "other" })).Problems.Select(problem => problem.Field).ShouldContain("head");
    }

    [Fact]
    public void What_is_no_audit_file_is_said_to_be_none()
    {
        foreach (var text in new[] { "", "\n", "id;name\n1;x\n", "{}\n" })
        {
            Verify(Encoding.UTF8.GetBytes(text)).Problems.ShouldHaveSingleItem().Message.En.ShouldContain("no exported audit chain");
        }
    }

    [Fact]
    public void A_chain_broken_throughout_needs_no_endless_list()
    {
        var lines = Enumerable.Repeat("rubbish", 5_000).Prepend(Encoding.UTF8.GetString(File([])).Split('\n')[0]);

        Verify(Encoding.UTF8.GetBytes(string.Join('\n', lines))).Problems.Count.ShouldBeInRange(1_000, 1_001);
    }

    private static string Said(IReadOnlyList<Problem> problems) => string.Join('\n', problems.Select(problem => problem.Message.En));

    private static AuditFinding Verify(byte[] file, params (string Path, AuditHeadFile Head)[] heads)
    {
        using var stream = new MemoryStream(file);
        return AuditFile.Verify(stream, "file.jsonl", heads);
    }

    private static AuditHeadFile Head(List<SealedEntry> chain, int position) => new(
        Organization, Id, new AuditHead(position, position == 0 ? AuditChain.Start(Organization, Id) : chain[position - 1].Hash), new DateTimeOffset(2026, 11, 29, 0, 0, 0, TimeSpan.Zero));

    private static byte[] File(List<SealedEntry> chain)
    {
        using var file = new MemoryStream();
        Write(AuditLine.Write(new AuditFirstLine(AuditFile.Version, Organization, Id.ToString("D"))));
        foreach (var entry in chain)
        {
            Write(AuditLine.Write(AuditLine.Of(entry)));
        }

        Write(AuditLine.Write(new AuditLastLine(chain.Count, Convert.ToHexStringLower(chain.Count == 0 ? AuditChain.Start(Organization, Id) : chain[^1].Hash.Span))));
        return file.ToArray();

        void Write(byte[] line)
        {
            file.Write(line);
            file.WriteByte((byte)'\n');
        }
    }

    private static List<SealedEntry> Chain(int count) => Seal([.. Enumerable.Range(1, count).Select(i => new AuditEntry(
        new Guid(i, 1, 7, [8, 0, 0, 0, 0, 0, 0, 1]),
        new DateTimeOffset(2026, 11, 29, 1, 2, 3, TimeSpan.Zero).AddMilliseconds(i),
        i % 3 == 0 ? ["key:a", "token:中"] : ["key:a"],
        "/csat.v1.ResponseService/SubmitResponse",
        AuditSubject.Response,
        i % 3 == 0 ? null : new Guid(i, 2, 7, [8, 0, 0, 0, 0, 0, 0, 1]),
        i % 3 == 0 ? 5 : 1,
        i % 5 == 0 ? "request \"5\"" : "",
        SHA256.HashData(BitConverter.GetBytes(i)),
        i % 7 == 0 ? AuditOutcome.Changed : AuditOutcome.Created))]);

    private static List<SealedEntry> Seal(IReadOnlyList<AuditEntry> entries)
    {
        var (hash, chain) = (AuditChain.Start(Organization, Id), new List<SealedEntry>());
        foreach (var entry in entries)
        {
            hash = AuditChain.Next(hash, chain.Count + 1, entry);
            chain.Add(new SealedEntry(chain.Count + 1, entry, hash));
        }

        return chain;
    }
}
