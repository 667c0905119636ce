using CSat.Cli.Sources;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>Reads how a file with one row an answer is put together to forms.</summary>
internal static class AnswerRowsReader
{
    /// <summary>The key <c>answer-rows: {form: column or [columns], item, answer}</c>; null where each row is a form.</summary>
    public static AnswerLayout? Read(YamlMap root, MappingContext context)
    {
        if (root.OptionalMap("answer-rows") is not { } map)
        {
            return null;
        }

        var form = map.Find("form") is YamlSequence ? PartReader.ColumnList(map, context, "form") : [PartReader.Column(map, context, "form")];
        var layout = new AnswerLayout(form, PartReader.Column(map, context, "item"), PartReader.Column(map, context, "answer"));
        map.Done();
        return layout;
    }
}
