using System.Security.Cryptography;
using System.Text;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Postgres.Texts;

/// <summary>
/// A text that a person wrote or that may name one. It stands in one table alone; all else holds its <see cref="Reference"/>, so that erasing the row, with
/// the key of its digest, leaves nothing of it, and everything else still holds together.
/// </summary>
public sealed record PersonalText
{
    private const int KeyBytes = 32;

    /// <summary>Its id.</summary>
    public Guid TextId { get; init; }

    /// <summary>The text.</summary>
    public string Content { get; init; } = "";

    /// <summary>Key of the digest, 32 bytes; goes with the text.</summary>
    public byte[] DigestKey { get; init; } = [];

    /// <summary>How all else refers to it.</summary>
    public TextReference Reference => new(TextId, Convert.ToHexStringLower(Digest(Encoding.UTF8.GetBytes(Content))));

    /// <summary>A new text with a key of its own.</summary>
    public static PersonalText Create(string content) =>
        new() { TextId = Guid.CreateVersion7(), Content = content, DigestKey = RandomNumberGenerator.GetBytes(KeyBytes) };

    /// <summary>HMAC-SHA-256 under the text's key: of the text itself, or of what is to say nothing any more once the text is erased.</summary>
    public byte[] Digest(ReadOnlySpan<byte> content) => HMACSHA256.HashData(DigestKey, content);

    /// <summary>The command that stores texts.</summary>
    /// <param name="organizationId">The organisation.</param>
    /// <param name="subjectId">What they belong to.</param>
    /// <param name="texts">The texts.</param>
    public static NpgsqlBatchCommand Insert(Guid organizationId, Guid subjectId, IReadOnlyCollection<PersonalText> texts) => TenantStatements.BatchCommand(
        organizationId,
        "postgres/texts/insert_texts.sql",
        new
        {
            SubjectId = subjectId,
            TextIds = texts.Select(text => text.TextId).ToArray(),
            Contents = texts.Select(text => text.Content).ToArray(),
            DigestKeys = texts.Select(text => text.DigestKey).ToArray(),
        });
}

/// <summary>How a payload refers to a text.</summary>
/// <param name="Text">Id of the text; there is no row of it once it is erased.</param>
/// <param name="Digest">HMAC-SHA-256 of the text in UTF-8 under its own key, in hexadecimal.</param>
public sealed record TextReference(Guid Text, string Digest);

/// <summary>The texts of one thing: those that are stored, and those that are to be. The same text is kept once.</summary>
/// <param name="stored">The texts that are stored and not erased.</param>
public sealed class PersonalTexts(IEnumerable<PersonalText> stored)
{
    private readonly Dictionary<Guid, PersonalText> _byId = stored.ToDictionary(text => text.TextId);
    private readonly List<PersonalText> _added = [];

    /// <summary>Those that are to be stored.</summary>
    public IReadOnlyCollection<PersonalText> Added => _added;

    /// <summary>The text of a reference; null for none, and for one that is erased.</summary>
    public PersonalText? Find(TextReference? reference) => reference is null ? null : _byId.GetValueOrDefault(reference.Text);

    /// <summary>Keeps a text.</summary>
    /// <returns>How to refer to it; null for no text.</returns>
    public TextReference? Keep(string? content)
    {
        if (content is null)
        {
            return null;
        }

        var text = _byId.Values.FirstOrDefault(text => text.Content == content);
        if (text is null)
        {
            text = PersonalText.Create(content);
            _byId.Add(text.TextId, text);
            _added.Add(text);
        }

        return text.Reference;
    }
}
