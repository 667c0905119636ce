using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CSat.Hosting.Output;

/// <summary>A command's result on standard output: readable lines and tables, or with <c>--json</c> one JSON object at the end.</summary>
public sealed class ConsoleReport
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _output;
    private readonly JsonObject _document = [];
    private bool _complete;

    /// <summary>Reports to a writer.</summary>
    /// <param name="output">Standard output.</param>
    /// <param name="json">Whether as JSON.</param>
    public ConsoleReport(TextWriter output, bool json)
    {
        _output = output;
        IsJson = json;
    }

    /// <summary>Whether the result is JSON.</summary>
    public bool IsJson { get; }

    /// <summary>A sentence for people; JSON leaves it out.</summary>
    public void Line(string text)
    {
        if (!IsJson)
        {
            _output.WriteLine(text);
        }
    }

    /// <summary>A named value: a line <c>label: value</c>, or a JSON member.</summary>
    /// <param name="name">The JSON member, in snake_case.</param>
    /// <param name="label">For people.</param>
    /// <param name="value">Text, number, boolean, time or null.</param>
    public void Fact(string name, string label, object? value)
    {
        if (IsJson)
        {
            _document[name] = Node(value);
        }
        else
        {
            _output.WriteLine($"{label}: {Text(value)}");
        }
    }

    /// <summary>A table, or a JSON array of objects whose members are the columns.</summary>
    /// <param name="name">The JSON member, in snake_case.</param>
    /// <param name="columns">Heads; in JSON lower-cased with underscores.</param>
    /// <param name="rows">A value for each column.</param>
    public void Table(string name, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        if (!IsJson)
        {
            TextTable.Write(_output, columns, [.. rows.Select(row => row.Select(value => new TextCell(Text(value), IsNumber(value))).ToArray())]);
            return;
        }

        var list = new JsonArray();
        foreach (var row in rows)
        {
            var members = new JsonObject();
            for (var i = 0; i < columns.Count; i++)
            {
                members[columns[i].ToLowerInvariant().Replace(' ', '_')] = Node(row[i]);
            }

            list.Add((JsonNode)members);
        }

        _document[name] = list;
    }

    /// <summary>A JSON member of any shape; people get nothing.</summary>
    public void Member(string name, JsonNode? value)
    {
        if (IsJson)
        {
            _document[name] = value;
        }
    }

    /// <summary>Progress on standard error, overwritten by the next; silent where nobody watches.</summary>
    public void Progress(string text)
    {
        if (!IsJson && !Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r\u001b[K{text}");
        }
    }

    /// <summary>Clears the last progress.</summary>
    public void EndProgress() => Progress(string.Empty);

    /// <summary>Writes the JSON object; the command line calls it once at the end.</summary>
    public void Complete()
    {
        if (IsJson && !_complete && _document.Count > 0)
        {
            _output.WriteLine(_document.ToJsonString(Readable));
        }

        _complete = true;
        _output.Flush();
    }

    private static bool IsNumber(object? value) => value is int or long or short or byte or double or float or decimal;

    private static string Text(object? value) => value switch
    {
        null => "-",
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    private static JsonNode? Node(object? value) => value is null ? null : JsonSerializer.SerializeToNode(value, value.GetType());
}
