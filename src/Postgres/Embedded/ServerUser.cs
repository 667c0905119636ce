using System.Globalization;
using CSat.Domain.Problems;

namespace CSat.Postgres.Embedded;

/// <summary>
/// The user under which the server runs: this one, or the system user csat where this one is root, as PostgreSQL refuses to run as root. It is made when it is
/// missing; nobody, whom other services share, is the last resort.
/// </summary>
internal sealed class ServerUser
{
    /// <summary>Name of the system user.</summary>
    public const string Name = "csat";
    private const string Nobody = "65534";
    private readonly string[] _prefix;
    private readonly string _owner;

    private ServerUser(string[] prefix, string owner)
    {
        _prefix = prefix;
        _owner = owner;
    }

    /// <summary>Whether the server runs as another user than this process.</summary>
    public bool IsOther => _prefix.Length > 0;

    /// <summary>Finds the user for a cluster. One that was left to another user is handed over, unless its server runs: then that user stays until it has stopped.</summary>
    /// <param name="cluster">The cluster's folder; need not exist.</param>
    /// <param name="isRunning">Whether its server runs.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">This is root and no program to become another user is there.</exception>
    public static async Task<ServerUser> FindAsync(string cluster, bool isRunning, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerUser([], "");
        }

        var wanted = await NumberOfAsync(cancellation).ConfigureAwait(false) ?? $"{Nobody}:{Nobody}";
        var found = Directory.Exists(cluster) ? await OwnerOfAsync(cluster, cancellation).ConfigureAwait(false) : wanted;
        if (found != wanted && isRunning)
        {
            return As(found);
        }

        if (found != wanted)
        {
            (await Programs.RunAsync([Programs.Find("chown") ?? "/bin/chown", "--recursive", "--no-dereference", wanted, cluster], null, cancellation).ConfigureAwait(false)).ThrowIfFailed("chown");
        }

        return As(wanted);
    }

    /// <summary>Whether the server's user may list and read this directory.</summary>
    public Task<bool> CanReadAsync(string directory, CancellationToken cancellation) => CanAsync("[ -r \"$1\" ] && [ -x \"$1\" ]", directory, cancellation);

    /// <summary>Whether the server's user may pass through this directory.</summary>
    public Task<bool> CanPassAsync(string directory, CancellationToken cancellation) => CanAsync("[ -x \"$1\" ]", directory, cancellation);

    /// <summary>Lets the server's user pass through a directory of this process, and nobody else.</summary>
    public async Task LetPassAsync(string directory, CancellationToken cancellation)
    {
        (await Programs.RunAsync([Programs.Find("chgrp") ?? "/bin/chgrp", _owner.Split(':')[1], directory], null, cancellation).ConfigureAwait(false)).ThrowIfFailed("chgrp");
        File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute);
    }

    /// <summary>Makes a directory that only the server's user may enter; its parent must be this process's own.</summary>
    public async Task MakePrivateDirectoryAsync(string directory, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        if (IsOther)
        {
            (await Programs.RunAsync([Programs.Find("chown") ?? "/bin/chown", _owner, directory], null, cancellation).ConfigureAwait(false)).ThrowIfFailed("chown");
        }

        File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Runs a program as the server's user, from the root directory and with a clean environment, and waits for its end.</summary>
    public Task<ProcessOutcome> RunAsync(string program, IEnumerable<string> arguments, string? input, CancellationToken cancellation) =>
        Programs.RunAsync([.. _prefix, program, .. arguments], input, cancellation);

    private async Task<bool> CanAsync(string test, string directory, CancellationToken cancellation) =>
        (await RunAsync("/bin/sh", ["-c", test, "sh", directory], null, cancellation).ConfigureAwait(false)).ExitCode == 0;

    private static ServerUser As(string owner)
    {
        var numbers = owner.Split(':');
        if (Programs.Find("setpriv") is { } setpriv)
        {
            return new ServerUser([setpriv, $"--reuid={numbers[0]}", $"--regid={numbers[1]}", "--clear-groups", "--"], owner);
        }

        return owner.StartsWith(Nobody, StringComparison.Ordinal) && Programs.Find("runuser") is { } runuser
            ? new ServerUser([runuser, "-u", "nobody", "--"], owner)
            : Programs.Find("runuser") is { } byName ? new ServerUser([byName, "-u", Name, "--"], owner) : throw new ProblemException(EmbeddedProblems.NoOtherUser());
    }

    // Number of the user and its group; null where it neither is there nor can be made.
    private static async Task<string?> NumberOfAsync(CancellationToken cancellation)
    {
        if (await LookUpAsync(cancellation).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        if (Programs.Find("useradd") is { } useradd)
        {
            // Two first starts at once: one of them makes it.
            await Programs.RunAsync(
                [useradd, "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", "--comment", "CSat PostgreSQL", Name],
                null, cancellation).ConfigureAwait(false);
        }

        return await LookUpAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task<string?> LookUpAsync(CancellationToken cancellation)
    {
        var id = Programs.Find("id") ?? "/usr/bin/id";
        var user = await Programs.RunAsync([id, "-u", Name], null, cancellation).ConfigureAwait(false);
        var group = await Programs.RunAsync([id, "-g", Name], null, cancellation).ConfigureAwait(false);
        return user.ExitCode == 0 && group.ExitCode == 0 && int.Parse(user.Output, NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) > 0
            ? $"{user.Output.Trim()}:{group.Output.Trim()}"
            : null;
    }

    private static async Task<string> OwnerOfAsync(string path, CancellationToken cancellation)
    {
        var outcome = await Programs.RunAsync([Programs.Find("stat") ?? "/usr/bin/stat", "--format=%u:%g", path], null, cancellation).ConfigureAwait(false);
        outcome.ThrowIfFailed("stat");
        return outcome.Output.Trim();
    }
}
