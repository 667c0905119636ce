using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;
using CSat.Testing;
using Grpc.Net.Client;

namespace CSat.Api.Tests;

/// <summary>The host process: first start, restart, refusals.</summary>
public sealed class ServeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_fresh_state_gets_demo_and_a_key_and_a_restart_keeps_everything()
    {
        using var state = new TemporaryDirectory();
        string key;
        string id;
        await using (var first = await StartAsync(state))
        {
            var keyFile = state.PathOf("keys", "administrator.key");
            File.GetUnixFileMode(keyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            key = (await File.ReadAllTextAsync(keyFile)).Trim();
            first.Process.Output.ShouldContain(keyFile);
            (first.Process.Output + first.Process.Errors).ShouldNotContain(key);
            (await File.ReadAllTextAsync(state.PathOf("run", "endpoint"))).Trim().ShouldBe(first.Endpoint);

            using var channel = GrpcChannel.ForAddress(first.Endpoint);
            var demo = await new OrganizationService.OrganizationServiceClient(channel).GetOrganizationAsync(new GetOrganizationRequest { Organization = "demo" }, ApiFixture.With(key));
            demo.ShouldBe(new Organization { Code = "demo", Name = TestOrganization.Text("示例组织", "Demo organisation"), TimeZone = "Asia/Shanghai", CalendarCode = "cn" });
            var organization = new TestOrganization("kept", channel, ApiFixture.With(key));
            await organization.SetUpAsync();
            id = (await organization.SubmitAsync(TestOrganization.Form("1"))).ResponseId;

            await first.Process.SignalAsync("TERM");
            (await first.Process.WaitForExitAsync(Patience)).ShouldBe(0);
            File.Exists(state.PathOf("run", "endpoint")).ShouldBeFalse();
        }

        await using var second = await StartAsync(state);
        using var again = GrpcChannel.ForAddress(second.Endpoint);
        var kept = new TestOrganization("kept", again, ApiFixture.With(key));
        var replay = await kept.SubmitAsync(TestOrganization.Form("1"));

        replay.Outcome.ShouldBe(SubmitOutcome.AlreadyStored);
        replay.ResponseId.ShouldBe(id);
        await second.Process.SignalAsync("INT");
        (await second.Process.WaitForExitAsync(Patience)).ShouldBe(0);
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "nope")]
    [InlineData("--port", "99999999999")]
    [InlineData("--tls-certificate", "one.pem", "--tls-certificate", "two.pem")]
    [InlineData("--tls-key", "server.key")]
    [InlineData("--listen", "nowhere")]
    [InlineData("--listen", "0.0.0.0")]
    [InlineData("--listen", "::")]
    public async Task Wrong_options_are_a_usage_error_that_names_them(params string[] options)
    {
        using var state = new TemporaryDirectory();
        await using var process = HostProcess.StartHost("CSat.Api", ["serve", .. options, "--state", state.Root]);

        (await process.WaitForExitAsync(Patience)).ShouldBe(2);
        process.Errors.ShouldContain(options[0]);
        process.Errors.ShouldContain("--help");
        process.Errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task It_listens_where_it_is_told_and_nowhere_else()
    {
        using var state = new TemporaryDirectory();
        await using (var everywhere = HostProcess.StartHost("CSat.Api", ["serve", "--port", "0", "--listen", "0.0.0.0", "--insecure-listen", "--state", state.Root]))
        {
            var endpoint = (await everywhere.WaitForOutputAsync("listening on ", Patience))["listening on ".Length..].Trim();
            await everywhere.WaitForOutputAsync("others reach it at 0.0.0.0, without TLS", Patience);
            endpoint.ShouldStartWith("http://127.0.0.1:");
            (await File.ReadAllTextAsync(state.PathOf("run", "endpoint"))).Trim().ShouldBe(endpoint);
            (await ConnectsAsync(endpoint)).ShouldBeTrue();
            await everywhere.SignalAsync("TERM");
            (await everywhere.WaitForExitAsync(Patience)).ShouldBe(0);
        }

        await using var here = await StartAsync(state);
        (await ConnectsAsync(here.Endpoint)).ShouldBeFalse();

        // An address of the machine that the loopback interface has too, as every one of 127.0.0.0/8.
        static async Task<bool> ConnectsAsync(string endpoint)
        {
            using var client = new System.Net.Sockets.TcpClient();
            try
            {
                await client.ConnectAsync("127.0.0.2", new Uri(endpoint).Port);
                return true;
            }
            catch (System.Net.Sockets.SocketException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task An_address_that_the_machine_has_not_got_is_refused_by_name()
    {
        using var state = new TemporaryDirectory();
        await using var process = HostProcess.StartHost("CSat.Api", ["serve", "--port", "0", "--listen", "192.0.2.7", "--insecure-listen", "--state", state.Root]);

        (await process.WaitForExitAsync(Patience)).ShouldBe(1);
        process.Errors.ShouldContain("error ADDRESS_MISSING: --listen:");
        process.Errors.ShouldContain("192.0.2.7");
    }

    [Fact]
    public async Task A_taken_port_is_refused_by_name_and_whoever_has_it_serves_on()
    {
        using var holder = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        holder.Start();
        var port = ((System.Net.IPEndPoint)holder.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var state = new TemporaryDirectory();
        await using var process = HostProcess.StartHost("CSat.Api", ["serve", "--port", port, "--state", state.Root]);

        (await process.WaitForExitAsync(Patience)).ShouldBe(1);
        process.Errors.ShouldContain($"端口 {port} 已被其他程序占用。");
        process.Errors.ShouldContain($"Another program listens on port {port}.");
        process.Errors.ShouldContain("--port 0");
        process.Errors.ShouldNotContain("   at ");
        System.IO.Directory.EnumerateFileSystemEntries(state.Root, "*", SearchOption.AllDirectories).ShouldNotContain(entry => entry.Contains("fault-") || entry.Contains("postgres"), "a refusal is no fault, and starts nothing");
        holder.Pending().ShouldBeFalse();
    }

    [Theory]
    [InlineData("no connection string", "CSAT_POSTGRES")]
    [InlineData("postgresql://user:password@localhost/csat", "CSAT_POSTGRES")]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody;Password=unsaid;Database=none;Timeout=5", "CSAT_POSTGRES")]
    [InlineData("Host=127.0.0.1;Port=nope", "CSAT_POSTGRES")]
    [InlineData("Database=csat", "CSAT_POSTGRES")]
    public async Task A_database_that_cannot_be_used_is_named_by_its_variable_and_its_password_is_not_said(string connection, string variable)
    {
        using var state = new TemporaryDirectory();
        await using var process = HostProcess.StartHost("CSat.Api", ["serve", "--port", "0", "--state", state.Root], new Dictionary<string, string?> { [variable] = connection });

        (await process.WaitForExitAsync(Patience)).ShouldBe(1);
        process.Errors.ShouldContain($"error DATABASE_UNAVAILABLE: {variable}:");
        process.Errors.ShouldNotContain("unexpected");
        process.Errors.ShouldNotContain("unsaid");
        process.Errors.ShouldNotContain("user:password");
    }

    [Fact]
    public async Task Of_two_servers_the_one_that_is_left_names_itself()
    {
        using var state = new TemporaryDirectory();
        await using var first = await StartAsync(state);
        await using var second = await StartAsync(state);
        (await File.ReadAllTextAsync(state.PathOf("run", "endpoint"))).Trim().ShouldBe(second.Endpoint);

        await second.Process.SignalAsync("KILL");
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while ((await File.ReadAllTextAsync(state.PathOf("run", "endpoint"))).Trim() != first.Endpoint)
        {
            waited.Elapsed.ShouldBeLessThan(Patience, "The file names a server that is gone.");
            await Task.Delay(50);
        }

        await first.Process.SignalAsync("TERM");
        (await first.Process.WaitForExitAsync(Patience)).ShouldBe(0);
        File.Exists(state.PathOf("run", "endpoint")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_etl_of_a_mistyped_state_is_refused_and_makes_nothing()
    {
        using var state = new TemporaryDirectory();
        await using var process = HostProcess.StartHost("CSat.Etl", ["etl", "run", "--state", state.PathOf("mistyped")]);

        (await process.WaitForExitAsync(Patience)).ShouldBe(1);
        process.Errors.ShouldContain("error STATE_MISSING");
        process.Errors.ShouldContain(state.PathOf("mistyped"));
        System.IO.Directory.Exists(state.PathOf("mistyped")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_state_that_cannot_be_made_is_refused_with_the_systems_words()
    {
        // Below a file nobody can make a folder, not even root.
        using var state = new TemporaryDirectory();
        var file = state.Write("file", "");
        await using var process = HostProcess.StartHost("CSat.Api", ["serve", "--port", "0", "--state", Path.Combine(file, "state")]);

        (await process.WaitForExitAsync(Patience)).ShouldBe(1);
        process.Errors.ShouldContain("error SYSTEM_REFUSED");
        process.Errors.ShouldNotContain("   at ");
    }

    private static async Task<Server> StartAsync(TemporaryDirectory state)
    {
        var process = HostProcess.StartHost("CSat.Api", ["serve", "--port", "0", "--state", state.Root]);
        var line = await process.WaitForOutputAsync("listening on ", Patience);
        return new Server(process, line["listening on ".Length..].Trim());
    }

    private sealed record Server(HostProcess Process, string Endpoint) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Process.DisposeAsync();
    }
}
