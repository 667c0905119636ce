using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CSat.Architecture.Tests;

/// <summary>What is shipped to run CSat is true of the code: units that systemd takes, an image with the files that a host reads, guides that name every setting.</summary>
public partial class DeploymentTests
{
    private static readonly string[] Guides = ["docs/operator-guide.md", "docs/operator-guide.zh-CN.md"];

    [Fact]
    public void Systemd_takes_every_unit_and_finds_nothing_to_say()
    {
        var units = SourceTree.Files("deploy/systemd", "");
        units.Count.ShouldBeGreaterThan(3);
        var folder = Directory.CreateTempSubdirectory("csat-units-").FullName;
        try
        {
            // As installed, but for the place of the checkout; a template has a name only as an instance.
            foreach (var unit in units)
            {
                File.WriteAllText(Path.Combine(folder, Path.GetFileName(unit).Replace("@", "@demo", StringComparison.Ordinal)), SourceTree.Read(unit).Replace("/opt/csat", SourceTree.Root, StringComparison.Ordinal));
            }

            var (code, said) = Run("systemd-analyze", ["verify", "--man=no", .. Directory.GetFiles(folder)]);
            said.ShouldBe("");
            code.ShouldBe(0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_service_is_walled_in_and_runs_as_the_user_csat()
    {
        string[] walls =
        [
            "User=csat", "UMask=0077", "NoNewPrivileges=true", "ProtectSystem=strict", "PrivateTmp=true", "CapabilityBoundingSet=", "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK",
            "SystemCallArchitectures=native",
        ];
        foreach (var unit in SourceTree.Files("deploy/systemd", ".service"))
        {
            var lines = SourceTree.Read(unit).Split('\n');
            walls.Except(lines).ShouldBeEmpty(unit);
            lines.ShouldContain(line => line.StartsWith("MemoryMax=", StringComparison.Ordinal), unit);
            lines.ShouldContain(line => line.StartsWith("SystemCallFilter=@system-service", StringComparison.Ordinal), unit);

            // .NET does not start without what it would forbid, and a unit that ends would take the shared memory of another's PostgreSQL.
            lines.ShouldNotContain(line => line.StartsWith("SystemCallFilter=~", StringComparison.Ordinal) && line.Contains("@resources", StringComparison.Ordinal), unit);
            lines.ShouldNotContain("RemoveIPC=true", unit);
        }
    }

    [Fact]
    public void The_image_has_every_host_and_every_folder_that_a_host_reads()
    {
        var image = SourceTree.Read("deploy/Containerfile");
        var hosts = HostOfCommand().Matches(SourceTree.Read("csat")).Select(match => match.Groups[1].Value).Where(host => host != "CSat.Benchmarks").Distinct().ToArray();
        var folders = FolderOfHome().Matches(SourceTree.Read("src/Hosting/State/HomeDirectory.cs")).Select(match => match.Groups[1].Value).ToArray();

        hosts.Length.ShouldBe(4);
        folders.Length.ShouldBeGreaterThan(3);
        hosts.Select(host => $" artifacts/bin/{host}\n").Concat(folders.Select(folder => $" {folder}\n")).ShouldAllBe(copy => image.Contains(copy));
        hosts.Where(host => !SourceTree.Read("deploy/container/csat").Contains($"host={host} ", StringComparison.Ordinal)).ShouldBeEmpty();
        image.ShouldContain("\nUSER csat\n");
        image.ShouldContain("UNTESTED");
    }

    [Fact]
    public void The_guides_name_every_variable_and_every_option_of_serve_and_no_other()
    {
        var code = SourceTree.Files("src", ".cs").Append("csat").Select(SourceTree.Read).ToArray();
        var variables = code.SelectMany(text => Variable().Matches(text)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal).ToArray();
        var options = Option().Matches(SourceTree.Read("src/Api/Serving/ServeCommand.cs")).Select(match => match.Groups[1].Value)
            .Concat(Option().Matches(SourceTree.Read("src/Hosting/CommandLine/HostCommandLine.cs")).Select(match => match.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal).ToArray();

        variables.Length.ShouldBeGreaterThan(10);
        options.Length.ShouldBeGreaterThan(8);
        foreach (var guide in Guides)
        {
            var named = Setting().Matches(SourceTree.Read(guide)).Select(match => match.Groups[1].Value).ToArray();
            named.ShouldBeUnique(guide);
            named.Where(name => name.StartsWith("CSAT_", StringComparison.Ordinal) || variables.Contains(name)).ShouldBe(variables, ignoreOrder: true, guide);
            named.Where(name => name.StartsWith("--", StringComparison.Ordinal)).ShouldBe(options, ignoreOrder: true, guide);
        }
    }

    [Fact]
    public void The_guides_have_the_same_chapters_and_name_only_commands_and_units_that_there_are()
    {
        var commands = CommandOfLauncher().Matches(SourceTree.Read("csat")).Select(match => match.Groups[1].Value).ToArray();
        commands.Length.ShouldBeGreaterThan(10);
        foreach (var guide in Guides)
        {
            var text = SourceTree.Read(guide);
            CommandUsed().Matches(text).Select(match => match.Groups[1].Value).Except(commands).ShouldBeEmpty(guide);
            UnitUsed().Matches(text).Select(match => match.Value).Where(unit => !File.Exists(Path.Combine(SourceTree.Root, "deploy/systemd", unit))).ShouldBeEmpty(guide);
        }

        var chapters = Guides.Select(guide => SourceTree.Read(guide).Split('\n').Count(line => line.StartsWith("## ", StringComparison.Ordinal) || line.StartsWith("### ", StringComparison.Ordinal))).ToArray();
        chapters[0].ShouldBeGreaterThan(15);
        chapters[1].ShouldBe(chapters[0]);
    }

    private static (int Code, string Said) Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, (said + output.Result).Trim());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException($"{program} is missing; ./csat test brings it, or: sudo apt-get install -y systemd");
        }
    }

    [GeneratedRegex(@"\b(?:CSAT|OTEL)_[A-Z0-9_]*[A-Z0-9]\b")]
    private static partial Regex Variable();

    [GeneratedRegex(@"""(--[a-z][a-z-]+)""")]
    private static partial Regex Option();

    [GeneratedRegex(@"^\| `((?:CSAT|OTEL)_[A-Z_]+|--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^[a-z]+\|(CSat\.\w+)\|", RegexOptions.Multiline)]
    private static partial Regex HostOfCommand();

    [GeneratedRegex(@"^([a-z]+)\|(?:CSat\.\w+)?\|", RegexOptions.Multiline)]
    private static partial Regex CommandOfLauncher();

    [GeneratedRegex(@"\./csat ([a-z]+)")]
    private static partial Regex CommandUsed();

    [GeneratedRegex(@"\bcsat[a-z-]*@?\.(?:service|timer)\b")]
    private static partial Regex UnitUsed();

    [GeneratedRegex(@"Path\.Combine\(Root, ""(\w+)""\)")]
    private static partial Regex FolderOfHome();
}
