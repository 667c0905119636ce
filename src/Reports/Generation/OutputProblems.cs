using CSat.Domain.Problems;

namespace CSat.Reports.Generation;

/// <summary>What is wrong with where a report is to go.</summary>
internal static class OutputProblems
{
    /// <summary>The place is a folder.</summary>
    public static Problem IsFolder(string option, string path) => new("OUTPUT_IS_FOLDER", option, "output", ("option", option), ("path", path.TrimEnd('/')));

    /// <summary>Looks before the report is made.</summary>
    /// <exception cref="ProblemException">The place is a folder.</exception>
    public static void Check(string option, string? path)
    {
        if (path is not null && Directory.Exists(path))
        {
            throw new ProblemException(IsFolder(option, path));
        }
    }
}
