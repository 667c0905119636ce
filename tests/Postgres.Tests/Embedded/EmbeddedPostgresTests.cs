using System.Diagnostics;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using CSat.Postgres.Embedded;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CSat.Postgres.Tests.Embedded;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;

    private readonly TemporaryDirectory _directory = new();

    private string State => _directory.PathOf("state with a space");

    [Fact]
    public async Task The_second_one_attaches_and_the_last_one_out_stops_the_server()
    {
        var first = await StartAsync();
        var second = await StartAsync();
        first.IsAttached.ShouldBeFalse();
        second.IsAttached.ShouldBeTrue();
        second.ConnectionString.ShouldBe(first.ConnectionString);

        await first.DisposeAsync();
        (await ScalarAsync(second, "SELECT 1")).ShouldBe(1);

        await second.DisposeAsync();
        await Should.ThrowAsync<NpgsqlException>(() => ScalarAsync(second, "SELECT 1"));
    }

    [Fact]
    public async Task Data_survive_the_kill_of_the_postmaster_and_all_its_children()
    {
        await using var killed = await EmbeddedPostgres.StartAsync(Options(State) with { Durable = true }, NullLogger.Instance);
        await ScalarAsync(killed, "CREATE TABLE kept (id integer)");
        await ScalarAsync(killed, "INSERT INTO kept VALUES (42)");
        var processes = ServerProcesses(killed);
        processes.Count.ShouldBeGreaterThan(4);
        foreach (var process in processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        await using var again = await StartAsync();

        again.IsAttached.ShouldBeFalse();
        (await ScalarAsync(again, "SELECT id FROM kept")).ShouldBe(42);
    }

    [Fact]
    public async Task A_server_whose_starter_was_killed_is_taken_over_and_stopped_at_the_end()
    {
        var abandoned = await StartAsync();
        var data = abandoned.DataDirectory;
        abandoned.Abandon();

        var heir = await StartAsync();
        heir.IsAttached.ShouldBeTrue();
        await heir.DisposeAsync();

        File.Exists(Path.Combine(data, "postmaster.pid")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_first_start_that_was_killed_half_way_does_not_matter()
    {
        var first = await StartAsync();
        var cluster = Path.GetDirectoryName(first.DataDirectory)!;
        await first.DisposeAsync();
        // As initdb leaves it when it dies: the cluster still under its working name, incomplete.
        Directory.Move(first.DataDirectory, Path.Combine(cluster, "data.building"));
        File.Delete(Path.Combine(cluster, "data.building", "PG_VERSION"));

        await using var second = await StartAsync();

        (await ScalarAsync(second, "SELECT 1")).ShouldBe(1);
        Directory.Exists(Path.Combine(cluster, "data.building")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stale_lock_file_that_names_a_living_process_does_not_matter()
    {
        var first = await StartAsync();
        var file = Path.Combine(first.DataDirectory, "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(file);
        await first.DisposeAsync();
        lines[0] = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(file, lines);

        await using var second = await StartAsync();

        second.IsAttached.ShouldBeFalse();
        (await ScalarAsync(second, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_state_directories_run_side_by_side()
    {
        await using var one = await StartAsync();
        await using var other = await EmbeddedPostgres.StartAsync(Options(_directory.PathOf("other")), NullLogger.Instance);

        new NpgsqlConnectionStringBuilder(other.ConnectionString).Port.ShouldNotBe(new NpgsqlConnectionStringBuilder(one.ConnectionString).Port);
        other.DataDirectory.ShouldNotBe(one.DataDirectory);
    }

    [Fact]
    public async Task Several_that_start_at_once_share_one_server()
    {
        var started = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(StartAsync)));

        started.Count(server => !server.IsAttached).ShouldBe(1);
        foreach (var server in started)
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_directory_that_the_servers_user_cannot_reach_is_no_obstacle()
    {
        File.SetUnixFileMode(_directory.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var server = await StartAsync();
        try
        {
            (await ScalarAsync(server, "SELECT 1")).ShouldBe(1);
            server.DataDirectory.StartsWith(State, StringComparison.Ordinal).ShouldBe(!Environment.IsPrivilegedProcess);
        }
        finally
        {
            await server.DisposeAsync();
            Directory.Delete(Path.GetDirectoryName(Path.GetDirectoryName(server.DataDirectory))!, recursive: true);
        }
    }

    [Fact]
    public async Task What_is_committed_is_on_disk_and_text_is_unicode()
    {
        await using var server = await EmbeddedPostgres.StartAsync(Options(State) with { Durable = true }, NullLogger.Instance);

        (await ScalarAsync(server, "SHOW fsync")).ShouldBe("on");
        (await ScalarAsync(server, "SHOW synchronous_commit")).ShouldBe("on");
        (await ScalarAsync(server, "SHOW server_encoding")).ShouldBe("UTF8");
        (await ScalarAsync(server, "SHOW data_checksums")).ShouldBe("on");
        (await ScalarAsync(server, "SHOW listen_addresses")).ShouldBe("127.0.0.1");
        (await ScalarAsync(server, "SELECT datlocale FROM pg_database WHERE datname = current_database()")).ShouldBe("C.UTF-8");
        (await ScalarAsync(server, "SELECT upper('é')")).ShouldBe("É");
    }

    [Fact]
    public async Task The_password_is_in_a_file_of_its_owners_alone_and_no_other_opens_the_server()
    {
        await using var server = await StartAsync();

        File.GetUnixFileMode(Path.Combine(State, "password")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "wrong" }.ConnectionString;
        await using var connection = new NpgsqlConnection(wrong);
        (await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync())).SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task The_state_is_closed_to_everybody_but_its_owner_and_the_servers_user()
    {
        await using var server = await StartAsync();

        var open = Directory.EnumerateFileSystemEntries(State, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Append(State)
            .Where(path => !path.Contains("programs-", StringComparison.Ordinal) && (File.GetUnixFileMode(path) & Others) != 0);

        open.ShouldBeEmpty();
        if (Environment.IsPrivilegedProcess)
        {
            var owner = Process.Start(new ProcessStartInfo("stat", ["--format=%U", server.DataDirectory]) { RedirectStandardOutput = true })!;
            (await owner.StandardOutput.ReadToEndAsync()).Trim().ShouldBe("csat");
        }
    }

    [Fact]
    public async Task A_cluster_that_was_left_to_nobody_is_handed_over_when_its_server_has_stopped()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return;
        }

        var first = await StartAsync();
        await ScalarAsync(first, "CREATE TABLE kept (id integer)");
        await first.DisposeAsync();
        using (var left = Process.Start("chown", ["--recursive", "65534:65534", Path.GetDirectoryName(first.DataDirectory)!]))
        {
            await left.WaitForExitAsync();
        }

        await using var second = await StartAsync();

        (await ScalarAsync(second, "SELECT count(*) FROM kept")).ShouldBe(0L);
        var owner = Process.Start(new ProcessStartInfo("stat", ["--format=%U", second.DataDirectory]) { RedirectStandardOutput = true })!;
        (await owner.StandardOutput.ReadToEndAsync()).Trim().ShouldBe("csat");
    }

    [Fact]
    public async Task A_directory_that_was_closed_to_the_servers_user_is_named_and_no_second_cluster_is_made()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return;
        }

        var open = File.GetUnixFileMode(_directory.Root);
        var first = await StartAsync();
        await ScalarAsync(first, "CREATE TABLE kept (id integer)");
        await first.DisposeAsync();
        File.SetUnixFileMode(_directory.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var refused = await Should.ThrowAsync<ProblemException>(StartAsync);

        refused.Problems.ShouldHaveSingleItem().Wording.ShouldBeOfType<KeyedWording>().Key.ShouldBe("DATABASE_UNAVAILABLE.closed");
        File.SetUnixFileMode(_directory.Root, open);
        await using var second = await StartAsync();
        (await ScalarAsync(second, "SELECT count(*) FROM kept")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_cluster_that_was_made_elsewhere_stays_the_one_when_its_state_is_opened()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return;
        }

        var open = File.GetUnixFileMode(_directory.Root);
        File.SetUnixFileMode(_directory.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var first = await StartAsync();
        await ScalarAsync(first, "CREATE TABLE kept (id integer)");
        await first.DisposeAsync();
        File.SetUnixFileMode(_directory.Root, open);

        var second = await StartAsync();
        try
        {
            (await ScalarAsync(second, "SELECT count(*) FROM kept")).ShouldBe(0L);
        }
        finally
        {
            await second.DisposeAsync();
            Directory.Delete(Path.GetDirectoryName(Path.GetDirectoryName(second.DataDirectory))!, recursive: true);
        }
    }

    [Fact]
    public async Task Missing_programs_are_named_with_the_command_that_brings_them()
    {
        var options = Options(State) with { NodeModules = _directory.PathOf("nowhere") };

        var refused = await Should.ThrowAsync<ProblemException>(() => EmbeddedPostgres.StartAsync(options, NullLogger.Instance));

        var problem = refused.Problems.ShouldHaveSingleItem();
        problem.Reason.ShouldBe(ProblemReason.ComponentMissing);
        problem.Fix.En.ShouldContain("./csat setup");
    }

    public void Dispose() => _directory.Dispose();

    private static EmbeddedPostgresOptions Options(string directory) =>
        new() { Directory = directory, NodeModules = Repository.NodeModules, Durable = false, SharedBuffersMebibytes = 16, MaxConnections = 10 };

    private static async Task<object?> ScalarAsync(EmbeddedPostgres server, string statement)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }

    private static List<Process> ServerProcesses(EmbeddedPostgres server) =>
        [.. PostmasterFile.ProcessesIn(server.DataDirectory)];

    private Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(Options(State), NullLogger.Instance);
}
