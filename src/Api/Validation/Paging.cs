using System.Buffers.Text;
using System.Text;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using Google.Protobuf;

namespace CSat.Api.Validation;

/// <summary>Page tokens: where the last page ended and what was asked, opaque to the caller.</summary>
internal static class Paging
{
    public const int DefaultSize = 100;
    public const int MaximumSize = 1000;

    // Of the 4 MiB that a client takes; what is left is for the token and the frames of the entries.
    private const int BytesInPage = 3 << 20;

    private const char Separator = '\u001f';
    private const int MaximumLength = 1024;

    /// <summary>How many entries go on a page: no more than asked for, no more than a message may hold, and one at least.</summary>
    /// <param name="found">The entries found, one more than the page may hold where there are so many.</param>
    /// <param name="pageSize">As asked; 0 for <see cref="DefaultSize"/>.</param>
    /// <param name="taken">Bytes of the message that are taken by what else it says.</param>
    public static int Fit<T>(IReadOnlyList<T> found, int pageSize, int taken = 0)
        where T : IMessage
    {
        var limit = Math.Min(found.Count, pageSize == 0 ? DefaultSize : pageSize);
        var (count, bytes) = (0, taken);
        while (count < limit && (count == 0 || bytes + found[count].CalculateSize() <= BytesInPage))
        {
            bytes += found[count++].CalculateSize();
        }

        return count;
    }

    /// <summary>The last of the entries that a message may hold beside what else it says, in their order; one at least.</summary>
    public static IEnumerable<T> Latest<T>(IReadOnlyList<T> entries)
        where T : IMessage => entries.Skip(entries.Count - Fit([.. entries.Reverse()], Math.Max(1, entries.Count)));

    /// <summary>Makes a token of the list's name and condition, and of the key of the last entry shown.</summary>
    public static string Write(string list, params ReadOnlySpan<string> key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(list + Separator + string.Join(Separator, key!)));

    /// <summary>The key in a token; null for the first page.</summary>
    /// <exception cref="ProblemException">The token is not one of this list with this condition.</exception>
    public static string[]? Read(string list, string token, int keyParts)
    {
        if (token.Length == 0)
        {
            return null;
        }

        var parts = token.Length <= MaximumLength && Base64Url.IsValid(token) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split(Separator) : [];
        return parts.Length == keyParts + 1 && parts[0] == list && parts.All(part => TextRules.IsClean(part)) ? parts[1..] : throw new ProblemException(Problems.InvalidPageToken());
    }
}
