using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using CSat.Hosting.Logging;
using CSat.Testing;
using Microsoft.Extensions.Logging;

namespace CSat.Cli.Tests.Hosting;

public sealed class LogFileTests : IDisposable
{
    private const UnixFileMode OwnerReadsAndWrites = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryDirectory _folder = new();

    [Fact]
    public void An_entry_is_one_line_as_on_the_console_in_a_file_of_its_owner()
    {
        var path = _folder.PathOf("log", "csat.log");
        using (var files = LogFile.Open(path, "serve"))
        {
            var logger = files.CreateLogger("CSat.Postgres");
            logger.Log(LogLevel.Warning, new EventId(2001, "started"), "two\nlines and {braces}", null, (told, _) => told);
            logger.Log(LogLevel.Error, new EventId(7), "it fell", new IOException("no\nspace"), (told, _) => told);
        }

        var file = Directory.EnumerateFiles(_folder.PathOf("log")).ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldMatch(@"^csat-serve-\d{8}\.log$");
        File.GetUnixFileMode(file).ShouldBe(OwnerReadsAndWrites);
        File.GetUnixFileMode(_folder.PathOf("log")).ShouldBe(OwnerReadsAndWrites | UnixFileMode.UserExecute);
        var lines = File.ReadAllLines(file);
        lines.Length.ShouldBe(2);
        lines[0].ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z warn: CSat\.Postgres\[2001\] two lines and \{braces\}$");
        lines[1].ShouldContain("fail: CSat.Postgres[7] it fell System.IO.IOException: no space");
    }

    [Fact]
    public void A_full_file_is_followed_by_another_and_the_oldest_go()
    {
        using (var files = LogFile.Open(_folder.PathOf("csat.log"), "etl", fileBytes: 1_000, filesKept: 3))
        {
            var logger = files.CreateLogger("CSat.Etl");
            for (var i = 0; i < 100; i++)
            {
                logger.Log(LogLevel.Information, default, i, null, (line, _) => $"line {line} {new string('x', 100)}");
            }
        }

        var kept = Directory.EnumerateFiles(_folder.Root).Order(StringComparer.Ordinal).ToList();
        kept.Count.ShouldBe(3);
        kept.ShouldAllBe(file => File.GetUnixFileMode(file) == OwnerReadsAndWrites && new FileInfo(file).Length < 1_200);
        File.ReadLines(kept[^1]).Last().ShouldContain("line 99 ");
        kept.SelectMany(File.ReadLines).ShouldNotContain(line => line.Contains("line 0 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain/csat.log")]
    public void A_place_that_holds_no_files_is_refused_by_name(string place)
    {
        _folder.Write("plain", "a file, no folder");

        RefusalOf(_folder.PathOf(place)).ShouldContain(_folder.PathOf(place));
    }

    [Theory]
    [InlineData("full", "size=16k", "No space left")]
    [InlineData("read-only", "ro", "Read-only file system")]
    public async Task A_disk_that_takes_nothing_is_refused_by_name_at_the_start(string name, string options, string said)
    {
        var place = Directory.CreateDirectory(_folder.PathOf(name)).FullName;
        await using var process = HostProcess.Start(
            "unshare",
            ["--user", "--map-root-user", "--mount", "/bin/sh", "-c", "mount -t tmpfs -o \"$1\" tmpfs \"$2\" && shift 2 && exec \"$@\"", "sh", options, place, "dotnet", "exec", Repository.HostAssembly("CSat.Cli"), "regimes", "list"],
            new Dictionary<string, string?> { [LogFile.Variable] = Path.Combine(place, "csat.log"), ["CSAT_HOME"] = Repository.Root });

        (await process.WaitForExitAsync(TimeSpan.FromMinutes(1))).ShouldBe(1, process.Errors);
        process.Errors.ShouldContain($"error {ProblemReason.FieldInvalid}: {LogFile.Variable}: No log file can be written at {place}");
        process.Errors.ShouldContain(said);
        process.Errors.ShouldNotContain("   at ");
    }

    public void Dispose() => _folder.Dispose();

    private static string RefusalOf(string path)
    {
        var problem = Should.Throw<ProblemException>(() => LogFile.Open(path, "serve")).Problems.ShouldHaveSingleItem();
        problem.Field.ShouldBe(LogFile.Variable);
        return problem.Message.En;
    }
}
