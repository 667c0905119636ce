using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CSat.Postgres.Logins;

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
