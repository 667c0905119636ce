using DuckDB.NET.Data;

namespace CSat.DuckDbProvider.Tests;

/// <summary>A test class with an open connection to a database in memory of its own.</summary>
public abstract class MemoryDatabase : IDisposable
{
    protected MemoryDatabase() => Connection.Open();

    protected DuckDBConnection Connection { get; } = new(DuckDBConnectionStringBuilder.InMemoryConnectionString);

    public void Dispose()
    {
        Connection.Dispose();
        GC.SuppressFinalize(this);
    }

    protected int Execute(string sql)
    {
        using var command = Command(sql);
        return command.ExecuteNonQuery();
    }

    protected object? Scalar(string sql, params object?[] parameters)
    {
        using var command = Command(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(parameter));
        }

        return command.ExecuteScalar();
    }

    /// <summary>The first cell of the first row.</summary>
    protected T Cell<T>(string sql)
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        reader.Read().ShouldBeTrue();
        return reader.GetFieldValue<T>(0);
    }

    protected DuckDBCommand Command(string sql)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
