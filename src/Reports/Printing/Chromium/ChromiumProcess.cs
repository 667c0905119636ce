using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using CSat.Domain.Problems;

namespace CSat.Reports.Printing.Chromium;

/// <summary>
/// A headless browser with its debugging pipe. A shell holds it: it hands the two pipe ends to the browser as descriptors 3 and 4 and, when the browser
/// has ended, removes the profile. The browser ends when its pipe closes, so nothing is left behind even when this process is killed.
/// </summary>
internal sealed class ChromiumProcess : IAsyncDisposable
{
    private const string Script = """
        profile=$1 in=$2 out=$3; shift 3
        "$@" --user-data-dir="$profile" 3<"/dev/fd/$in" 4>"/dev/fd/$out" >"$profile/log" 2>&1
        status=$?
        rm -rf "$profile"
        exit $status
        """;

    private static readonly string[] Switches =
    [
        "--headless=new", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-default-apps", "--disable-dev-shm-usage",
        "--disable-breakpad", "--disable-crash-reporter", "--metrics-recording-only", "--mute-audio", "--hide-scrollbars", "--font-render-hinting=none",
        "--force-color-profile=srgb", "--lang=en-US",
    ];

    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(5);

    private readonly Process _shell;
    private readonly string _profile;

    private ChromiumProcess(Process shell, string profile, Stream commands, Stream messages)
    {
        _shell = shell;
        _profile = profile;
        Commands = commands;
        Messages = messages;
    }

    /// <summary>An empty page of the file system: what is set into it may load fonts from files.</summary>
    public Uri EmptyPage => new(Path.Combine(_profile, "empty.html"));

    /// <summary>What is written here the browser reads.</summary>
    public Stream Commands { get; }

    /// <summary>What the browser writes; ends when it ends.</summary>
    public Stream Messages { get; }

    /// <summary>Starts a browser.</summary>
    /// <exception cref="PrintingException">It could not be started.</exception>
    public static ChromiumProcess Start(string program)
    {
        var profile = Directory.CreateTempSubdirectory("csat-chromium-").FullName;
        var commands = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var messages = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        try
        {
            File.WriteAllText(Path.Combine(profile, "empty.html"), "<!DOCTYPE html>");
            var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true };
            string[] arguments =
            [
                "-c", Script, "sh", profile, commands.GetClientHandleAsString(), messages.GetClientHandleAsString(), program, .. Switches,
                // Chromium's sandbox refuses to run as root.
                .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
            ];
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            var shell = Process.Start(start) ?? throw new PrintingException($"{program} could not be started.");
            return new(shell, profile, commands, messages);
        }
        catch (Exception fault) when (fault is Win32Exception or IOException)
        {
            commands.Dispose();
            messages.Dispose();
            Directory.Delete(profile, recursive: true);
            throw new PrintingException($"{program} could not be started: {fault.Message}", fault);
        }
        finally
        {
            // Only the browser may hold the far ends, else its death would not end the stream.
            commands.DisposeLocalCopyOfClientHandle();
            messages.DisposeLocalCopyOfClientHandle();
        }
    }

    /// <summary>The last lines that the browser logged, for an error message; empty when there are none.</summary>
    public string LastWords()
    {
        try
        {
            return string.Join(' ', File.ReadLines(Path.Combine(_profile, "log")).TakeLast(3));
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>Closes the pipe, waits for the browser to end, and kills it if it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        await Commands.DisposeAsync().ConfigureAwait(false);
        using var patience = new CancellationTokenSource(EndTime);
        try
        {
            await _shell.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _shell.Kill(entireProcessTree: true);
            await _shell.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await Messages.DisposeAsync().ConfigureAwait(false);
        _shell.Dispose();
        if (Directory.Exists(_profile))
        {
            Directory.Delete(_profile, recursive: true);
        }
    }
}

/// <summary>Finds the browser that prints.</summary>
internal static class ChromiumProgram
{
    public const string Variable = "CSAT_CHROMIUM";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];

    /// <summary>The path of the program: <see cref="Variable"/> first, then the usual names on PATH.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static string Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new ProblemException(Missing($"{Variable}={named}"));
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new ProblemException(Missing(string.Join(", ", Names)));
    }

    private static Problem Missing(string sought) =>
        Problem.Worded("browser", ProblemReason.ComponentMissing, "chromium", "browser", ("sought", sought), ("variable", Variable));
}
