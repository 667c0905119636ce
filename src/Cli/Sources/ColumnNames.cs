namespace CSat.Cli.Sources;

/// <summary>Finds columns by name. A name that is spelled exactly so goes before one that differs only in blanks, line breaks and width of its characters.</summary>
/// <param name="header">The names as the file has them.</param>
public sealed class ColumnNames(IReadOnlyList<string> header)
{
    private readonly Dictionary<string, int[]> _found = new(StringComparer.Ordinal);

    /// <summary>Indices of the columns of a name: one, none where the file has no such column, several where the name stands more than once.</summary>
    public IReadOnlyList<int> Find(string name)
    {
        if (!_found.TryGetValue(name, out var found))
        {
            found = Where(other => other == name);
            if (found.Length == 0 && CellText.Name(name) is { Length: > 0 } normal)
            {
                found = Where(other => CellText.Name(other) == normal);
            }

            _found[name] = found;
        }

        return found;
    }

    private int[] Where(Func<string, bool> matches) => [.. Enumerable.Range(0, header.Count).Where(i => matches(header[i]))];
}
