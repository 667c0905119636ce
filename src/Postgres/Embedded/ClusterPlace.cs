using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CSat.Domain.Problems;
using CSat.Machine.Files;
using CSat.Machine.Processes;

namespace CSat.Postgres.Embedded;

/// <summary>
/// Where a cluster's files are. Locks and password stay in the state directory; the cluster itself moves to the system's state directory
/// where the server's user cannot reach the former, for example below root's home.
/// </summary>
internal sealed class ClusterPlace
{
    private const int PasswordBytes = 32;
    private const string SystemFolder = "/var/lib/csat";
    private const UnixFileMode FolderOfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OthersPass = FolderOfOwner | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

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
    public string Cluster => ClusterOf(_base);

    /// <summary>PostgreSQL's data directory.</summary>
    public string Data => DataOf(_base);

    /// <summary>The server's log.</summary>
    public string Log => Path.Combine(Cluster, "server.log");

    private string PortFile => Path.Combine(_state, "port");

    /// <summary>Takes the lock under which a state's server is started or stopped; its folder is made when missing.</summary>
    /// <exception cref="TimeoutException">It did not come free in time.</exception>
    public static Task<FileLock> LockStartAsync(string state, TimeSpan patience, CancellationToken cancellation)
    {
        if (!Directory.Exists(state))
        {
            Directory.CreateDirectory(state, FolderOfOwner);
        }

        return FileLock.TakeAsync(StartLockOf(state), shared: false, patience, cancellation);
    }

    /// <summary>Finds the cluster of a state directory and the user of its server, and closes its folders to everybody else; under the start lock.</summary>
    public static async Task<(ClusterPlace Place, ServerUser User)> PrepareAsync(string state, CancellationToken cancellation)
    {
        var elsewhere = Elsewhere(state);
        var known = Known(state);
        var user = await ServerUser.FindAsync(ClusterOf(known ?? state), known is not null && IsRunning(DataOf(known)), cancellation).ConfigureAwait(false);
        if (!user.IsOther)
        {
            File.SetUnixFileMode(state, FolderOfOwner);
            return (new ClusterPlace(state, state), user);
        }

        await user.LetPassAsync(state, cancellation).ConfigureAwait(false);
        if (known != elsewhere && await user.CanPassAsync(state, cancellation).ConfigureAwait(false))
        {
            return (new ClusterPlace(state, state), user);
        }

        if (known == state)
        {
            // Never a second cluster beside the one that holds the data.
            throw new ProblemException(EmbeddedProblems.Closed(ClusterOf(state), ServiceUser.Name));
        }

        await MakeAsync(elsewhere, state, user, cancellation).ConfigureAwait(false);
        return (new ClusterPlace(state, elsewhere), user);
    }

    /// <summary>The cluster of a state directory as it is; null where there is none.</summary>
    public static ClusterPlace? Find(string state) => Known(state) is { } known ? new ClusterPlace(state, known) : null;

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
        Write(file, password);
        return password;
    }

    /// <summary>The port of the last server, which whoever uses it still calls; null where there was none.</summary>
    public int? RememberedPort() =>
        File.Exists(PortFile) && int.TryParse(File.ReadAllText(PortFile), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    /// <summary>Keeps the port for the next server.</summary>
    public void Remember(int port) => Write(PortFile, port.ToString(CultureInfo.InvariantCulture));

    private static string Elsewhere(string state) => Path.Combine(SystemFolder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)))[..16]);

    private static string? Known(string state) => new[] { state, Elsewhere(state) }.FirstOrDefault(folder => Directory.Exists(ClusterOf(folder)));

    private static string StartLockOf(string state) => Path.Combine(state, "start.lock");

    private static string ClusterOf(string folder) => Path.Combine(folder, "cluster");

    private static string DataOf(string folder) => Path.Combine(ClusterOf(folder), "data");

    private static bool IsRunning(string data) => PostmasterFile.TryRead(data) is { } found && found.IsServerOf(data);

    private static void Write(string file, string content) => PrivateFile.Write(file, Encoding.ASCII.GetBytes(content));

    // Not below a temporary directory: the system sweeps those, and a database must not lose files that rest.
    private static async Task MakeAsync(string place, string state, ServerUser user, CancellationToken cancellation)
    {
        Directory.CreateDirectory(SystemFolder);
        File.SetUnixFileMode(SystemFolder, OthersPass);
        Directory.CreateDirectory(place, FolderOfOwner);
        await user.LetPassAsync(place, cancellation).ConfigureAwait(false);
        var note = Path.Combine(place, "state-directory");
        if (!File.Exists(note))
        {
            Write(note, state + "\n");
        }
    }
}
