using System.Text;
using CSat.Domain.Text;

namespace CSat.Regimes.Yaml;

/// <summary>
/// One YAML file as nodes that know their line, column and path, with all the errors found in it. The subset is small on purpose: one document, a
/// mapping at its root, no anchors, aliases, tags or tabs, at most <see cref="LimitBytes"/> and <see cref="LimitDepth"/> levels and
/// <see cref="LimitEntries"/> entries each; so reading is bounded in time and memory whatever the file holds.
/// </summary>
public sealed class YamlDocument
{
    /// <summary>The largest file that is read: 1 MB.</summary>
    public const int LimitBytes = 1_000_000;

    /// <summary>The deepest nesting.</summary>
    public const int LimitDepth = 32;

    /// <summary>The most entries of one list or mapping.</summary>
    public const int LimitEntries = 5_000;

    private const int LimitErrors = 100;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly List<RegimeFileError> _errors = [];

    private YamlDocument(string file, bool isStored = false)
    {
        File = file;
        IsStored = isStored;
        Root = new YamlMap(this, 1, 1, YamlPath.Root, []);
    }

    /// <summary>The file's name as it was given.</summary>
    public string File { get; }

    /// <summary>Whether it is a text that was accepted earlier: its values are read as they are, and only what cannot be read is an error.</summary>
    public bool IsStored { get; }

    /// <summary>The mapping at the root; empty when the text could not be read.</summary>
    public YamlMap Root { get; private set; }

    /// <summary>The errors so far, by line; reading typed values from the nodes adds to them. At most 100 are kept.</summary>
    public IReadOnlyList<RegimeFileError> Errors => [.. _errors.OrderBy(error => error.Line).ThenBy(error => error.Column)];

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static YamlDocument Load(string path)
    {
        var file = Path.GetFileName(path);
        if (new FileInfo(path).Length > LimitBytes)
        {
            return TooLarge(new YamlDocument(file));
        }

        var bytes = System.IO.File.ReadAllBytes(path);
        try
        {
            return Parse(StrictUtf8.GetString(bytes), file);
        }
        catch (DecoderFallbackException exception)
        {
            var document = new YamlDocument(file);
            var line = 1 + bytes.AsSpan(0, Math.Max(0, exception.Index)).Count((byte)'\n');
            document.Add(line, 1, "", new("文件不是有效的 UTF-8。", "The file is not valid UTF-8."));
            return document;
        }
    }

    /// <summary>Reads a text. Errors of form end up in <see cref="Errors"/>; nothing is thrown.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">The name that errors give.</param>
    public static YamlDocument Parse(string text, string file)
    {
        var document = new YamlDocument(file);
        if (Encoding.UTF8.GetByteCount(text) > LimitBytes)
        {
            return TooLarge(document);
        }

        if (document.HasTabs(text))
        {
            return document;
        }

        if (YamlTreeBuilder.Build(document, text.TrimStart('\uFEFF')) is { } root)
        {
            document.Root = root;
        }

        return document;
    }

    /// <summary>Reads a text that was accepted earlier: of its errors only those remain by which a part of it cannot be read.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="file">The name that errors give.</param>
    public static YamlDocument ParseStored(string text, string file)
    {
        var document = new YamlDocument(file, isStored: true);
        document.Root = YamlTreeBuilder.Build(document, text.TrimStart('\uFEFF')) ?? document.Root;
        return document;
    }

    /// <summary>Throws when there are errors.</summary>
    /// <exception cref="RegimeFileException">There are; it holds them all.</exception>
    public void ThrowIfErrors()
    {
        if (_errors.Count > 0)
        {
            throw new RegimeFileException(Errors);
        }
    }

    /// <summary>Whether no further error is kept, so that looking for more is of no use.</summary>
    internal bool IsFull => _errors.Count >= LimitErrors;

    /// <summary>Adds what breaks a demand of the schema.</summary>
    internal void Add(int line, int column, string path, LocalizedText message)
    {
        if (!IsStored)
        {
            AddUnreadable(line, column, path, message);
        }
    }

    /// <summary>Adds what cannot be read, or has no meaning.</summary>
    internal void AddUnreadable(int line, int column, string path, LocalizedText message)
    {
        // A key may be read twice; its error counts once.
        var error = new RegimeFileError(File, line, column, path, message);
        if (!IsFull && !_errors.Contains(error))
        {
            _errors.Add(error);
        }
    }

    private static YamlDocument TooLarge(YamlDocument document)
    {
        document.Add(1, 1, "", new($"文件超过 {LimitBytes} 字节的上限。", $"The file is larger than the limit of {LimitBytes} bytes."));
        return document;
    }

    private bool HasTabs(string text)
    {
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var indent = content.IndexOfAnyExcept(' ', '\t');
            var tab = content[..(indent < 0 ? content.Length : indent)].IndexOf('\t');
            if (tab >= 0)
            {
                Add(line, tab + 1, "", new("缩进中不能使用制表符，请改用空格。", "A tab cannot indent; use spaces."));
            }
        }

        return _errors.Count > 0;
    }
}
