using System.Globalization;
using CSat.Domain.Problems;

namespace CSat.Machine.Processes;

/// <summary>
/// The user under whom a program runs that has no business being root: this one, or the system user csat where this one is root. The one place that starts
/// programs as somebody else.
/// </summary>
public sealed class ServiceUser
{
    /// <summary>Name of the system user.</summary>
    public const string Name = "csat";

    private const string NobodysNumber = "65534";
    private readonly string[] _prefix;

    private ServiceUser(string[] prefix, string owner)
    {
        _prefix = prefix;
        Owner = owner;
    }

    /// <summary>The user of this process.</summary>
    public static ServiceUser Self { get; } = new([], "");

    /// <summary>nobody, whom other services share: the last resort.</summary>
    public static string Nobody { get; } = $"{NobodysNumber}:{NobodysNumber}";

    /// <summary>Whether it is another user than this process has.</summary>
    public bool IsOther => _prefix.Length > 0;

    /// <summary>Numbers of the user and its group, joined by a colon; empty where it is this process's own.</summary>
    public string Owner { get; }

    /// <summary>The user of some numbers, as whom root can start programs.</summary>
    /// <param name="owner">Numbers of the user and its group, joined by a colon.</param>
    /// <exception cref="ProblemException">No program to become another user is there.</exception>
    public static ServiceUser As(string owner)
    {
        var numbers = owner.Split(':');
        if (Programs.Find("setpriv") is { } setpriv)
        {
            return new ServiceUser([setpriv, $"--reuid={numbers[0]}", $"--regid={numbers[1]}", "--clear-groups", "--"], owner);
        }

        return Programs.Find("runuser") is { } runuser
            ? new ServiceUser([runuser, "-u", owner == Nobody ? "nobody" : Name, "--"], owner)
            : throw new ProblemException(MachineProblems.NoOtherUser());
    }

    /// <summary>Numbers of the system user and its group; null where there is none.</summary>
    public static async Task<string?> LookUpAsync(CancellationToken cancellation)
    {
        var id = Programs.Find("id") ?? "/usr/bin/id";
        var user = await Programs.RunAsync([id, "-u", Name], null, cancellation).ConfigureAwait(false);
        var group = await Programs.RunAsync([id, "-g", Name], null, cancellation).ConfigureAwait(false);
        return user.ExitCode == 0 && group.ExitCode == 0 && int.Parse(user.Output, NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) > 0
            ? $"{user.Output.Trim()}:{group.Output.Trim()}"
            : null;
    }

    /// <summary>The same, after making the user where it is missing and this is root; null where that failed.</summary>
    public static async Task<string?> MakeAsync(CancellationToken cancellation)
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

    /// <summary>The command that runs a program as this user.</summary>
    public string[] Command(string program, params IEnumerable<string> arguments) => [.. _prefix, program, .. arguments];

    /// <summary>Runs a program as this user, from the root directory and with a clean environment, and waits for its end.</summary>
    public Task<ProcessOutcome> RunAsync(string program, IEnumerable<string> arguments, string? input, CancellationToken cancellation) =>
        Programs.RunAsync(Command(program, arguments), input, cancellation);

    /// <summary>Whether this user may list and read a directory.</summary>
    public Task<bool> CanReadAsync(string directory, CancellationToken cancellation) => CanAsync("[ -r \"$1\" ] && [ -x \"$1\" ]", directory, cancellation);

    /// <summary>Whether this user may pass through a directory, or run a program.</summary>
    public Task<bool> CanPassAsync(string path, CancellationToken cancellation) => CanAsync("[ -x \"$1\" ]", path, cancellation);

    /// <summary>Gives a file or directory of this process to this user, where that is another.</summary>
    /// <exception cref="ProblemException">It could not be given.</exception>
    public async Task GiveAsync(string path, CancellationToken cancellation)
    {
        if (IsOther)
        {
            (await Programs.RunAsync([Programs.Find("chown") ?? "/bin/chown", Owner, path], null, cancellation).ConfigureAwait(false)).ThrowIfFailed("chown");
        }
    }

    private async Task<bool> CanAsync(string test, string path, CancellationToken cancellation) =>
        (await RunAsync("/bin/sh", ["-c", test, "sh", path], null, cancellation).ConfigureAwait(false)).ExitCode == 0;
}
