namespace CSat.Etl.Running;

/// <summary>What the runs of one host have in common.</summary>
/// <param name="Calendars">Folder of the working-day calendars.</param>
/// <param name="WarehousePath">Path of the published file of an organisation's code.</param>
public sealed record EtlSettings(string Calendars, Func<string, string> WarehousePath)
{
    /// <summary>The clock that says when a run ended; tests set another one.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What DuckDB may hold in memory, in MiB; beyond that it uses files beside the one under construction.</summary>
    public int MemoryMebibytes { get; init; } = 96;

    /// <summary>Threads on which DuckDB transforms; more of them need more memory.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Sessions that stream the forms at once, 1 or 2.</summary>
    public int Streams { get; init; } = 2;
}
