namespace CSat.Regimes.Yaml;

/// <summary>Finds what somebody who mistyped a name most likely meant.</summary>
public static class NearestName
{
    private const int LongestName = 64;

    /// <summary>The known name with the fewest edits, at most a third of the name's length; null when none is near.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        return known
            .Where(candidate => candidate.Length <= LongestName)
            .Select(candidate => (Name: candidate, Edits: Edits(name, candidate)))
            .Where(candidate => candidate.Edits <= Math.Max(2, name.Length / 3) && candidate.Edits < Math.Max(name.Length, candidate.Name.Length))
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>All known names, those with the fewest edits first.</summary>
    public static IEnumerable<string> Ranked(string name, IEnumerable<string> known)
    {
        var start = name[..Math.Min(name.Length, LongestName)];
        return known.OrderBy(candidate => Edits(start, candidate)).ThenBy(candidate => candidate, StringComparer.Ordinal);
    }

    private static int Edits(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var swap = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + swap);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
