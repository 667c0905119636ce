using System.Text;
using System.Text.RegularExpressions;
using CSat.Domain.Problems;
using CSat.Hosting.Errors;
using CSat.Machine.Files;

namespace CSat.Hosting.State;

/// <summary>All that an installation writes: database, warehouses, keys, logs of faults. Two installations differ by it alone.</summary>
public sealed partial class StateDirectory
{
    /// <summary>Names the directory where <c>--state</c> does not.</summary>
    public const string Variable = "CSAT_STATE";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // As root the database's user must come through to its own folder; what lies beside that is closed in itself.
    private const UnixFileMode OthersPass = OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Makes the directory when it is missing, closed to other users.</summary>
    /// <param name="root">Its path, absolute or from the current directory.</param>
    /// <exception cref="ProblemException">It cannot be made.</exception>
    public StateDirectory(string root)
    {
        Root = Path.GetFullPath(root);
        if (!Directory.Exists(Root))
        {
            try
            {
                Directory.CreateDirectory(Root, OwnerOnly);
                File.SetUnixFileMode(Root, Environment.IsPrivilegedProcess ? OthersPass : OwnerOnly);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw new ProblemException(SystemProblems.Of(fault) ?? SystemProblems.NotWritable(fault.Message));
            }
        }
        else if (Directory.Exists(Path.GetDirectoryName(AdministratorKey)))
        {
            Close();
        }
    }

    /// <summary>Its absolute path.</summary>
    public string Root { get; }

    /// <summary>The embedded PostgreSQL's folder.</summary>
    public string Postgres => Path.Combine(Root, "postgres");

    /// <summary>The file that holds the first administrator's API key, mode 600.</summary>
    public string AdministratorKey => Path.Combine(Root, "keys", "administrator.key");

    /// <summary>Where <c>serve</c> writes its address while it runs.</summary>
    public string EndpointFile => Path.Combine(Root, "run", "endpoint");

    /// <summary>Files of running programs and logs of faults; closed to other users.</summary>
    public string Run => Path.Combine(Root, "run");

    /// <summary>The state directory of a command: what it was told, else <see cref="Variable"/>, else <c>.csat</c> in the checkout.</summary>
    /// <param name="told">The value of <c>--state</c>, null when not given.</param>
    /// <param name="home">The checkout.</param>
    public static string Choose(string? told, HomeDirectory home)
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        return Path.GetFullPath(told ?? (string.IsNullOrWhiteSpace(named) ? Path.Combine(home.Root, ".csat") : named));
    }

    /// <summary>A state directory that is there.</summary>
    /// <param name="root">Its path.</param>
    /// <exception cref="ProblemException">There is none: a mistyped path must not become a new installation.</exception>
    public static StateDirectory Existing(string root) =>
        Directory.Exists(root) ? new StateDirectory(root) : throw new ProblemException(StateProblems.Missing(root));

    /// <summary>The folder of all warehouses.</summary>
    public string Warehouses => Path.Combine(Root, "warehouse");

    /// <summary>The stable name of an organisation's published warehouse; the kept snapshots lie beside it (<see cref="SnapshotFile"/>).</summary>
    /// <param name="organizationCode">The organisation's code.</param>
    /// <exception cref="ProblemException">That is no code of an organisation.</exception>
    public string Warehouse(string organizationCode)
    {
        // The code becomes a folder's name: nothing that could lead elsewhere passes.
        if (!OrganizationCode().IsMatch(organizationCode))
        {
            throw new ProblemException(StateProblems.NoOrganizationCode(organizationCode));
        }

        return Path.Combine(Warehouses, organizationCode, SnapshotFile.StableName);
    }

    /// <summary>Makes a folder inside that only its owner may enter, or closes one that is there, and returns its path.</summary>
    public static string MakePrivate(string folder)
    {
        Directory.CreateDirectory(folder, OwnerOnly);
        if (File.GetUnixFileMode(folder) != OwnerOnly)
        {
            File.SetUnixFileMode(folder, OwnerOnly);
        }

        return folder;
    }

    /// <summary>Writes a secret to a file of mode 600, whole or not at all.</summary>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="secret">What it shall hold.</param>
    public static void WriteSecret(string path, string secret)
    {
        MakePrivate(Path.GetDirectoryName(path)!);
        PrivateFile.Write(path, Encoding.UTF8.GetBytes(secret));
    }

    // A state of ours that was made open. One of another user is read as it is.
    private void Close()
    {
        try
        {
            var mode = File.GetUnixFileMode(Root);
            if ((mode & ~OthersPass) != 0)
            {
                File.SetUnixFileMode(Root, mode & OthersPass);
            }
        }
        catch (UnauthorizedAccessException)
        {
            // Its owner's next command does it.
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,62}\\z")]
    private static partial Regex OrganizationCode();
}
