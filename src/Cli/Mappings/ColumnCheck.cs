using CSat.Cli.Sources;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CSat.Regimes;

namespace CSat.Cli.Mappings;

/// <summary>
/// Checks a file's header against the columns that a mapping names. A file that was read in the wrong way lacks nearly all of them, and one error says so with the
/// likely cause; a column that is merely misspelt is named with its place in the mapping and the nearest name.
/// </summary>
public static class ColumnCheck
{
    // A header is looked for so many rows further down.
    private const int RowsLooked = 20;

    /// <summary>Checks the header.</summary>
    /// <exception cref="RegimeFileException">The file lacks columns, or one that is used stands in it more than once.</exception>
    public static void Run(ImportMapping mapping, SourceFile source)
    {
        var names = new ColumnNames(source.Header);
        var wrong = mapping.Columns.Where(use => names.Find(use.Column).Count != 1).DistinctBy(use => use.Column).OrderBy(use => use.Line).ToList();
        if (wrong.Count == 0)
        {
            return;
        }

        var missing = wrong.Where(use => names.Find(use.Column).Count == 0).ToList();
        var used = mapping.Columns.DistinctBy(use => use.Column).Count();
        if (missing.Count > 0 && (missing.Count == used || missing.Count > used / 2) && Cause(mapping, source, used - missing.Count) is var cause)
        {
            throw new RegimeFileException([Error(mapping, missing[0], MappingMessages.OtherHeader(missing.Count, used, source, cause))]);
        }

        var listed = false;
        throw new RegimeFileException([.. wrong.Select(use =>
        {
            if (names.Find(use.Column) is [var first, var second, ..])
            {
                return Error(mapping, use, MappingMessages.ColumnTwice(use.Column, first + 1, second + 1, source.Form.Sheet is not null));
            }

            var error = Error(mapping, use, MappingMessages.NoSuchColumn(use.Column, source, listAll: !listed));
            listed = true;
            return error;
        })]);
    }

    private static RegimeFileError Error(ImportMapping mapping, ColumnUse use, LocalizedText message) => new(mapping.File, use.Line, 1, use.Path, message);

    // What would have found more columns: what is recognised instead of what the mapping says, or a row further down.
    private static LocalizedText Cause(ImportMapping mapping, SourceFile source, int found)
    {
        try
        {
            var rule = mapping.Reading with { Answers = null };
            using (var other = SourceFile.Open(source.Path, rule with { Encoding = null, Separator = null }))
            {
                if (Found(mapping, other.Header) > found)
                {
                    return MappingMessages.ReadOtherwise(other.Form, rule);
                }
            }

            if (Row(mapping, source.Path, rule with { HeaderRows = 1 }, found) is { } further)
            {
                return MappingMessages.HeaderFurtherDown(further);
            }

            if (rule.SkipLines > 0 && Row(mapping, source.Path, rule with { SkipLines = 0, HeaderRows = 1 }, found) is { } earlier)
            {
                return MappingMessages.HeaderFurtherDown(earlier);
            }
        }
        catch (ProblemException)
        {
            // Read otherwise it cannot be read at all: that is not the cause.
        }

        return MappingMessages.OtherFile(source);
    }

    private static long? Row(ImportMapping mapping, string path, ReadingRule rule, int found)
    {
        using var file = SourceFile.Open(path, rule);
        if (Found(mapping, file.Header) > found)
        {
            return file.Form.HeaderLine;
        }

        for (var i = 0; i < RowsLooked && file.Read() is { } row; i++)
        {
            if (Found(mapping, row.Fields) > found)
            {
                return row.Line;
            }
        }

        return null;
    }

    private static int Found(ImportMapping mapping, IReadOnlyList<string> header)
    {
        var names = new ColumnNames(header);
        return mapping.Columns.Select(use => use.Column).Distinct().Count(column => names.Find(column).Count > 0);
    }
}
