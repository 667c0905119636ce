using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CSat.Machine.Files;

namespace CSat.Postgres.Logins;

/// <summary>
/// The secret of a state directory from which the logins of its processes are derived, so that one file of mode 600 holds them all, whatever database
/// they belong to. Two state directories on one database have logins of their own.
/// </summary>
/// <param name="secret">32 random bytes.</param>
public sealed class LoginSecret(ReadOnlyMemory<byte> secret)
{
    private const string FileName = "logins.secret";
    private const int Bytes = 32;
    private const int LongestDatabase = 32;
    private const int Mark = 8;
    private const UnixFileMode FolderOfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Reads the secret of a folder, or makes it.</summary>
    /// <param name="folder">Absolute path; made when missing.</param>
    public static LoginSecret Of(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, FolderOfOwner);
        }

        if (!File.Exists(file))
        {
            Make(file);
        }

        return new LoginSecret(Convert.FromHexString(File.ReadAllText(file).Trim()));
    }

    /// <summary>A secret that lives as long as the process.</summary>
    public static LoginSecret Random() => new(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The login of a role in a database.</summary>
    /// <param name="role">The role whose rights it has: <see cref="PostgresDataSources.ApplicationRole"/> or <see cref="PostgresDataSources.EtlRole"/>.</param>
    /// <param name="database">The database's name.</param>
    internal Login Login(string role, string database)
    {
        // A role's name has 63 bytes at most; what is cut off still counts in the mark.
        var mark = Convert.ToHexStringLower(Derive($"name {role} {database}"))[..Mark];
        var readable = new string([.. database.Where(char.IsAsciiLetterOrDigit).Take(LongestDatabase)]).ToLowerInvariant();
        var name = $"{role}_{readable}_{mark}";
        return new Login(name, Convert.ToHexStringLower(Derive($"password {name}")), role);
    }

    // Two processes may come first at once: the first one's stays.
    private static void Make(string file)
    {
        try
        {
            PrivateFile.Write(file, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes))), overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Read instead.
        }
    }

    private byte[] Derive(string purpose) => HMACSHA256.HashData(secret.Span, Encoding.UTF8.GetBytes(purpose));
}

/// <summary>A login that has the rights of one role, owns nothing and can become nobody else.</summary>
/// <param name="Name">As it logs in.</param>
/// <param name="Password">ASCII; crosses no wire and is in no log.</param>
/// <param name="Role">The role whose rights it has.</param>
internal sealed record Login(string Name, string Password, string Role)
{
    private const int Iterations = 4096;
    private const int SaltBytes = 16;

    /// <summary>What PostgreSQL keeps of the password (SCRAM-SHA-256, RFC 5802 and 7677), made here so that the password itself reaches no server and none of its logs.</summary>
    public string Verifier()
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var salted = Rfc2898DeriveBytes.Pbkdf2(Password, salt, Iterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
        var stored = SHA256.HashData(HMACSHA256.HashData(salted, Encoding.ASCII.GetBytes("Client Key")));
        var server = HMACSHA256.HashData(salted, Encoding.ASCII.GetBytes("Server Key"));
        return string.Create(CultureInfo.InvariantCulture, $"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(stored)}:{Convert.ToBase64String(server)}");
    }
}
