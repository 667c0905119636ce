using System.Buffers.Binary;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Analytics.Tests;

/// <summary>Makes a warehouse file into something that is none.</summary>
internal static class DamagedFile
{
    private const int MagicWord = 8;
    private const int FirstBlock = 3 * 4096;

    public static void Make(string path, string damage)
    {
        var bytes = File.ReadAllBytes(path);
        switch (damage)
        {
            case "no-duckdb": File.WriteAllText(path, new string('x', bytes.Length)); break;
            case "empty": File.WriteAllBytes(path, []); break;
            case "cut": File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]); break;
            case "overwritten": File.WriteAllBytes(path, [.. bytes[..FirstBlock], .. bytes[FirstBlock..].Select(value => (byte)~value)]); break;
            case "newer": File.WriteAllBytes(path, OfNewerVersion(bytes)); break;
            case "foreign": MakeForeign(path); break;
            default: throw new ArgumentOutOfRangeException(nameof(damage), damage, null);
        }
    }

    /// <summary>A DuckDB of some day writes a higher version behind the magic word. The header's checksum, in front of it, is the XOR of its words, each times a constant.</summary>
    private static byte[] OfNewerVersion(byte[] bytes)
    {
        const ulong Factor = 0xbf58476d1ce4e5b9;
        const ushort Version = 9999;
        var checksum = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        var before = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(MagicWord));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(MagicWord + sizeof(uint)), Version);
        var after = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(MagicWord));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, checksum ^ (before * Factor) ^ (after * Factor));
        return bytes;
    }

    private static void MakeForeign(string path)
    {
        File.Delete(path);
        using var connection = new DuckDBConnection($"Data Source={path}");
        connection.Open();
        connection.Execute("CREATE TABLE something(a INTEGER)");
    }
}
