using System.Security.Cryptography;
using System.Text;
using CSat.Domain.Problems;

namespace CSat.Postgres.Embedded;

/// <summary>
/// Where a cluster's files are. Locks and password stay in the state directory; the cluster itself moves to the system's state directory
/// where the server's user cannot reach the former, for example below root's home.
/// </summary>
internal sealed class ClusterPlace
{
    private const int PasswordBytes = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OthersPass = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly string _state;
    private readonly string _base;

    private ClusterPlace(string state, string @base)
    {
        _state = state;
        _base = @base;
    }

    /// <summary>Held while a server is started or stopped.</summary>
    public string StartLock => StartLockOf(_state);

    /// <summary>Held shared by every process that uses the server: the last one out stops it.</summary>
    public string UsersLock => Path.Combine(_state, "users.lock");

    /// <summary>Where copies of the programs may go.</summary>
    public string Base => _base;

    /// <summary>Owned by the server's user and closed to everybody else.</summary>
    public string Cluster => Path.Combine(_base, "cluster");

    /// <summary>PostgreSQL's data directory.</summary>
    public string Data => Path.Combine(Cluster, "data");

    /// <summary>The server's log.</summary>
    public string Log => Path.Combine(Cluster, "server.log");

    public static string StartLockOf(string state) => Path.Combine(state, "start.lock");

    /// <summary>Makes the state directory, closed to others as far as the server's user allows.</summary>
    public static async Task<ClusterPlace> PrepareAsync(string state, ServerUser user, CancellationToken cancellation)
    {
        Directory.CreateDirectory(state);
        if (!user.IsOther)
        {
            return new ClusterPlace(state, state);
        }

        File.SetUnixFileMode(state, OthersPass);
        return new ClusterPlace(state, await user.CanReadAsync(state, cancellation).ConfigureAwait(false) ? state : Elsewhere(state));
    }

    /// <summary>The password of the cluster's owner: random, kept in a file of mode 600.</summary>
    public string Password()
    {
        var file = Path.Combine(_state, "password");
        if (File.Exists(file))
        {
            return File.ReadAllText(file);
        }

        if (Directory.Exists(Data))
        {
            throw new ProblemException(EmbeddedProblems.PasswordGone(Data, file));
        }

        var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(PasswordBytes));
        var aside = file + ".new";
        File.Delete(aside);
        using (var stream = new FileStream(aside, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
        {
            stream.Write(Encoding.ASCII.GetBytes(password));
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, file);
        return password;
    }

    private static string Elsewhere(string state)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)))[..16];
        // Not below a temporary directory: the system sweeps those, and a database must not lose files that rest.
        var place = Path.Combine("/var/lib/csat", name);
        Directory.CreateDirectory(place, OthersPass);
        File.SetUnixFileMode(place, OthersPass);
        File.WriteAllText(Path.Combine(place, "state-directory"), state + "\n");
        return place;
    }
}
