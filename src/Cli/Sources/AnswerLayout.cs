namespace CSat.Cli.Sources;

/// <summary>How a file with one row an answer says what its rows are.</summary>
/// <param name="Form">The columns whose values together make rows one form.</param>
/// <param name="Item">The column that names the item.</param>
/// <param name="Answer">The column that holds the answer.</param>
public sealed record AnswerLayout(IReadOnlyList<string> Form, string Item, string Answer)
{
    /// <summary>The columns that somebody uses: what the others hold is no part of a form.</summary>
    public IReadOnlySet<string> Used { get; init; } = new HashSet<string>();
}
