using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using CSat.Domain.Problems;
using CSat.Machine.Browsers;
using CSat.Machine.Processes;

namespace CSat.Reports.Printing.Chromium;

/// <summary>
/// A headless browser with its debugging pipe. A shell holds it: it hands the two pipe ends to the browser as descriptors 3 and 4 and, when the browser
/// has ended, removes the profile. The browser ends when its pipe closes, so nothing is left behind even when this process is killed.
/// </summary>
internal sealed class ChromiumProcess : IAsyncDisposable
{
    private const string EmptyName = "empty.html";

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
    public Uri EmptyPage => new(Path.Combine(_profile, EmptyName));

    /// <summary>What is written here the browser reads.</summary>
    public Stream Commands { get; }

    /// <summary>What the browser writes; ends when it ends.</summary>
    public Stream Messages { get; }

    /// <summary>Starts a browser.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="user">As whom, and whether it gets its sandbox.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="PrintingException">It could not be started.</exception>
    public static async Task<ChromiumProcess> StartAsync(string program, BrowserUser user, CancellationToken cancellation)
    {
        var profile = Directory.CreateTempSubdirectory("csat-chromium-").FullName;
        var commands = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var messages = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        try
        {
            var page = Path.Combine(profile, EmptyName);
            await File.WriteAllTextAsync(page, "<!DOCTYPE html>", cancellation).ConfigureAwait(false);
            await user.User.GiveAsync(page, cancellation).ConfigureAwait(false);
            await user.User.GiveAsync(profile, cancellation).ConfigureAwait(false);
            var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true };
            if (user.User.IsOther)
            {
                Programs.Clean(start);
                start.Environment["HOME"] = profile;
            }

            string[] arguments =
            [
                "-c", Script, "sh", profile, commands.GetClientHandleAsString(), messages.GetClientHandleAsString(),
                .. user.User.Command(program, Switches), .. user.Sandbox is null ? ["--no-sandbox"] : Array.Empty<string>(),
            ];
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            var shell = Process.Start(start) ?? throw new PrintingException($"{program} could not be started.");
            return new(shell, profile, commands, messages);
        }
        catch (Exception fault)
        {
            await commands.DisposeAsync().ConfigureAwait(false);
            await messages.DisposeAsync().ConfigureAwait(false);
            Directory.Delete(profile, recursive: true);
            if (fault is Win32Exception or IOException or ProblemException)
            {
                throw new PrintingException($"{program} could not be started: {fault.Message}", fault);
            }

            throw;
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
