using CSat.Domain.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CSat.Regimes.Yaml;

/// <summary>Builds the nodes from the parser's events, one at a time, and stops at the first thing outside the subset.</summary>
internal sealed class YamlTreeBuilder
{
    private const int LimitKeyLength = 200;
    private readonly YamlDocument _document;
    private readonly Parser _parser;

    private YamlTreeBuilder(YamlDocument document, string text)
    {
        _document = document;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The root mapping; null after an error that ends reading.</summary>
    public static YamlMap? Build(YamlDocument document, string text)
    {
        var builder = new YamlTreeBuilder(document, text);
        try
        {
            return builder.Root();
        }
        catch (StopReadingException stop)
        {
            document.AddUnreadable(stop.Line, stop.Column, stop.Path, stop.Text);
        }
        catch (YamlException exception)
        {
            document.AddUnreadable(Line(exception.Start), Column(exception.Start), "", Messages.Syntax(exception.Message));
        }
#pragma warning disable CA1031 // Of some texts the parser says by other exceptions that it is lost; whatever it throws, the text is to blame.
        catch (Exception)
#pragma warning restore CA1031
        {
            document.AddUnreadable(builder.At.Line, builder.At.Column, "", Messages.Lost());
        }

        return null;
    }

    // Where the parser stands, as far as it has come.
    private (int Line, int Column) At => _parser.Current is { } current ? (Line(current.End), Column(current.End)) : (1, 1);

    private static int Line(Mark mark) => (int)Math.Max(1, mark.Line);

    private static int Column(Mark mark) => (int)Math.Max(1, mark.Column);

    private static StopReadingException Stop(ParsingEvent at, YamlPath place, LocalizedText text) => new(Line(at.Start), Column(at.Start), place.ToString(), text);

    private YamlMap Root()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            throw new StopReadingException(1, 1, "", Messages.Empty());
        }

        var first = _parser.Current!;
        var root = Node(YamlPath.Root, 0) as YamlMap ?? throw Stop(first, YamlPath.Root, Messages.NotAMap());
        _parser.Consume<DocumentEnd>();
        return _parser.Current is StreamEnd ? root : throw Stop(_parser.Current!, YamlPath.Root, Messages.SecondDocument());
    }

    private YamlNode Node(YamlPath place, int depth)
    {
        var current = _parser.Current!;
        if (depth > YamlDocument.LimitDepth)
        {
            throw Stop(current, place, Messages.TooDeep());
        }

        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw Stop(current, place, Messages.Alias());
        }

        if (current is NodeEvent { Tag.IsEmpty: false, Tag.IsNonSpecific: false })
        {
            throw Stop(current, place, Messages.Tag());
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(_document, Line(scalar.Start), Column(scalar.Start), place, TextOf(scalar));
        }

        return _parser.TryConsume<SequenceStart>(out var sequence) ? Sequence(sequence, place, depth) : Map(place, depth);
    }

    private static string TextOf(Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Value: "~" or "null" } ? "" : scalar.Value;

    private YamlSequence Sequence(SequenceStart start, YamlPath place, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            Bound(items.Count, place);
            items.Add(Node(place.Item(items.Count), depth + 1));
        }

        return new YamlSequence(_document, Line(start.Start), Column(start.Start), place, items);
    }

    private YamlMap Map(YamlPath place, int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<(string Key, int Line, int Column, YamlNode Value)>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            Bound(entries.Count, place);
            var at = _parser.Current!;
            if (Node(place, depth + 1) is not YamlScalar key)
            {
                throw Stop(at, place, Messages.NotAKey());
            }

            if (key.Value.Length > LimitKeyLength)
            {
                throw Stop(at, place, Messages.KeyTooLong(LimitKeyLength));
            }

            var child = place.Child(key.Value);
            var value = Node(child, depth + 1);
            if (lines.TryAdd(key.Value, key.Line))
            {
                entries.Add((key.Value, key.Line, key.Column, value));
            }
            else
            {
                _document.AddUnreadable(key.Line, key.Column, child.ToString(), Messages.DuplicateKey(key.Value, lines[key.Value]));
            }
        }

        return new YamlMap(_document, Line(start.Start), Column(start.Start), place, entries);
    }

    private void Bound(int entries, YamlPath place)
    {
        if (entries >= YamlDocument.LimitEntries)
        {
            throw Stop(_parser.Current!, place, Messages.TooManyEntries());
        }
    }

    private sealed class StopReadingException(int line, int column, string path, LocalizedText text) : Exception
    {
        public int Line { get; } = line;

        public int Column { get; } = column;

        public string Path { get; } = path;

        public LocalizedText Text { get; } = text;
    }
}
