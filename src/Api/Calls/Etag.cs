using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using CSat.Domain.Problems;

namespace CSat.Api.Calls;

/// <summary>
/// The etag of a thing that can be changed: of its content, so that it is the same as long as the thing says the same. A caller who sends the etag it has read
/// changes the thing only as it knows it.
/// </summary>
internal static class Etag
{
    private const int Bytes = 12;

    /// <summary>The etag of a row or rows.</summary>
    public static string Of<T>(T row) => Base64Url.EncodeToString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(row)).AsSpan(0, Bytes));

    /// <summary>Lets a change pass whose caller knows the thing as it is.</summary>
    /// <param name="given">The caller's etag; empty where it does not care.</param>
    /// <param name="row">The thing, locked; null where it does not exist.</param>
    /// <exception cref="ProblemException">The thing has changed since.</exception>
    public static void Require<T>(string given, T? row)
        where T : class
    {
        if (given.Length > 0 && (row is null || given != Of(row)))
        {
            throw new ProblemException(Problems.EtagStale("etag"));
        }
    }
}
