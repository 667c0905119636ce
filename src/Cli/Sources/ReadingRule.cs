namespace CSat.Cli.Sources;

/// <summary>How a file is read, where somebody says so; what is not said is recognised.</summary>
/// <param name="Encoding">Name of the encoding of a text file; null: recognised.</param>
/// <param name="Separator">What stands between fields of a text file; null: recognised.</param>
/// <param name="Sheet">Name of the sheet of a workbook; null: the first.</param>
/// <param name="SkipLines">Lines or rows above the header.</param>
/// <param name="HeaderRows">Rows of the header, at least 1: the names stand in the first, the others are no data.</param>
public sealed record ReadingRule(string? Encoding = null, char? Separator = null, string? Sheet = null, int SkipLines = 0, int HeaderRows = 1)
{
    /// <summary>How rows of one answer each are put together to forms; null where each row is a record.</summary>
    public AnswerLayout? Answers { get; init; }
}
