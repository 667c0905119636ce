using CSat.Domain.Problems;
using CSat.Machine.Processes;

namespace CSat.Postgres.Embedded;

/// <summary>
/// The user under whom the server runs: this one, or the system user csat where this one is root, as PostgreSQL refuses to run as root. It is made when it is
/// missing; nobody is the last resort.
/// </summary>
internal sealed class ServerUser
{
    private readonly ServiceUser _user;

    private ServerUser(ServiceUser user) => _user = user;

    /// <summary>Whether the server runs as another user than this process.</summary>
    public bool IsOther => _user.IsOther;

    /// <summary>Finds the user for a cluster. One that was left to another user is handed over, unless its server runs: then that user stays until it has stopped.</summary>
    /// <param name="cluster">The cluster's folder; need not exist.</param>
    /// <param name="isRunning">Whether its server runs.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProblemException">This is root and no program to become another user is there.</exception>
    public static async Task<ServerUser> FindAsync(string cluster, bool isRunning, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerUser(ServiceUser.Self);
        }

        var wanted = await ServiceUser.MakeAsync(cancellation).ConfigureAwait(false) ?? ServiceUser.Nobody;
        var found = Directory.Exists(cluster) ? await OwnerOfAsync(cluster, cancellation).ConfigureAwait(false) : wanted;
        if (found != wanted && isRunning)
        {
            return new ServerUser(ServiceUser.As(found));
        }

        if (found != wanted)
        {
            (await Programs.RunAsync([Programs.Find("chown") ?? "/bin/chown", "--recursive", "--no-dereference", wanted, cluster], null, cancellation).ConfigureAwait(false)).ThrowIfFailed("chown");
        }

        return new ServerUser(ServiceUser.As(wanted));
    }

    /// <inheritdoc cref="ServiceUser.CanReadAsync"/>
    public Task<bool> CanReadAsync(string directory, CancellationToken cancellation) => _user.CanReadAsync(directory, cancellation);

    /// <inheritdoc cref="ServiceUser.CanPassAsync"/>
    public Task<bool> CanPassAsync(string directory, CancellationToken cancellation) => _user.CanPassAsync(directory, cancellation);

    /// <summary>Lets the server's user pass through a directory of this process, and nobody else.</summary>
    public async Task LetPassAsync(string directory, CancellationToken cancellation)
    {
        (await Programs.RunAsync([Programs.Find("chgrp") ?? "/bin/chgrp", _user.Owner.Split(':')[1], directory], null, cancellation).ConfigureAwait(false)).ThrowIfFailed("chgrp");
        File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute);
    }

    /// <summary>Makes a directory that only the server's user may enter; its parent must be this process's own.</summary>
    public async Task MakePrivateDirectoryAsync(string directory, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        await _user.GiveAsync(directory, cancellation).ConfigureAwait(false);
        File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <inheritdoc cref="ServiceUser.RunAsync"/>
    public Task<ProcessOutcome> RunAsync(string program, IEnumerable<string> arguments, string? input, CancellationToken cancellation) =>
        _user.RunAsync(program, arguments, input, cancellation);

    private static async Task<string> OwnerOfAsync(string path, CancellationToken cancellation)
    {
        var outcome = await Programs.RunAsync([Programs.Find("stat") ?? "/usr/bin/stat", "--format=%u:%g", path], null, cancellation).ConfigureAwait(false);
        outcome.ThrowIfFailed("stat");
        return outcome.Output.Trim();
    }
}
