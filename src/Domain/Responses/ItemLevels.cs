using CSat.Domain.Problems;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Responses;

/// <summary>Puts levels that name their items into the order of the questionnaire version.</summary>
public static class ItemLevels
{
    /// <summary>Items that are not named become not applicable; an item the version lacks, or named twice, is a problem.</summary>
    /// <param name="itemCodes">The items of the version in order.</param>
    /// <param name="rated">Item code and level, in any order.</param>
    public static (IReadOnlyList<short> Levels, IReadOnlyList<Problem> Problems) InOrder(
        IReadOnlyList<string> itemCodes,
        IEnumerable<KeyValuePair<string, short>> rated)
    {
        var levels = new short[itemCodes.Count];
        var problems = new List<Problem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, level) in rated)
        {
            var position = IndexOf(itemCodes, code);
            if (position < 0)
            {
                problems.Add(UnknownItem($"levels[{code}]", code, itemCodes));
            }
            else if (!seen.Add(code))
            {
                problems.Add(FieldInvalid($"levels[{code}]", code, new("每个项目最多评价一次", "an item is rated at most once")));
            }
            else
            {
                levels[position] = level;
            }
        }

        return (levels, problems);
    }

    private static int IndexOf(IReadOnlyList<string> codes, string code)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (string.Equals(codes[i], code, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
