using CSat.Domain.Problems;
using CSat.Etl.Parquet;
using CSat.Etl.Publishing;
using CSat.Hosting.CommandLine;

namespace CSat.Etl.Commands;

/// <summary>The published files that a command is about.</summary>
internal static class PublishedChoice
{
    // What the problem names where no organisation has a file.
    private const string Any = "-";

    /// <summary>The file of one organisation.</summary>
    /// <exception cref="ProblemException">Nothing of it is published.</exception>
    public static string One(HostCall call, string code) =>
        File.Exists(call.State.Warehouse(code)) ? call.State.Warehouse(code) : throw new ProblemException(ParquetProblems.NothingPublished(code));

    /// <summary>The file of one organisation, or those of all where none is named; at least one.</summary>
    /// <exception cref="ProblemException">Nothing is published.</exception>
    public static IReadOnlyList<string> OneOrAll(HostCall call, string? code) =>
        code is not null ? [One(call, code)]
        : PublishedFile.In(call.State.Warehouses) is { Count: > 0 } all ? all
        : throw new ProblemException(ParquetProblems.NothingPublished(Any));
}
