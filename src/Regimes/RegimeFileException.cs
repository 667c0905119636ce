using CSat.Domain.Problems;
using CSat.Domain.Text;

namespace CSat.Regimes;

/// <summary>A YAML file is refused whole; holds all its errors.</summary>
public sealed class RegimeFileException : Exception
{
    /// <summary>A YAML file is refused.</summary>
    public const string Reason = "FILE_INVALID";

    /// <summary>Holds the errors in the order of their lines.</summary>
    /// <param name="errors">At least one.</param>
    public RegimeFileException(IReadOnlyList<RegimeFileError> errors)
        : base(string.Join(Environment.NewLine, errors))
    {
        ArgumentOutOfRangeException.ThrowIfZero(errors.Count);
        Errors = errors;
    }

    /// <summary>All the errors; never empty.</summary>
    public IReadOnlyList<RegimeFileError> Errors { get; }

    /// <summary>The errors in the form in which every command prints problems: file, line and path as the field.</summary>
    public IReadOnlyList<Problem> Problems => [.. Errors.Select(found => new Problem(Reason, found.Place, "file", new GivenWording(found.Message, new("", ""))))];
}

/// <summary>One error in a YAML file.</summary>
/// <param name="File">The file's name as it was given.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Path">Where in the document, for example <c>complaints.clocks[2].within</c>; empty for the whole.</param>
/// <param name="Message">What is wrong and what is allowed.</param>
public sealed record RegimeFileError(string File, int Line, int Column, string Path, LocalizedText Message)
{
    /// <summary>File, line and path.</summary>
    public string Place => Path.Length == 0 ? $"{File}:{Line}" : $"{File}:{Line}: {Path}";

    /// <summary>File, line, column, path and the English message, in the form editors jump to.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {(Path.Length > 0 ? Path + ": " : "")}{Message.En}";
}
