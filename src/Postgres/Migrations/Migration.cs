using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CSat.Sql;

namespace CSat.Postgres.Migrations;

/// <summary>One step of the schema. Append-only: once applied anywhere it never changes.</summary>
/// <param name="Number">From 1, without gaps; the first four digits of the file's name.</param>
/// <param name="Name">The file's name without its ending: <c>0001_organization</c>.</param>
/// <param name="Script">Its statements.</param>
public sealed record Migration(int Number, string Name, string Script)
{
    private const string Folder = "postgres/migrations";
    private const int NumberLength = 4;

    /// <summary>SHA-256 of the script, line ends as LF.</summary>
    public byte[] Checksum => SHA256.HashData(Encoding.UTF8.GetBytes(Script));

    /// <summary>The program's own migrations, in order.</summary>
    /// <exception cref="InvalidOperationException">A number is missing or given twice.</exception>
    public static IReadOnlyList<Migration> All()
    {
        Migration[] migrations = [.. SqlText.List(Folder).Select(Read)];
        for (var i = 0; i < migrations.Length; i++)
        {
            if (migrations[i].Number != i + 1)
            {
                throw new InvalidOperationException($"Migrations are numbered from 1 without gaps; {migrations[i].Name} stands at place {i + 1}.");
            }
        }

        return migrations;
    }

    private static Migration Read(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return new Migration(int.Parse(name.AsSpan(0, NumberLength), NumberStyles.None, CultureInfo.InvariantCulture), name, SqlText.Get(path));
    }
}
