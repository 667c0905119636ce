namespace DuckDB.NET.Data.Connecting;

/// <summary>Opens a database with its options.</summary>
internal static unsafe class DatabaseOpener
{
    private static readonly Lazy<HashSet<string>> KnownOptions = new(ReadKnownOptions);

    internal static DatabaseHandle Open(string path, IReadOnlyList<KeyValuePair<string, string>> options)
    {
        var config = Configure(options);
        try
        {
            if (NativeMethods.duckdb_open_ext(path, out var database, config, out var error) != 0)
            {
                throw DuckDBException.FromMessage(NativeMethods.TakeText(error));
            }

            return new DatabaseHandle(database);
        }
        finally
        {
            NativeMethods.duckdb_destroy_config(ref config);
        }
    }

    private static nint Configure(IReadOnlyList<KeyValuePair<string, string>> options)
    {
        if (NativeMethods.duckdb_create_config(out var config) != 0)
        {
            throw new DuckDBException("DuckDB could not make a configuration.", DuckDBErrorType.OutOfMemory);
        }

        foreach (var (name, value) in options)
        {
            var fault = !KnownOptions.Value.Contains(name) ? "DuckDB has no option of that name"
                : NativeMethods.duckdb_set_config(config, name, value) != 0 ? "DuckDB does not take that value"
                : null;
            if (fault is not null)
            {
                NativeMethods.duckdb_destroy_config(ref config);
                throw new InvalidOperationException($"The connection string sets {name}={value}: {fault}.");
            }
        }

        return config;
    }

    private static HashSet<string> ReadKnownOptions()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (nuint i = 0; i < NativeMethods.duckdb_config_count(); i++)
        {
            if (NativeMethods.duckdb_get_config_flag(i, out var name, out _) == 0)
            {
                names.Add(NativeMethods.Text(name));
            }
        }

        return names;
    }
}
