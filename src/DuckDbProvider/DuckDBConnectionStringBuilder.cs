using System.Data.Common;
using System.Globalization;

namespace DuckDB.NET.Data;

/// <summary>A connection string: <c>Data Source=path</c> and any of DuckDB's configuration options, such as <c>ACCESS_MODE=READ_ONLY</c>.</summary>
public class DuckDBConnectionStringBuilder : DbConnectionStringBuilder
{
    /// <summary>The data source of a database in memory that each connection has for itself.</summary>
    public const string InMemoryDataSource = ":memory:";

    /// <summary>The data source of the database in memory that connections of this process share.</summary>
    public const string InMemorySharedDataSource = ":memory:?cache=shared";

    /// <summary>The connection string for <see cref="InMemoryDataSource"/>.</summary>
    public const string InMemoryConnectionString = "DataSource=:memory:";

    /// <summary>The connection string for <see cref="InMemorySharedDataSource"/>.</summary>
    public const string InMemorySharedConnectionString = "DataSource=:memory:?cache=shared";

    private const string DataSourceKey = "DataSource";
    private static readonly string[] DataSourceKeys = [DataSourceKey, "Data Source"];

    /// <summary>The path of the database file, or one of the in-memory names.</summary>
    public string DataSource
    {
        get => Array.Find(DataSourceKeys, ContainsKey) is { } key ? System.Convert.ToString(this[key], CultureInfo.InvariantCulture)! : "";
        set => this[Array.Find(DataSourceKeys, ContainsKey) ?? DataSourceKey] = value;
    }

    /// <summary>DuckDB's options in the string: everything but the data source, in lower case and sorted.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Options() =>
    [
        .. Keys.Cast<string>()
            .Where(key => !DataSourceKeys.Contains(key, StringComparer.OrdinalIgnoreCase))
            .Select(key => KeyValuePair.Create(key.ToLowerInvariant(), System.Convert.ToString(this[key], CultureInfo.InvariantCulture)!))
            .OrderBy(option => option.Key, StringComparer.Ordinal),
    ];
}
