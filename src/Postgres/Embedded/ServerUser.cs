using System.Diagnostics;
using CSat.Domain.Problems;

namespace CSat.Postgres.Embedded;

/// <summary>The user under which the server runs: this one, or nobody where this one is root, as PostgreSQL refuses to run as root.</summary>
internal sealed class ServerUser
{
    // The user and group "nobody" of every Linux distribution; the group's name differs, the number does not.
    private const string Nobody = "65534";
    private static readonly string[] SystemFolders = ["/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin"];
    private readonly string[] _prefix;

    private ServerUser(string[] prefix) => _prefix = prefix;

    /// <summary>Whether the server runs as another user than this process.</summary>
    public bool IsOther => _prefix.Length > 0;

    /// <summary>Finds the user.</summary>
    /// <exception cref="ProblemException">This is root and no program to become another user is there.</exception>
    public static ServerUser Find()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerUser([]);
        }

        if (OnPath("setpriv") is { } setpriv)
        {
            return new ServerUser([setpriv, "--reuid=" + Nobody, "--regid=" + Nobody, "--clear-groups", "--"]);
        }

        if (OnPath("runuser") is { } runuser)
        {
            return new ServerUser([runuser, "-u", "nobody", "--"]);
        }

        throw new ProblemException(EmbeddedProblems.NoOtherUser());
    }

    /// <summary>Whether the server's user may list and read this directory.</summary>
    public async Task<bool> CanReadAsync(string directory, CancellationToken cancellation)
    {
        var outcome = await RunAsync("/bin/sh", ["-c", "[ -r \"$1\" ] && [ -x \"$1\" ]", "sh", directory], null, cancellation).ConfigureAwait(false);
        return outcome.ExitCode == 0;
    }

    /// <summary>Makes a directory that only the server's user may enter; its parent must be this process's own.</summary>
    public async Task MakePrivateDirectoryAsync(string directory, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        if (IsOther)
        {
            var owned = await ExecuteAsync([OnPath("chown") ?? "/bin/chown", Nobody + ":" + Nobody, directory], null, cancellation).ConfigureAwait(false);
            owned.ThrowIfFailed("chown");
        }

        File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Runs a program as the server's user, from the root directory and with a clean environment, and waits for its end.</summary>
    public Task<ProcessOutcome> RunAsync(string program, IEnumerable<string> arguments, string? input, CancellationToken cancellation) =>
        ExecuteAsync([.. _prefix, program, .. arguments], input, cancellation);

    private static async Task<ProcessOutcome> ExecuteAsync(string[] command, string? input, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellation).ConfigureAwait(false);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return new ProcessOutcome(process.ExitCode, await output.ConfigureAwait(false) + await errors.ConfigureAwait(false));
    }

    private static string? OnPath(string program) =>
        SystemFolders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
