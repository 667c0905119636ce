using CSat.Domain.Problems;
using CSat.Regimes;

namespace CSat.Cli.Import;

/// <summary>Errors of a YAML file in the form in which every command prints problems.</summary>
public static class FileProblems
{
    /// <summary>A YAML file is refused.</summary>
    public const string Reason = "FILE_INVALID";

    /// <summary>One problem for each error: file, line and path as the field.</summary>
    public static IReadOnlyList<Problem> Of(RegimeFileException error) =>
    [
        .. error.Errors.Select(found => new Problem(
            Reason,
            found.Path.Length == 0 ? $"{found.File}:{found.Line}" : $"{found.File}:{found.Line}: {found.Path}",
            "file",
            new GivenWording(found.Message, new("", "")))),
    ];
}
