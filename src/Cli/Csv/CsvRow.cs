using CsvHelper;

namespace CSat.Cli.Csv;

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">Line on which it begins, the header being line 1.</param>
/// <param name="Fields">Its fields, as many as the record has; bytes that are not valid UTF-8 show as U+FFFD.</param>
/// <param name="BrokenBytes">Positions in the file (zero-based byte offsets) of bytes that are not valid UTF-8.</param>
/// <param name="BrokenField">Index of the first field that has such bytes; -1 where none has.</param>
/// <param name="Malformed">What is wrong with its quotation marks; null where nothing is.</param>
public sealed record CsvRow(long Line, string[] Fields, IReadOnlyList<long> BrokenBytes, int BrokenField, CsvMalformedReason? Malformed);
